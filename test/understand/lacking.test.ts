import { describe, expect, it } from 'vitest';
import { ask } from './fresh.ts';

/** What is taken for granted, or asked for, and is nowhere: said so, with what there is. */

/** The sentences of the answer in its language. */
const said = (text: string): string[] => {
  const { statements, lang } = ask(text);
  return statements.map((statement) => statement.text[lang]);
};
const first = (text: string): string => said(text)[0] ?? '';

describe('a length or a ceiling that no agreement has', () => {
  it.each([
    ['was there ever a 7-year agreement?', /^None of the agreements covers 7 years: .*11th SMA 2020–2025/u],
    ['7년짜리 협정도 있었어?', /^적용 기간이 7년인 협정은 없다: /u],
    ['which agreement had a ceiling of 10 percent?', /^No agreement has a ceiling of 10%/u],
  ])('%s', (text, expected) => {
    expect(first(text)).toMatch(expected);
  });

  it.each([
    ['was there ever a one-year agreement?', /10th SMA covers 2019/u],
    ['did any agreement have a 4% cap?', /8th SMA: .*at most 4 %/u],
  ])('%s: there is', (text, expected) => {
    expect(first(text)).toMatch(expected);
  });
});

describe('a rate that is said of every year', () => {
  it.each([
    ['12차 협정은 5년 내내 매년 8.3%씩 오르는 거죠?', /매년 8.3%가 아니다.*최대 5%/u],
    ['the 8th SMA rose 4% every year, right?', /^Not 4% every year.*at most 4 %/u],
    ['the 3rd SMA went up 10% every year, right?', /^Right: .*10 % more each year/u],
  ])('%s', (text, expected) => {
    expect(first(text)).toMatch(expected);
  });
});

describe('a rate without a year', () => {
  it('is that of the one year that has it', () => {
    expect(first('which year did it go up 13.9%?')).toMatch(/^From 2020 to 2021/u);
    expect(first('one of these agreements lowered the sum by 8.9 per cent in won. True?')).toMatch(
      /2004 to 2005/u,
    );
  });

  it('is said to be none where no year has it, with the nearest', () => {
    const { notice, status, lang } = ask('몇 년에 45.7% 올랐어');
    expect(notice?.[lang]).toMatch(/45.7% 변한 해는 없습니다/u);
    expect(status).toBe('partial');
  });
});

describe('a first time', () => {
  it('is held against the years before', () => {
    expect(first('팩트체크: 분담금은 2021년에 처음으로 1조원을 넘었다')).toMatch(/2019년.*1조389억/u);
    expect(first('check: in 2019 the contribution exceeded 1 trillion won for the first time')).toMatch(
      /^Right/u,
    );
  });
});

describe('what an amount comes to', () => {
  it.each([
    ['what does the 2026 payment come to per month?', '126.6 billion won'],
    ['how much was it a day in 2024?', '3.678 billion won'],
    ['2023년 분담금은 하루에 얼마꼴이야?', '35억3,300만'],
  ])('%s', (text, expected) => {
    expect(first(text)).toContain(expected);
    expect(ask(text).statements[0]?.steps.length).toBeGreaterThan(0);
  });

  it('in both currencies is told with what it was made up of', () => {
    expect(said('how was the 2000 amount made up, dollars and won?')).toContain(
      'For 2000 it was paid in both currencies: 282.5 billion won plus 155 million dollars.',
    );
  });
});

describe('the new agreement', () => {
  it('is the newest that is known on the day', () => {
    expect(first('the first year of the new deal, how much is that?')).toMatch(/1,519\.2 billion won/u);
    expect(ask('has the new one been signed?', '2024-10-10').status).not.toBe('ambiguous');
  });
});

describe('the part that is said to be the largest', () => {
  it.each([
    ['2018년엔 군수지원비가 제일 큰 항목이었죠?', /^군수지원비가 아니다: .*4,442억/u],
    ['construction was the biggest item in 2018, right?', /444\.2 billion/u],
  ])('%s', (text, expected) => {
    expect(first(text)).toMatch(expected);
  });
});

describe('payment in won', () => {
  it.each([
    ['is it true that under the 9th SMA all of it is paid in won only', /^Right: .*paid in won/u],
    [
      'is it true that under the 3rd SMA all of it was paid in won only?',
      /^Not all in won under the 3rd SMA: .*6th SMA/u,
    ],
  ])('%s', (text, expected) => {
    expect(first(text)).toMatch(expected);
  });
});

describe('a direction', () => {
  it.each([
    ['the 6th agreement raised the payment, right?', /^Not a rise: From 2004 to 2005 .*fell/u],
    ['바이든 때 방위비가 줄었다는 게 사실인가요', /^감소가 아니다: 2020년에서/u],
  ])('%s', (text, expected) => {
    expect(first(text)).toMatch(expected);
  });
});

describe('a direction of something else', () => {
  it.each([
    '2018년 인건비가 제일 많이 오른 거 맞아?',
    'the 12th deal raised the cap, right?',
    'the exchange rate fell in 1998, right?',
    'unspent money grew in 2015, right?',
    "japan's payment rose in 2016, right?",
    'the defence budget rose in 2020, right?',
    "is it true Trump's demand dropped in 2020?",
    "korea's share of the cost rose in 1995, right?",
  ])('%s: is not judged by the amounts', (text) => {
    expect(first(text)).not.toMatch(/^(?:Right|맞다|Not |.*아니다:)/u);
  });
});

describe('that no agreement is in force', () => {
  const claim = "is it true there's no cost sharing agreement in force right now?";
  it('is right in a gap', () => {
    const { statements } = ask(claim, '2020-05-10');
    expect(statements[0]?.text.en).toMatch(/^Right: The 10th SMA expired with 2019, and on 10 May 2020 no/u);
  });

  it('is wrong on any other day', () => {
    expect(first(claim)).toMatch(/^Not without an agreement: The 12th SMA covers 2026–2030/u);
  });
});

describe('an agreement to come', () => {
  it('has no first year', () => {
    const { notice, status } = ask('what will the first year of a 13th SMA cost');
    expect(status).toBe('not-covered');
    expect(notice?.en).toMatch(/no agreement with the number 13/u);
  });
});

describe('a year to come', () => {
  it.each([
    ['what will korea pay in 2031', /no agreement in the corpus reaches 2031/u],
    ['what will korea pay in 2029 exactly', /2029 is not fixed in any source yet/u],
  ])('%s', (text, expected) => {
    expect(ask(text).notice?.en).toMatch(expected);
  });
});

describe('the agreement before the last', () => {
  it.each(['two deals ago, how much was it', '지지난 협정은 얼마였어'])('%s', (text) => {
    const { statements, lang } = ask(text, '2026-02-01');
    expect(statements[0]?.text[lang]).toMatch(/10th SMA|제10차/u);
  });
});

describe('an amount that is right by one source', () => {
  it('is not called right without the others', () => {
    const told = said('is it true the payment for 1998 was 399 million dollars');
    expect(told[0]).toMatch(/^Right: .*399 million/u);
    expect(told[1]).toMatch(/^Sources differ .*394 million.*390 million/u);
  });
});
