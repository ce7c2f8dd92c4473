import { describe, expect, it } from 'vitest';
import { ask } from './fresh.ts';

const told = (text: string): string => {
  const { statements, lang } = ask(text);
  return statements.map((statement) => statement.text[lang]).join(' ');
};

describe('what somebody said, and when', () => {
  it.each(['What did PSPD say when the 12th deal was signed?', '참여연대는 12차 협정 발표 때 뭐라고 했어?'])(
    '%s: its words, not the day',
    (text) => {
      expect(told(text)).toMatch(/1\.7 trillion|1조7천억/u);
    },
  );

  it.each([
    'When and where did Trump call South Korea a money machine?',
    '트럼프가 한국을 머니 머신이라고 말한 게 언제야?',
  ])('%s: the day and the place', (text) => {
    expect(told(text)).toMatch(/15 October 2024.*Chicago|2024년 10월 15일.*시카고/u);
  });

  it('does not take what was reported for a forecast', () => {
    expect(ask('2024년 11월에 재협상 가능성 배제 안 한다고 한 국방장관 누구?').status).toBe('answered');
    expect(ask('재협상 가능성이 있을까?').status).toBe('not-covered');
  });
});

describe('so many per cent of GDP', () => {
  it.each([
    '국방예산을 GDP의 5%로 늘리면 그게 분담금이죠?',
    "If Korea raises defence spending to 3.5% of GDP, isn't that the cost share?",
  ])('%s: is no growth of the contribution', (text) => {
    expect(told(text)).toMatch(/own defence budget|한국의 국방비이고/u);
  });
});
