import { describe, expect, it } from 'vitest';
import { TODAY } from '../golden/run.ts';
import { assistant } from './fresh.ts';

/** The answer to the last of the messages of a thread. */
function last(...messages: string[]) {
  let context: Parameters<typeof assistant.ask>[0]['context'] = null;
  let reply: ReturnType<typeof assistant.ask> | undefined;
  for (const text of messages) {
    reply = assistant.ask({ text, context, today: TODAY });
    context = reply.context;
  }
  return reply!.answer;
}
const yearsOf = (...messages: string[]) =>
  last(...messages).query.parts.flatMap((part) => ('years' in part ? part.years : []));
const firstRow = (...messages: string[]) => last(...messages).statements[0]?.rows[0];

describe('next year, in a thread', () => {
  it.each([
    [1995, 'contribution for 1994 in dollars', 'next year?'],
    [2013, 'how much did Korea pay in 2012', 'and next year?'],
    [2016, '2015년 분담금 얼마', '내년은?'],
    [2027, '올해 분담금 얼마야', '내년은?'],
    [2027, '작년 분담금 얼마야', '내년은?'],
    [2027, 'how much was paid in 1997', 'what will Korea pay next year?'],
  ] as const)('%i behind %s %s', (year, before, message) => {
    expect(yearsOf(before, message)).toEqual([year]);
  });

  it('has the agreement of that year', () => {
    const { query } = last(
      'contribution for 1994 in dollars',
      'next year?',
      'which agreement was that under',
    );
    expect(query.parts[0]).toMatchObject({ kind: 'agreement', agreements: [2] });
  });

  it('goes back to the year behind the agreement of it', () => {
    expect(yearsOf('1996년 얼마 냈어', '그거 몇 차야?', '그 다음 해는?')).toEqual([1997]);
  });
});

describe('an event, in a thread', () => {
  it.each([
    ['furlough-2020', '2020년 한국인 직원 무급휴직 언제 시작됐지', '몇 명이나 그랬어?'],
    ['furlough-end', '2020년 한국인 직원 무급휴직 언제 시작됐지', '언제 복귀했음?'],
    ['furlough-2020', 'when did the 2020 furlough start', 'how many people?'],
    ['furlough-end', 'when did USFK furlough its Korean workers', 'and when did it end?'],
  ])('%s behind %s %s', (row, before, message) => {
    expect(firstRow(before, message)).toBe(row);
  });

  it('is left where a step of an agreement is asked for', () => {
    const { query } = last('when did the 2020 furlough start', 'when was the 11th SMA signed?');
    expect(query.parts[0]).toMatchObject({ agreements: [11], milestones: ['signed'] });
  });
});

describe('why an agreement is so short', () => {
  it.each(['근데 왜 1년짜리였는데?', 'why only one year?', 'how come it was so short'])('%s', (message) => {
    expect(firstRow('10차 협정 금액이 얼마였지', message)).toBe('reason-10-one-year');
  });
});

describe('what is left out of a follow-up', () => {
  it('is the unit of a rate', () => {
    const { query } = last('how much in 2019', 'and per day?', 'in 2020?');
    expect(query.parts[0]).toMatchObject({ kind: 'per-period', unit: 'day', years: [2020] });
  });

  it('is the agreement, where only the other side of the talks is named', () => {
    const { query } = last('12차 때 우리 쪽 수석대표 누구였죠', '그분 상대역은요?');
    expect(query.parts[0]).toMatchObject({ agreements: [12], aspects: ['negotiators'], side: 'us' });
  });

  it('is whose agreement it was, behind a person', () => {
    const { query } = last('who is Donna Welton?', 'which SMA?');
    expect(query.parts[0]).toMatchObject({ kind: 'agreement', agreements: [11] });
  });

  it('is the deal of "that increase", in a long message too', () => {
    const { query } = last(
      'What was the figure for 2014?',
      'And who signed the deal that brought that increase, for Korea?',
    );
    expect(query.parts[0]).toMatchObject({ kind: 'agreement', agreements: [9], side: 'kr' });
  });

  it('is the day on which two people did something, not one of two things', () => {
    const { query } = last('12차 수석대표 누구였죠', '둘이 가서명한 날짜');
    expect(query.parts[0]).toMatchObject({ kind: 'date', agreements: [12], milestones: ['initialled'] });
  });
});
