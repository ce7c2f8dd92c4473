import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/index.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';

const withheld: string[] = [];
const assistant = createAssistant(loadCorpus(readCorpusFolder('corpus')), {
  onWithheld: ({ faults }) => withheld.push(...faults),
});

const year = fc.integer({ min: 1989, max: 2032 });
const agreement = fc.integer({ min: 1, max: 13 });
const rate = fc.integer({ min: 1, max: 250 }).map((tenths) => tenths / 10);
const amount = fc.integer({ min: 1, max: 30_000 });

/** Questions whose figures nobody chose: an answer that is right for some of them is right for all. */
const QUESTIONS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'what if': fc
    .tuple(rate, year)
    .chain(([percent, until]) =>
      fc.constantFrom(
        `what if it grew by ${percent}% every year`,
        `what if it grows ${percent}% a year until ${until}`,
        `매년 ${percent}%씩 오르면 ${until}년에는 얼마야?`,
        `매년 ${percent}%씩 오른다면 12차 5년 총액은?`,
      ),
    ),
  'a change': fc
    .tuple(year, year)
    .chain(([from, to]) =>
      fc.constantFrom(
        `how much did it change from ${from} to ${to}`,
        `average yearly growth from ${from} to ${to}`,
        `${from}년에서 ${to}년까지 연평균 인상률`,
        `${from}년 대비 ${to}년 몇 % 올랐어?`,
        `compare ${from} and ${to} in dollars`,
        `is ${from} more than ${to}?`,
      ),
    ),
  'a sum': fc
    .tuple(year, year, agreement)
    .chain(([from, to, number]) =>
      fc.constantFrom(
        `total from ${from} to ${to}`,
        `average of ${from}, ${to}`,
        `${number}차 협정 총액과 평균은?`,
        `what share of the total of SMA ${number} was paid in ${to}`,
      ),
    ),
  'an agreement': fc
    .tuple(agreement, agreement)
    .chain(([one, other]) =>
      fc.constantFrom(
        `compare SMA ${one} and SMA ${other}`,
        `how many days between the signing and entry into force of SMA ${one}`,
        `${one}차 협정 비준 표결 찬성률`,
        `everything about the ${one}th SMA`,
        `timeline of SMA ${one}`,
      ),
    ),
  'a threshold': fc
    .tuple(amount, year)
    .chain(([billion, since]) =>
      fc.constantFrom(
        `when did it first exceed ${billion} billion won`,
        `${billion}억 원을 처음 넘은 해는?`,
        `in which years since ${since} was it above ${billion} billion won`,
      ),
    ),
  'a premise': fc
    .tuple(amount, rate, year, agreement)
    .chain(([billion, percent, when, number]) =>
      fc.constantFrom(
        `is it true that Korea paid ${billion} billion won in ${when}?`,
        `why did it rise by ${percent}% in ${when}?`,
        `${number}차 협정에서 ${percent}% 오른 거 맞아?`,
        `check: SMA ${number} was signed in ${when} and set ${billion} billion won`,
        `SMA ${number} went up ${percent}% every year, right?`,
        `${when}년에 처음으로 ${billion}억 원을 넘은 거 맞아?`,
        `was there ever an agreement of ${number} years?`,
        `which agreement has a cap of ${percent}%?`,
      ),
    ),
  'a part of it': fc
    .tuple(year, agreement)
    .chain(([when, number]) =>
      fc.constantFrom(
        `how much per soldier in ${when}`,
        `how much a month in ${when}`,
        `${when}년 하루에 얼마꼴`,
        `what was ${when} made up of, won and dollars?`,
        `unspent construction money of ${when} and ${when + 1} in total`,
        `share of labour cost in ${when}`,
        `${when}년 군사건설비 비중`,
        `share of the defence budget in ${when}`,
        `how many troops in ${when}`,
        `${number}차 미집행액`,
      ),
    ),
};

describe('whatever figures a question names', () => {
  it.each(Object.entries(QUESTIONS))('no sentence about %s fails its check', (_, questions) => {
    fc.assert(
      fc.property(questions, (text) => {
        withheld.length = 0;
        assistant.ask({ text, context: null, today: '2026-11-25' });
        expect(withheld).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
