import { describe, expect, it } from 'vitest';
import { commands, setUp } from './setup.ts';
import { buttonsOf, isEphemeral, textOf } from './stand-in/look.ts';

/** Options with which each command answers. */
const EXAMPLES: Record<string, Record<string, string | number>> = {
  cost: { year: 2019 },
  change: { from: 2018, to: 2019 },
  total: { from: 2014, to: 2018 },
  timeline: { number: 10 },
  agreement: { number: 11 },
  compare: { first: 10, second: 11 },
  ask: { question: 'How much did Korea pay in 2019?' },
  source: {},
  chart: { from: 2014, to: 2018 },
  about: {},
  help: {},
  term: { term: 'SOFA' },
  person: { name: 'Chang Won-sam' },
  demand: { year: 2019 },
  check: { claim: 'Korea paid 5 billion dollars in 2020' },
};

/** Commands whose text says in which language to answer. */
const ASKED_IN_ENGLISH = ['ask', 'check'];

describe('slash commands', () => {
  it('answers every command in both languages, in public, at once, and pings nobody', async () => {
    const { standIn } = await setUp();
    const registered = (standIn.commands.get('global')?.[0]?.options ?? []) as { name: string }[];
    const answering = commands.filter(({ discordOnly }) => !discordOnly).map(({ name }) => name);
    expect(registered.map(({ name }) => name).sort()).toEqual(commands.map(({ name }) => name).sort());
    expect(answering.sort()).toEqual(Object.keys(EXAMPLES).sort());
    for (const [name, options] of Object.entries(EXAMPLES)) {
      for (const locale of ['en-US', 'ko']) {
        const { original, acknowledgedAfter } = await standIn.people.slash(name, options, { locale });
        const text = textOf(original!);
        expect(text, `${name} in ${locale}`).not.toMatch(/undefined|null|NaN|\[object/);
        expect(isEphemeral(original!), name).toBe(false);
        expect(acknowledgedAfter!).toBeLessThan(2500);
        const said = text
          .split('\n')
          .filter((line) => !/^-# (?:Asked|질문|[①-⑳])/.test(line))
          .join('\n');
        if (!ASKED_IN_ENGLISH.includes(name))
          expect(/[가-힣]/.test(said), `${name} in ${locale}: ${said}`).toBe(locale === 'ko');
        expect(buttonsOf(original!).map(({ label }) => label)).toContain(
          locale === 'ko' && !ASKED_IN_ENGLISH.includes(name) ? 'English' : '한국어',
        );
      }
    }
    expect(standIn.refused()).toEqual([]);
    expect(standIn.pings).toEqual([]);
  });

  it('gives the figure with marks, sources without preview, and a button a passage', async () => {
    const { standIn } = await setUp();
    const { original } = await standIn.people.slash('cost', { year: 2019 });
    const text = textOf(original!);
    expect(text).toContain('1,038.9 billion');
    expect(text).toContain('As of 2026-11-25');
    const marks = buttonsOf(original!)
      .map(({ label }) => label)
      .filter((label) => /[①-⑤]/.test(label));
    expect(marks[0]).toBe('①');
    for (const mark of marks) expect(text.split(mark).length - 1, mark).toBeGreaterThanOrEqual(2);
    const links = text.match(/https?:\/\/\S+/g) ?? [];
    for (const link of links) expect(text).toContain(`<${link.replace(/[>)]+$/, '')}>`);
  });

  it('shows an answer to the asker alone when asked to', async () => {
    const { standIn } = await setUp();
    const { original } = await standIn.people.slash('cost', { year: 2019, visibility: 'private' });
    expect(isEphemeral(original!)).toBe(true);
    expect(textOf(original!)).toContain('1,038.9');
  });

  it('answers in the language that was asked for, else in that of the person or of the question', async () => {
    const { standIn } = await setUp();
    const { people } = standIn;
    const asked = await people.slash('cost', { year: 2019, language: 'ko' });
    expect(textOf(asked.original!)).toMatch(/[가-힣]/);
    const back = await people.slash('cost', { year: 2019, language: 'en' }, { locale: 'ko' });
    expect(textOf(back.original!)).toContain('1,038.9 billion');
    const korean = await people.slash('ask', { question: '2019년 방위비 분담금은 얼마야?' });
    expect(textOf(korean.original!)).toContain('1조');
  });

  it('speaks as of the day that was given', async () => {
    const { standIn } = await setUp();
    for (const [name, options] of [
      ['agreement', { date: '2019-06-01' }],
      ['ask', { question: 'What is the current agreement?', date: '2019-06-01' }],
    ] as const) {
      const { original } = await standIn.people.slash(name, options);
      expect(textOf(original!), name).toMatch(/As of 2019-06-01/);
      expect(textOf(original!), name).toMatch(/10th/);
    }
  });

  it('says in one sentence of the person’s language what would work instead of a bad option', async () => {
    const { standIn } = await setUp();
    const bad: [string, Record<string, string | number>, RegExp, RegExp][] = [
      [
        'cost',
        { year: 1700 },
        /“year” must be a whole number from 1989 to 2100/,
        /‘연도’에는 1989부터 2100까지/,
      ],
      ['cost', { date: '2019-02-30' }, /YYYY-MM-DD, for example/, /YYYY-MM-DD로/],
      ['cost', { from: 2020, to: 2014 }, /must not be after “to” \(2014\)/, /서로 바꿔/],
      ['cost', { year: 2019, from: 2014 }, /either “year” or a range/, /한쪽만/],
      ['timeline', { from: 1989, to: 2100 }, /At most 60 years/, /60년까지/],
      ['compare', { first: 10, second: 10 }, /“first” and “second”/, /‘첫째’와 ‘둘째’/],
      ['cost', { number: 31 }, /from 1 to 30/, /1부터 30까지/],
    ];
    for (const [name, options, en, ko] of bad) {
      for (const [locale, expected] of [
        ['en-US', en],
        ['ko', ko],
      ] as const) {
        const { original } = await standIn.people.slash(name, options, { locale });
        expect(textOf(original!)).toMatch(expected);
        expect(textOf(original!).split('\n')).toHaveLength(1);
        expect(isEphemeral(original!)).toBe(true);
      }
    }
  });

  it('keeps the subject of a thread for commands and after them', async () => {
    const { standIn } = await setUp({ messageContent: true });
    const { people, world } = standIn;
    const first = people.sendMention('How much did Korea pay in 2018?');
    await people.answerTo(first);
    const channel = world.channel(first.id);
    const { original } = await people.slash('ask', { question: 'and in 2014?' }, { channel });
    expect(textOf(original!)).toContain('920');
    await people.slash('cost', { year: 2005 }, { channel });
    const next = people.write('in dollars?', { channel });
    expect(textOf(await people.answerTo(next))).toMatch(/2005/);
  });

  it('tells of a command that the running version no longer has', async () => {
    const { standIn } = await setUp();
    const { original } = await standIn.people.slash('gone');
    expect(textOf(original!)).toContain('/sma help');
    expect(isEphemeral(original!)).toBe(true);
  });
});
