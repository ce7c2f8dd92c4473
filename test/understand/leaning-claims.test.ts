import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { findFactors } from '../../src/quantities/index.ts';

const corpus = loadCorpus(readCorpusFolder('corpus'));
const withheld: unknown[] = [];
const assistant = createAssistant(corpus, { onWithheld: (what) => withheld.push(what) });

/** The verdicts on a text, in the language of the text. */
function verdicts(text: string): { said: string[]; premises: object[]; notice: string | undefined } {
  const { answer } = assistant.ask({ text, context: null, today: '2026-11-25' });
  expect(withheld).toEqual([]);
  return {
    said: answer.statements.filter(({ role }) => role === 'answer').map((each) => each.text[answer.lang]),
    premises: answer.query.parts.flatMap((part) => part.premises),
    notice: answer.notice?.[answer.lang],
  };
}

describe('a claim that leans on the one before it', () => {
  it.each([
    ['check: Korea paid 1,038.9 billion won in 2020. The next year it rose by 13.9 %.', 2021],
    ['check: Korea paid 1,038.9 billion won in 2019. Two years later it rose by 13.9 %.', 2021],
    ['검증: 2020년 한국은 1조389억원을 냈다. 이듬해 13.9% 올랐다.', 2021],
    ['검증: 2020년 한국은 1조389억원을 냈다. 다음 해에는 13.9% 올랐다.', 2021],
  ])('takes its year from there: %s', (text, year) => {
    const { said, premises } = verdicts(text);
    expect(premises[1]).toMatchObject({ type: 'growth', year, percent: 13.9 });
    expect(said[1]).toMatch(/^(Right|맞다): .*2020.*2021|^Right: From 2019 to 2021/);
  });

  it('counts a change from the year that was spoken of', () => {
    const { said } = verdicts(
      'check: In 2020 it was 1,038.9 billion won. Two years later it had risen by 20 %.',
    );
    expect(said[1]).toMatch(/^Right: From 2020 to 2022 .* 20\.1%/);
  });

  it.each([
    ['check: Korea paid 1,183.3 billion won in 2021. A year earlier it had paid 1,038.9 billion won.', 2020],
    ['check: Korea paid 920 billion won in 2014. Five years later it paid 1,038.9 billion won.', 2019],
    ['검증: 2014년 분담금은 9200억원이었다. 5년 뒤에는 1조389억원이었다.', 2019],
    ['검증: 2021년 분담금은 1조1833억원이었다. 그 2년 전에는 1조389억원이었다.', 2019],
  ])('holds an amount against that year: %s', (text, year) => {
    const { said, premises } = verdicts(text);
    expect(premises[1]).toMatchObject({ type: 'amount', year });
    expect(said.every((each) => /^(Right|맞다)/.test(each))).toBe(true);
  });

  it('takes the agreement, and the year of a step', () => {
    const { said } = verdicts(
      'check: Under the 12th SMA Korea pays 1,519.2 billion won in 2026. It lasts for three years. It was signed by Cho Tae-yul.',
    );
    expect(said[1]).toMatch(/^Not 3 years: The 12th SMA/);
    expect(said[2]).toMatch(/^Right: The 12th SMA was signed by Cho Tae-yul/);
    const same = verdicts(
      'check: Korea paid 1,038.9 billion won in 2019. The same year the 10th SMA was signed.',
    );
    expect(same.said[1]).toMatch(/^Right: The 10th SMA was signed on 8 March 2019/);
    const korean = verdicts('검증: 2020년 분담금은 1조389억원이다. 같은 해 제11차 협정이 서명됐다.');
    expect(korean.said[1]).toMatch(/^2020년이 아니다: .*2021년 4월 8일/);
  });

  it.each([
    [
      'check: Korea paid 1.04 trillion won in 2019. That was half of what it pays in 2025.',
      2019,
      2025,
      0.5,
      'Not half',
      '74.1%',
    ],
    [
      'check: Korea paid 1,038.9 billion won in 2019 and half of that in 2009',
      2009,
      2019,
      0.5,
      'Not half',
      '73.2%',
    ],
    ['check: Korea paid more than half of its 2025 amount in 2019', 2019, 2025, 0.5, 'Right', '74.1%'],
    [
      'check: In 2025 Korea paid 1.4 trillion won, twice as much as in 2014.',
      2025,
      2014,
      2,
      'Not twice',
      '1.5 times',
    ],
    ['check: In 2025 Korea paid about 1.5 times as much as in 2014.', 2025, 2014, 1.5, 'Right', '1.5 times'],
    ["check: Korea's contribution has tripled since 1991", 2026, 1991, 3, 'Not 3 times', '14.2 times'],
    ["check: Korea's contribution doubled between 2009 and 2026", 2026, 2009, 2, 'Right', '2 times'],
    ['check: In 2019 Korea paid a third of what it pays now', 2019, 2026, 1 / 3, 'Not a third', '68.4%'],
    ['검증: 2014년 분담금은 9200억원이다. 2026년은 그 두 배다.', 2026, 2014, 2, '두 배가 아니다', '1.7배'],
    ['검증: 2019년에 1조389억원을 냈다. 지금의 절반이다.', 2019, 2026, 0.5, '절반이 아니다', '68.4%'],
    ['검증: 2019년 분담금은 2025년의 절반이다', 2019, 2025, 0.5, '절반이 아니다', '74.1%'],
    ['검증: 2026년 분담금은 2014년보다 1.65배 많다', 2026, 2014, 1.65, '맞다', '1.7배'],
    ['검증: 분담금은 2009년 이후 두 배로 늘었다', 2026, 2009, 2, '맞다', '2배'],
  ])('reckons the ratio: %s', (text, year, than, factor, verdict, result) => {
    const { said, premises } = verdicts(text);
    expect(premises.find((each) => 'factor' in each)).toMatchObject({ year, than, factor });
    expect(said.at(-1)).toContain(verdict);
    expect(said.at(-1)).toContain(result);
  });

  it('takes the amount said before where that is no contribution', () => {
    const { said } = verdicts(
      'check: Washington asked for 5 billion dollars in 2019. Korea paid half of that.',
    );
    expect(said.at(-1)).toMatch(/^Not 2\.5 billion dollars: In 2019 .*1,038\.9 billion won/);
  });

  it('makes no ratio of years of what is something else', () => {
    for (const text of [
      'check: Korea pays half of the cost',
      'check: the number of US troops doubled between 1950 and 1953',
      'check: Japan pays twice what Korea paid in 2019',
      '검증: 1991년에 정한 목표는 1995년까지 원화 비용의 3분의 1 부담이었다',
    ]) {
      const { premises, notice } = verdicts(text);
      expect(premises).toEqual([]);
      expect(notice).toMatch(/No row bears this claim out|뒷받침하거나 부정하는 자료가 없어/);
    }
  });
});

