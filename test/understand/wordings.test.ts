import { describe, expect, it } from 'vitest';
import { ask } from './fresh.ts';

const part = (text: string, today?: string) => ask(text, today).query.parts[0];

describe('years in two figures', () => {
  it.each([
    ['07 08 평균', [2007, 2008]],
    ['average of 98 and 99', [1998, 1999]],
    ['05-08 total', [2005, 2006, 2007, 2008]],
    ['14, 15, 16 합계', [2014, 2015, 2016]],
    ['2014,15,16년 합계', [2014, 2015, 2016]],
    ['94~95년 낸 돈 합계', [1994, 1995]],
    ['the 92 contribution in dollars', [1992]],
    ['what did korea chip in back in 91?', [1991]],
  ])('%s', (text, years) => {
    expect(part(text)).toMatchObject({ years });
  });

  it.each([
    '11 12 비교',
    'SMA 10 and 11 total',
    'average of 13 and 15 percent',
    'what did 14 of the 20 say of the amount',
    '10~12년짜리 협정 금액',
    'how much, 20 or 30 billion',
  ])('are none in: %s', (text) => {
    expect(JSON.stringify(part(text))).not.toMatch(/"years":\[(?:19|20)\d\d/u);
  });
});

describe('which agreement is meant', () => {
  it.each([
    ['11차 SMA 6년 total', [11]],
    ['SMA 11 6 years total', [11]],
    ['when was the deal after the 9th signed', [10]],
    ['after the 10th deal lapsed, when did a new deal take effect?', [11]],
    ['10차 협정이 끝난 뒤 새 협정은 언제 발효됐어', [11]],
    ['10차 직전 협정 서명일', [9]],
    ["the 11th SMA's predecessor", [10]],
    ['what came after the 7th agreement', [8]],
    ['when was the 10th signed after the 9th expired', [9, 10]],
    ['first rises of SMA 8, 9 and 10', [8, 9, 10]],
    ['물가상승률 상한이 4%였던 건 몇 차 협정이야', [8, 9]],
    ['which agreement had no ceiling', [11]],
    ['which SMA had a cap of 5%', [12]],
    ['1년짜리 협정은 몇 차', [10]],
    ['how many agreements had five years', [8, 9, 12]],
  ])('%s', (text, agreements) => {
    expect(part(text)).toMatchObject({ agreements });
  });

  it('is the one of the month of the day', () => {
    expect(part('who signed the new agreement this month?', '2019-03-20')).toMatchObject({
      agreements: [10],
    });
    expect(part('which agreement was signed last month?', '2021-05-02')).toMatchObject({ agreements: [11] });
  });
});

describe('what is asked of amounts', () => {
  it.each([
    ['gap between the 2019 and the 2021 amounts?', 'compare'],
    ['2019 2021 격차', 'compare'],
    ['2019년에서 2018년 빼면', 'compare'],
    ['2025 plus 2026', 'aggregate'],
    ['what korea chipped in for 2013', 'cost'],
    ['2016년에 한국이 대준 돈', 'cost'],
    ['what slice of the 2019 money went on wages?', 'figure'],
  ])('%s: %s', (text, kind) => {
    expect(part(text)?.kind).toBe(kind);
  });

  it('is the legal gap between two agreements, not a difference', () => {
    expect(part('how long was the gap between the 2018 and the 2019 deal')?.kind).not.toBe('compare');
  });

  it('is a number of rounds where meetings are counted', () => {
    expect(part('which agreement took the fewest rounds')).toMatchObject({ of: 'rounds', direction: 'min' });
  });

  it('has both ends where both are asked for', () => {
    expect(part('shortest SMA and longest SMA?')).toMatchObject({ kind: 'extremum', direction: 'both' });
    expect(ask('제일 많이 낸 해랑 제일 적게 낸 해').statements.length).toBeGreaterThan(1);
  });
});

describe('persons', () => {
  it.each([
    ['조태용 협상 상대 미국 대표 이름', '로프티스'],
    ['who sat across from Chang Won-sam', 'Timothy Betts'],
    ['head of the korean employees union during the 2020 furlough', 'Choe Ung-sik'],
    ['무급휴직 때 노조위원장 누구', '최응식'],
    ['who disclosed the 1.9 trillion unspent in-kind', 'Kim Joon-hyung'],
    ['정은보가 맡은 직책', '수석대표'],
    ['who was the ambassador in 2019', 'Harry Harris'],
    ['2018년 주한미군사령관 누구', '브룩스'],
    ['who headed the Korean side in 2013', 'Hwang Joon-kook'],
  ])('%s: %s', (text, name) => {
    const { statements, lang } = ask(text);
    expect(statements.map((statement) => statement.text[lang]).join(' ')).toContain(name);
  });
});

describe('what only touches the subject', () => {
  it.each([
    'best bbq place near camp humphreys?',
    '내일 원달러 환율 오를까?',
    'good hotels near pyeongtaek',
    '평택 기지 근처 살기 좋아?',
  ])('is not answered: %s', (text) => {
    expect(['off-topic', 'not-covered']).toContain(ask(text).status);
  });

  it('leaves what a base cost', () => {
    expect(ask('cost of the base near pyeongtaek').status).toBe('answered');
  });

  it('leaves the rates that were agreed', () => {
    expect(ask('what exchange rate was used in 1998').status).toBe('answered');
  });
});

it('reads the nearest word with the same letters', () => {
  expect(part('when did teh very first SMA enter into froce?')).toMatchObject({ milestones: ['in-force'] });
});
