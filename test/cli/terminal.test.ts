import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/types.ts';
import { explain } from '../../src/cli/explain.ts';
import { screenOf } from '../../src/cli/screen.ts';
import { colours, noColours } from '../../src/cli/styles.ts';
import { renderTerminal } from '../../src/cli/terminal.ts';
import { displayWidth } from '../../src/render/plain.ts';
import { understand } from '../../src/understand/understand.ts';
import { makeAssistant, TODAY } from '../golden/run.ts';

const assistant = makeAssistant();
const ask = (text: string): Answer => assistant.ask({ text, context: null, today: TODAY }).answer;

/** One of each look: a sentence, a table with a chart, a refusal, passages, in both languages. */
const QUESTIONS = [
  'How much did Korea pay in 2019?',
  'costs from 2005 to 2022',
  '2005년부터 2022년까지 방위비분담금',
  '12차 협정 연표',
  'how much will it be in 2040?',
  'best pizza in town',
  'what do your sources say about unspent money',
  'did korea really pay 5 billion a year under trump?',
];

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe('an answer in a terminal', () => {
  for (const width of [30, 60, 100]) {
    it(`keeps to ${width} columns, links apart, and leaves nothing out`, () => {
      for (const question of QUESTIONS) {
        const answer = ask(question);
        const text = renderTerminal(answer, { width, paint: noColours });
        for (const line of text.split('\n').filter((each) => !each.includes('://')))
          expect(displayWidth(line), line).toBeLessThanOrEqual(width);
        const { lang } = answer;
        const said = [
          ...answer.statements.map((statement) => statement.text[lang]),
          ...(answer.table?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => cell[lang])),
          ...answer.citations.flatMap(({ publisher, url }) => [publisher[lang], url ?? '']),
          ...answer.suggestions.map((suggestion) => suggestion.text[lang]),
          answer.notice?.[lang] ?? '',
        ];
        for (const each of said) expect(squeezed(text)).toContain(squeezed(each));
      }
    });
  }

  it('draws a chart whose bars are as long as the values are large', () => {
    const answer = ask('costs from 2005 to 2022');
    const chart = answer.chart ?? expect.fail('no chart');
    const lines = renderTerminal(answer, { width: 80, paint: noColours }).split('\n');
    const bars = chart.points.map(({ label }) => {
      const line = lines.find((each) => each.startsWith(`${label} `) && each.includes('█'));
      return line?.match(/█/gu)?.length ?? 0;
    });
    const most = Math.max(...chart.points.map(({ value }) => value));
    const longest = Math.max(...bars);
    expect(longest).toBeGreaterThan(50);
    for (const [index, { value }] of chart.points.entries())
      expect(Math.abs((bars[index] ?? 0) - (value / most) * longest)).toBeLessThanOrEqual(1);
  });

  it('differs with colours by nothing but colours', () => {
    for (const question of QUESTIONS) {
      const answer = ask(question);
      const bare = renderTerminal(answer, { width: 60, paint: noColours });
      const coloured = renderTerminal(answer, { width: 60, paint: colours });
      expect(bare).not.toContain('\u001b');
      expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(bare);
    }
    expect(renderTerminal(ask(QUESTIONS[0]!), { width: 60, paint: colours })).toContain('\u001b[1m');
  });

  it('hands no control character of a source to the terminal', () => {
    const answer = ask('How much did Korea pay in 2019?');
    const hostile = '\u001b]0;title\u0007\u001b[2Jtext\r\u009b1m';
    const statements = answer.statements.map((each) => ({ ...each, text: { en: hostile, ko: hostile } }));
    const text = renderTerminal({ ...answer, statements }, { width: 80, paint: noColours });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });
});

describe('the screen', () => {
  const terminal = { isTTY: true, columns: 90 };
  it.each([
    [terminal, {}, { width: 90, paint: colours }],
    [terminal, { NO_COLOR: '' }, { width: 90, paint: colours }],
    [terminal, { NO_COLOR: '1' }, { width: 90, paint: noColours }],
    [terminal, { TERM: 'dumb' }, { width: 90, paint: noColours }],
    [terminal, { COLUMNS: '40' }, { width: 90, paint: colours }],
    [{ isTTY: true, columns: 300 }, {}, { width: 100, paint: colours }],
    [{ isTTY: true, columns: 3 }, {}, { width: 20, paint: colours }],
    [{}, {}, { width: 80, paint: noColours }],
    [{}, { COLUMNS: '40' }, { width: 40, paint: noColours }],
    [{}, { COLUMNS: 'wide' }, { width: 80, paint: noColours }],
  ])('%j with %j', (output, environment, screen) => {
    expect(screenOf(output, environment)).toEqual(screen);
  });
});

describe('--explain', () => {
  const explained = (text: string, width = 100): string => {
    const understood = understand({ text, context: null, today: TODAY }, assistant.knowledge);
    return explain(text, understood, { width, paint: noColours });
  };

  it('shows every stage', () => {
    const text = 'How much did Koera pay in **2019**?';
    const lines = explained(text).split('\n');
    const stage = (name: string): string => lines.find((line) => line.startsWith(name)) ?? '';
    expect(stage('normalised')).toContain('how much did koera pay in 2019 ?');
    expect(stage('repairs')).toContain('koera → korea');
    expect(stage('tags')).toContain('cue:how-much "how much"');
    expect(stage('figures')).toContain('the year 2019 "2019"');
    expect(stage('slots')).toContain('years 2019');
    expect(stage('frames')).toMatch(/cost [\d.]+ = .*cue:how-much \+/u);
    expect(stage('chosen')).toContain('cost');
    const query = JSON.parse(stage('Query').slice('Query'.length)) as unknown;
    expect(query).toEqual(ask(text).query);
  });

  it('shows the best three kinds, the parts of a text one by one, and takes any text', () => {
    const lines = explained('How much in 2019? Who signed the 12th SMA?', 1000).split('\n');
    expect(lines.filter((line) => /^Part \d of 2$/u.test(line))).toHaveLength(2);
    const first = lines.findIndex((line) => line.startsWith('frames'));
    const shown = lines.findIndex((line) => line.startsWith('chosen')) - first;
    expect(shown).toBeGreaterThanOrEqual(1);
    expect(shown).toBeLessThanOrEqual(3);
    expect(explained('\u200b')).toContain('(nothing)');
  });

  it('keeps to the width, the Query apart', () => {
    for (const question of QUESTIONS) {
      const lines = explained(question, 40).split('\n');
      for (const line of lines.filter((each) => !each.startsWith('Query')))
        expect(displayWidth(line), line).toBeLessThanOrEqual(40);
    }
  });
});
