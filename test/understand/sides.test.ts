import { describe, expect, it } from 'vitest';
import { ask, rowsOf } from './fresh.ts';

describe('what both sides asked for and offered', () => {
  it.each([
    ['2014년치 두고 미국이 부른 금액, 한국이 부른 금액 각각', ['demand-2014-us', 'demand-2014-kr']],
    ['what did each side ask for and offer for 2014?', ['demand-2014-us', 'demand-2014-kr']],
    ['1990년에 체니가 추가로 요구한 액수랑 한국이 제시한 액수는?', ['demand-1990-us', 'demand-1990-kr']],
    ['10차 협상에서 양측이 제시한 금액은', ['demand-2018-us', 'demand-2018-kr']],
  ])('%s', (text, rows) => {
    expect(rowsOf(text)).toEqual(expect.arrayContaining(rows));
  });

  it('is not wanted where one side is asked about', () => {
    expect(rowsOf('2014년분으로 미국이 한국에 요구한 금액은?')).not.toContain('demand-2014-kr');
  });
});

describe('what somebody asked for', () => {
  it.each([
    ['chicago, october 2024: what annual sum did trump name', 'demand-2024-10bn'],
    ['what sum did harris name in december 2018', 'demand-2018-us'],
    ['how much did trump want for 2020', 'demand-2019-11-us'],
    ['did trump actually demand 5 billion in 2019?', 'demand-2019-us-5bn'],
    ['트럼프가 1기 때 진짜로 100억 달러 달라고 했음?', 'belief-trump-asked-ten'],
  ])('%s', (text, row) => {
    expect(rowsOf(text)[0]).toBe(row);
  });
});

describe('who stands where', () => {
  it.each([
    'give me the main argument on each side of "Seoul should pay more"',
    'give me a pro and a con for a higher Korean share',
    '증액 찬성 논리랑 반대 논리',
    '방위비 더 내야 하나 토론인데 찬성이랑 반대 논거 정리해줘',
  ])('%s: both sides', (text) => {
    expect(rowsOf(text)).toEqual(
      expect.arrayContaining(['pos-argument-for-a-2020-01-16', 'pos-argument-against-a-2019-12-06']),
    );
  });

  it.each([
    ['2020년 무렵 미국 의원들은 방위비 문제에 어떤 입장이었어?', 'pos-us-congress-house-2020-05'],
    ['which US senators criticised the demand in 2020', 'pos-us-congress-house-2020-05'],
    ["by SPARK's count what will the 12th cost over its five years", 'pos-spark-2024-11-28'],
    ['평통사에 따르면 12차 5년 동안 얼마 들어', 'pos-spark-2024-11-28'],
  ])('%s', (text, row) => {
    expect(rowsOf(text)[0]).toBe(row);
  });

  it('is no question of a count where a ministry gives it', () => {
    expect(rowsOf('국방부에 따르면 2018년 분담금 얼마야')).toContain('contribution-2018-krw');
  });
});

describe('how long either side wanted it to run', () => {
  it('is told where the length is asked for, not where a sum is', () => {
    const length = ask('9차 때 한국이 원한 기간이랑 미국이 원한 기간 각각 뭐였어요').statements[0];
    expect(length?.text.ko).toMatch(/2-3년.*5년/u);
    const sum = ask('9차 협상 기간 동안 미국이 요구한 금액').statements[0];
    expect(sum?.text.ko).toMatch(/1조 원/u);
  });
});
