import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Row, Subject } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import { shareOf } from '../../knowledge/steps.ts';
import { formatYears } from '../../quantities/index.ts';
import type { FIGURE_TOPICS, QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { noteOf } from '../shared/notes.ts';
import { rankRows } from '../shared/rank.ts';
import { figureStatement, ownWords } from '../shared/texts.ts';
import { measureText } from '../shared/wording.ts';
import { yearsAsked } from '../shared/years.ts';
import { answerParts, ofAgreement } from './parts.ts';
import { byYear, lessThanAgreed, totalOf } from './together.ts';
import { whoSaid } from './who-said.ts';

type Topic = (typeof FIGURE_TOPICS)[number];

/** Where the rows of a topic stand. */
const SUBJECTS: Readonly<Record<Topic, readonly Subject[]>> = {
  split: ['split', 'agreement'],
  unspent: ['unspent'],
  budgeted: ['budgeted'],
  share: ['share'],
  support: ['support'],
  'us-spending': ['us-spending', 'support'],
  japan: ['japan', 'us-spending', 'support', 'share'],
  humphreys: ['humphreys'],
  'exchange-rate': ['exchange-rate'],
  employees: ['employees'],
  troops: ['troops'],
  projection: ['projection'],
  'defence-budget': ['defence-budget', 'prices'],
};

/** Prices stand beside the defence budget as what amounts grow by; a budget is not answered with them, nor they with it. */
function subjectsOf(topic: keyof typeof SUBJECTS, words: string): (typeof SUBJECTS)[typeof topic] {
  if (topic !== 'defence-budget' || words === '') return SUBJECTS[topic];
  const [prices, budget] = [/inflation|price|\bcpi\b|물가|인플레/u, /defen[cs]e|military|gdp|국방|예산/u];
  return SUBJECTS[topic].filter((subject) =>
    subject === 'prices' ? prices.test(words) : budget.test(words) || !prices.test(words),
  );
}

/** Most rows shown. */
const MOST = 5;

export function answerFigure(query: QueryOf<'figure'>, facts: Facts): Draft {
  const isSplit = query.topics.length === 1 && query.topics[0] === 'split';
  if (isSplit && !/현물|현금|in[ -]kind|cash/u.test(query.words)) return answerParts(query, facts);
  const subjects = [...new Set(query.topics.flatMap((topic) => subjectsOf(topic, query.words)))].filter(
    (subject) => subject !== 'agreement',
  );
  const years = yearsAsked(query, facts);
  const inYears = years.length > 0 ? rankRows(facts, subjects, query.words, { years }) : [];
  const all = inYears.length > 0 ? inYears : rankRows(facts, subjects, query.words);
  const best = all[0]?.score ?? 0;
  const chosen = query.topics.includes('troops') && years.length === 0 ? troopsNow(query, facts) : [];
  const cash = query.topics.includes('split') ? ofAgreement({ ...query, agreements: [] }, facts) : [];
  const found =
    chosen.length > 0
      ? chosen
      : (inYears.length > 0 && inYears.length <= MOST ? all : all.filter(({ score }) => score >= best * 0.6))
          .slice(0, MOST)
          .map(({ row }) => row)
          .flatMap((row) => withCounterpart(row, query, facts));
  const rows = [...new Set([...unspentOf(query, facts), ...found])];
  const part = query.topics.includes('defence-budget') ? shareOfBudget(query, years, facts) : [];
  if (rows.length === 0) return { status: 'not-covered', statements: [], notice: NONE };
  const missed = years.length > 0 && inYears.length === 0;
  return {
    status: missed ? 'partial' : 'answered',
    statements: [
      ...part,
      ...cash,
      ...totalOf(query, rows),
      ...[...rows].sort(byYear(query)).map((row) => figureStatement(row, facts)),
      ...rows.flatMap((row) => lessThanAgreed(row, facts)),
      ...whoSaid(query.words, rows, facts),
      ...rows.flatMap((row) => noteOf(row)),
      ...agreementsOfTopic(query, facts),
    ],
    ...(missed ? { notice: noneFor(years) } : {}),
    key: {
      amounts: rows.flatMap((row) => ('amount' in row.value ? [amountMeasure(row.value)] : [])),
      percents: rows.flatMap((row) => ('percent' in row.value ? [row.value.percent] : [])),
      counts: rows.flatMap((row) => ('count' in row.value ? [row.value.count] : [])),
    },
  };
}

/** What was not spent under an agreement as a whole, where no year of it is asked for. */
const unspentOf = ({ topics, years, agreements, part: of }: QueryOf<'figure'>, facts: Facts): Row[] =>
  topics.includes('unspent') && years.length === 0 && of === null
    ? facts.rows('unspent').filter(({ attribute }) => agreements.some((n) => attribute === `${n}th-total`))
    : [];

const COMPARES = /비교|대비|보다|더\s*(?:많|내|큰)|\bor\b|versus|\bvs\b|than|compar|ratio|비율/u;

/** Beside a figure of Japan that of Korea, where the question holds them against each other: rows come in such pairs. */
function withCounterpart(row: Row, { words }: QueryOf<'figure'>, facts: Facts): Row[] {
  const both = /korea|한국/u.test(words) && /japan|일본/u.test(words);
  if (!both && !COMPARES.test(words)) return [row];
  const other = facts.row(
    row.id.includes('japan') ? row.id.replace('japan', 'korea') : row.id.replace('korea', 'japan'),
  );
  return other && other.id !== row.id ? [row, other] : [row];
}

/** The contribution of a year as a part of the defence budget of that year. */
function shareOfBudget(
  { words }: QueryOf<'figure'>,
  years: readonly number[],
  facts: Facts,
): DraftStatement[] {
  if (!/비율|비중|몇\s*(?:%|퍼센트|프로)|share|percent|proportion|how much of/u.test(words)) return [];
  return years.flatMap((year): DraftStatement[] => {
    const amount = facts.amount(year, 'KRW');
    const budget = facts
      .rows('defence-budget')
      .find((row) => row.year === year && row.attribute === 'amount' && 'amount' in row.value);
    if (!amount || !budget || !('amount' in budget.value)) return [];
    const step = shareOf(amount.amount, amountMeasure(budget.value));
    const percent = measureText(step.result);
    return [
      {
        role: 'answer',
        text: {
          en: `The contribution of ${year} is ${percent.en} of the defence budget of that year; it is computed from the two amounts.`,
          ko: `${year}년 방위비분담금은 그해 국방예산의 ${percent.ko}이다. 두 금액으로 계산했다.`,
        },
        rows: [...amount.rows, budget],
        steps: [...amount.steps, step],
      },
    ];
  });
}

/** The number of troops today, and what was claimed where a claim is asked about. */
function troopsNow(query: QueryOf<'figure'>, facts: Facts): Row[] {
  if (/katusa|카투사/u.test(query.words)) return [];
  const rows = facts.rows('troops');
  const number = rows.filter((row) => row.attribute === 'number' && row.year === undefined);
  const claims = /trump|트럼프|claim|주장/u.test(query.words)
    ? rows.filter((row) => row.attribute === 'claimed')
    : [];
  const japan = /japan|일본/u.test(query.words) ? rows.filter((row) => row.attribute === 'number-japan') : [];
  return [...number, ...japan, ...claims];
}

/** What is known of a topic besides figures: conflicts that name it. */
function agreementsOfTopic(query: QueryOf<'figure'>, facts: Facts): DraftStatement[] {
  const wanted: Partial<Record<Topic, string>> = {
    share: 'conflict-share',
    support: 'conflict-support-2015',
  };
  return query.topics.flatMap((topic) => {
    const row = facts.rows('conflict').find(({ id }) => id === wanted[topic]);
    return row ? ownWords(row, 'conflict') : [];
  });
}

const NONE: Localised = {
  en: 'Not covered: the corpus has no figure on that.',
  ko: '그에 관한 수치는 자료에 없습니다.',
};
const noneFor = (years: readonly number[]): Localised => ({
  en: `No figure for ${formatYears(years, 'en')} is in the corpus; these are the nearest.`,
  ko: `${formatYears(years, 'ko')}의 수치는 자료에 없습니다. 가장 가까운 것을 보여 드립니다.`,
});
