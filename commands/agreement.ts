import { type Command, isBadOption } from '../src/discord/command.ts';
import { dateOption, numberOption, yearOption } from '../src/discord/options.ts';
import { agreementsOf, asOfOf, choiceAt, yearsOf } from '../src/discord/slots.ts';
import { type ASPECTS, part } from '../src/query/schema.ts';
import type { Localised } from '../src/text/localised.ts';

const ASPECT_NAMES: Record<(typeof ASPECTS)[number], Localised> = {
  period: { en: 'Period', ko: '유효 기간' },
  amount: { en: 'Amount', ko: '금액' },
  rule: { en: 'Rule of growth', ko: '증가율 방식' },
  signatories: { en: 'Who signed', ko: '서명자' },
  negotiators: { en: 'Who negotiated', ko: '협상 대표' },
  rounds: { en: 'Rounds of talks', ko: '협상 차수' },
  vote: { en: 'Vote in the National Assembly', ko: '국회 표결' },
  voters: { en: 'Who voted how', ko: '의원별 표결' },
  novelty: { en: 'What was new', ko: '달라진 점' },
  status: { en: 'Status', ko: '현황' },
  overview: { en: 'In short', ko: '요약' },
  'first-rise': { en: 'First rise', ko: '첫 인상률' },
  'vote-share': { en: 'Share of votes for', ko: '찬성률' },
};

export default {
  name: 'agreement',
  nameKo: '협정',
  description: {
    en: 'An agreement by number or year; the current one otherwise',
    ko: '차수나 연도로 찾는 협정, 없으면 현행 협정',
  },
  options: [
    numberOption,
    yearOption,
    {
      type: 'string',
      name: 'aspect',
      nameKo: '내용',
      description: { en: 'One thing about it', ko: '알고 싶은 내용' },
      choices: Object.entries(ASPECT_NAMES).map(([value, name]) => ({ value, name })),
    },
    dateOption,
  ],
  toQuery: (values, context) => {
    const years = yearsOf(values, context);
    if (isBadOption(years)) return years;
    const aspect = choiceAt<(typeof ASPECTS)[number]>(values, 'aspect');
    return part({
      kind: 'agreement',
      agreements: agreementsOf(values),
      years,
      aspects: aspect ? [aspect] : [],
      ...asOfOf(values),
    });
  },
} satisfies Command;