describe('what a part is of the whole', () => {
  it.each([
    ['check: labour was 50% of the total in 2019', /^Not 50%: Labour share of the contribution, 2019: 48%/],
    ['check: in 2015 labour was 37 % of the total', /^Right: The labour part of 2015, .* is 37\.4% of/],
    ['검증: 2013년 군수지원비는 전체의 30%를 차지했다', /^30%가 아니다: 2013년 군수지원비 .*의 17\.3%이다/],
    ['"2018 construction 4442억 = 전체의 46.3%" 맞아?', /^맞다: .*군사건설비 비중: 46\.3%/],
    [
      'check: Korea paid 1,038.9 billion won in 2019. That year labour was 48% of the total.',
      /^Right: Labour share/,
    ],
  ])('is held against a row or reckoned: %s', (text, verdict) => {
    expect(verdicts(text).said.at(-1)).toMatch(verdict);
  });

  it('is no percentage of the payment in kind, nor one of a year without rows', () => {
    for (const text of [
      'check: In 2018 100% of labour was paid in cash',
      'check: labour was 50% of the total in 2020',
    ])
      expect(verdicts(text).notice).toContain('No row bears this claim out');
  });
});

describe('what was right once', () => {
  it.each([
    [
      'check: Korea pays 1,038.9 billion won a year.',
      /^Out of date, no longer 1,038\.9 billion won: In 2026/,
    ],
    [
      'check: The 11th SMA is the current agreement.',
      /^Out of date, no longer 11th SMA: The 12th SMA covers/,
    ],
    ['검증: 한국은 매년 1조389억원을 낸다.', /^지난 정보\(1조389억 원\): 2026년/],
    ['검증: 현행 협정은 11차 협정이다.', /^지난 정보\(제11차 특별협정\): 제12차/],
    ['check: Korea pays 1,519.2 billion won a year.', /^Right: In 2026/],
    ['check: Korea pays 4 billion won a year.', /^Not 4 billion won: In 2026/],
    ['check: In 2026 Korea pays 1,038.9 billion won.', /^Not 1,038\.9 billion won: In 2026/],
    ['check: The 12th SMA is currently in force.', /^Right: The 12th SMA covers/],
  ])('is out of date, not wrong: %s', (text, verdict) => {
    expect(verdicts(text).said[0]).toMatch(verdict);
  });

  it('goes by the day that is looked from', () => {
    const { answer } = assistant.ask({
      text: 'check: The 11th SMA is the current agreement.',
      context: null,
      today: '2026-11-25',
      asOf: '2022-06-01',
    });
    expect(answer.statements[0]?.text.en).toMatch(/^Right: The 11th SMA covers/);
  });
});

describe('factors', () => {
  it('reads any multiple in both languages, and no other word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 990 }), (tenths) => {
        const factor = tenths / 10;
        for (const text of [`it is ${factor} times what it was`, `2014년의 ${factor}배이다`])
          expect(findFactors(text).map(({ value }) => value)).toEqual([factor]);
      }),
    );
    for (const text of [
      'they met three times',
      'half a billion dollars',
      'the third round of talks',
      'in the first half year',
      '5배치',
      '두배상',
    ])
      expect(findFactors(text)).toEqual([]);
    expect(findFactors('두 배로 늘었다')).toHaveLength(1);
  });
});
