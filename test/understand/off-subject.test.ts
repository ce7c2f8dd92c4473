import { describe, expect, it } from 'vitest';
import { ask } from './fresh.ts';

/** What a year and a sum are asked of, where it is another matter: no amount of ours is told for it. */

describe('another subject with a year', () => {
  it.each([
    'how much did Samsung earn in 2019',
    'average rainfall 2015 to 2019',
    'korean population 2010 vs 2020',
    'total of 2019 and 2020 car sales',
    'how much did the Sewol salvage cost in 2017',
    'how much did tesla stock rise in 2020',
    '2022년 무역수지 얼마',
    '올해 쌀값 얼마',
    '2021년 서울 아파트 평균 가격',
  ])('%s', (text) => {
    expect(['off-topic', 'not-covered']).toContain(ask(text).status);
  });
});

describe('what Korea gives to somebody else', () => {
  it.each([
    "korea's contribution to the UN in 2020",
    'un peacekeeping contribution of korea 2018',
    'korea contribution to the world bank 2019',
    "korea's contribution to the red cross 2021",
    '한국 유네스코 분담금 2019',
    'did Korea sign the paris agreement in 2016',
    'average salary in seoul 2020',
  ])('%s', (text) => {
    expect(['off-topic', 'not-covered']).toContain(ask(text).status);
  });

  it.each(["korea's contribution to the us military in 2021", 'korean contributions to usfk in 2021'])(
    '%s: it is the one',
    (text) => {
      expect(ask(text).statements[0]?.text.en).toMatch(/1,183\.3/u);
    },
  );
});

describe('a figure of ours that is claimed of something else', () => {
  it.each([
    'check: samsung earned 1038.9 billion won in 2019',
    'is it true that germany paid 1038.9 billion won in 2019',
    'is it true korea spent 960.2 billion won on tanks in 2018',
    'check: the 2019 budget of seoul city was 1038.9 billion won',
    'fact check: the us paid korea 960.2 billion won in 2018',
    '팩트체크: 미국이 한국에 2018년 9602억원을 냈다',
  ])('%s: is not called right', (text) => {
    const { statements, lang } = ask(text);
    expect(statements.map((statement) => statement.text[lang]).join(' ')).not.toMatch(/Right:|맞다:/u);
  });

  it('is, of the contribution', () => {
    expect(ask('check: korea paid 960.2 billion won in 2018').statements[0]?.text.en).toMatch(/^Right: /u);
  });
});

describe('a story around a question', () => {
  it.each([
    ['lol, amuse me. average per year 2019 thru 2021, go on', /1,087/u],
    ['What are the 2003 figures in both currencies? (I have to reconcile two tables.)', /550 million/u],
    ['Morning, quick fact check for a column. What was the figure for 2014?', /920 billion/u],
    [
      '할아버지 말씀이 88올림픽 이듬해부터 우리가 미군한테 비용을 보태기 시작했다던데요, 89년엔 얼마였나요?',
      /4,500만/u,
    ],
  ])('%s', (text, expected) => {
    const { statements, lang } = ask(text);
    expect(statements.map((statement) => statement.text[lang]).join(' ')).toMatch(expected);
  });
});
