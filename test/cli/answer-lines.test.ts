import { describe, expect, it } from 'vitest';
import { answerLines, type LineReply } from '../../src/cli/answer-lines.ts';
import { Threads } from '../../src/cli/threads.ts';
import { renderPlain } from '../../src/render/plain.ts';
import { makeAssistant, TODAY } from '../golden/run.ts';

const assistant = makeAssistant();

async function repliesTo(lines: readonly unknown[], threads?: Threads): Promise<LineReply[]> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const input = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const onFault = (error: unknown): never => {
    throw error;
  };
  const replies: LineReply[] = [];
  const options = { assistant, today: () => TODAY, onFault, ...(threads ? { threads } : {}) };
  for await (const reply of answerLines(input, options)) replies.push(reply);
  return replies;
}

describe('--lines: one answer a line', () => {
  it('has status, text, citations and receipt, in the language of the question', async () => {
    for (const q of ['How much did Korea pay in 2019?', '2019년 방위비분담금은 얼마였어?']) {
      const [reply] = await repliesTo([{ q }]);
      const { answer } = assistant.ask({ text: q, context: null, today: TODAY });
      expect(reply).toEqual({
        status: 'answered',
        text: renderPlain(answer),
        citations: answer.citations.map((citation) => ({
          source: citation.source,
          title: citation.title,
          publisher: citation.publisher[answer.lang],
          date: citation.date,
          url: citation.url,
          passage: citation.text[answer.lang],
        })),
        receipt: answer.receipt,
      });
      expect(answer.citations.length).toBeGreaterThan(0);
    }
  });

  it('answers in the language that is asked for and as of the day that is asked for', async () => {
    const q = 'How much does Korea pay this year?';
    const [korean, early] = await repliesTo([
      { q, lang: 'ko' },
      { q, asOf: '2016-05-01' },
    ]);
    expect(korean?.text).toContain('1조5,192억 원');
    expect(early?.text).toContain('944.1 billion won');
  });

  it('keeps the order and skips empty lines', async () => {
    const replies = await repliesTo([
      '',
      { q: 'cost in 2014' },
      '   ',
      'no',
      '\r',
      { q: 'cost in 2005' },
      '',
    ]);
    expect(replies.map(({ text }) => text.slice(0, 7))).toEqual(['In 2014', 'The lin', 'In 2005']);
  });

  it('shares the context within a thread, across other threads and broken lines', async () => {
    const replies = await repliesTo([
      { q: 'how much did korea pay in 2014', thread: 'a' },
      { q: 'who signed the 12th SMA', thread: 'b' },
      { q: 7, thread: 'a' },
      { q: 'and the year before?', thread: 'a' },
      { q: 'and the year before?' },
    ]);
    expect(replies[3]?.text).toContain('869.5 billion won');
    expect(replies[4]?.text).not.toContain('869.5 billion won');
  });

  it('forgets the thread that was unused for longest when there are too many', async () => {
    const threads = new Threads(2);
    const ask = (thread: string, q: string): Promise<LineReply[]> => repliesTo([{ q, thread }], threads);
    await ask('a', 'how much did korea pay in 2014');
    await ask('b', 'how much did korea pay in 2006');
    await ask('a', 'and in 2015?');
    await ask('c', 'how much did korea pay in 2010');
    const [a] = await ask('a', 'and the year before?');
    const [b] = await ask('b', 'and the year before?');
    expect(a?.text).toContain('920 billion won');
    expect(b?.text).not.toContain('680.4 billion won');
  });

  it('takes null for a field that may be missing, and any field that it does not know', async () => {
    const [reply] = await repliesTo([
      { q: 'cost in 2014', lang: null, thread: null, asOf: null, id: 3, more: { deep: [] } },
    ]);
    expect(reply?.status).toBe('answered');
  });

  it.each([
    ['not json', 'The line is not JSON.'],
    ['{"q": "cost"', 'The line is not JSON.'],
    ['{"q": "cost"} {"q": "cost"}', 'The line is not JSON.'],
    ['[{"q": "cost"}]', 'The line must hold a JSON object.'],
    ['"cost"', 'The line must hold a JSON object.'],
    ['null', 'The line must hold a JSON object.'],
    ['17', 'The line must hold a JSON object.'],
    ['{}', 'The field "q" is missing.'],
    ['{"question": "cost"}', 'The field "q" is missing.'],
    ['{"q": null}', 'The field "q" must be a string.'],
    ['{"q": ["cost"]}', 'The field "q" must be a string.'],
    ['{"q": "cost", "lang": "fr"}', 'The field "lang" must be "en" or "ko".'],
    ['{"q": "cost", "lang": 1}', 'The field "lang" must be "en" or "ko".'],
    ['{"q": "cost", "thread": 1}', 'The field "thread" must be a string.'],
    ['{"q": "cost", "asOf": 2019}', 'The field "asOf" must be a calendar date in the form YYYY-MM-DD.'],
    ['{"q": "cost", "asOf": "2019"}', 'The field "asOf" must be a calendar date in the form YYYY-MM-DD.'],
    [
      '{"q": "cost", "asOf": "2019-02-29"}',
      'The field "asOf" must be a calendar date in the form YYYY-MM-DD.',
    ],
    [
      '{"q": "cost", "asOf": "2019-13-01"}',
      'The field "asOf" must be a calendar date in the form YYYY-MM-DD.',
    ],
    [`{"q": "${'방'.repeat(30_000)}"}`, 'The line is longer than 64 KB.'],
  ])('%.40s: an error, and the next line goes on', async (line, text) => {
    const replies = await repliesTo([line, { q: 'cost in 2014' }]);
    expect(replies[0]).toEqual({ status: 'error', text });
    expect(replies[1]?.status).toBe('answered');
  });

  it('takes any text for a question', async () => {
    const odd = ['', ' ', '\u0000', '\ud800', '🤷', '?'.repeat(60_000), '__proto__', '<@123456789012345678>'];
    const replies = await repliesTo(odd.map((q) => ({ q })));
    expect(replies).toHaveLength(odd.length);
    for (const { status, text } of replies) {
      expect(['ambiguous', 'off-topic', 'not-covered']).toContain(status);
      expect(text).not.toContain('<@');
    }
  });

  it('says so when the program has a fault, and goes on', async () => {
    const faults: unknown[] = [];
    const broken = {
      ask: (): never => {
        throw new Error('broken');
      },
    };
    const input = (async function* () {
      yield new TextEncoder().encode('{"q":"a"}\n{"q":"b"}\n');
    })();
    const replies: LineReply[] = [];
    const onFault = (error: unknown): void => void faults.push(error);
    for await (const reply of answerLines(input, { assistant: broken, today: () => TODAY, onFault }))
      replies.push(reply);
    expect(replies.map(({ status }) => status)).toEqual(['error', 'error']);
    expect(faults).toHaveLength(2);
  });
});
