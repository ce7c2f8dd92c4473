import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import { findQuantities } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { amountSentence } from '../cost/answer.ts';
import { monthsSaid, type Ranked, rankLoosely, rankRows } from '../shared/rank.ts';
import { demandStatement, ownWords, positionStatement } from '../shared/texts.ts';
import { ofBothSides } from './sides.ts';
import { termsWanted } from './terms.ts';

/** Rows whose score is at least this part of the best are shown too. */
const NEAR = 0.72;

const MOST = 4;

/** What was agreed is asked for too. */
const SETTLED = /합의액|합의|타결|최종|settled|agreed|in the end|결국/u;

/** What a side would give. */
const OFFERED =
  /offer|\b(?:willing|ready|prepared|agreeable) to (?:give|pay|go|accept|contribute|spend)|제안|제시|내겠다|줄\s?수\s?있|낼\s?(?:용의|의향|생각)/u;

/** Korea as the one who wants, not as the one who is to pay. */
const KOREA_ASKS =
  /\b(?:korea|seoul)\s+(?:want|ask|request|seek|sought|propos)|한국(?:이|은|측[이은]?)?\s*(?:원하|원했|요구|요청|바랐|바라)/u;

/** 미국은 얼마 달라고: whose sum is asked for, where both are named. */
const WHOSE_SUM: readonly (readonly ['us' | 'kr', RegExp])[] = [
  [
    'us',
    /(?:미국|워싱턴|미측)(?:은|이|측은|측이)?\s*(?:얼마|몇|무엇|뭘)|\b(?:us|washington)\s+(?:opening |first )?bid\b/u,
  ],
  ['kr', /(?:한국|서울|우리)(?:은|이|측은|측이|는|가)?\s*(?:얼마|몇|무엇|뭘)/u],
];

export function answerDemand(query: QueryOf<'demand'>, facts: Facts): Draft {
  const people = query.actors.filter((id) => facts.knowledge.row(id)?.subject === 'person');
  // "what did the US ask Korea to pay": the side named first is the one that asks
  const side =
    WHOSE_SUM.find(([, asked]) => asked.test(query.words))?.[0] ??
    query.actors.find((id) => id === 'kr' || id === 'us') ??
    null;
  const offered = OFFERED.test(query.words);
  const wanted =
    side === 'kr' && (offered || KOREA_ASKS.test(query.words))
      ? 'kr'
      : people.includes('donald-trump') || side === 'us'
        ? 'us'
        : offered && side === null
          ? 'kr'
          : null;
  // years in a question about a demand are those in which it was made, or the one it was made for
  const years = query.years.flatMap((year) => [year, year - 1]);
  // a demand for next year names that year
  const words = `${query.words} ${query.years.join(' ')}`;
  const all = rankLoosely(facts, ['demand'], words, { years, agreements: query.agreements });
  const months = monthsSaid(query.words);
  const inMonths = all.filter(({ row }) => months.some((month) => row.date?.startsWith(month)));
  const demands = inMonths.length > 0 ? inMonths : all;
  const terms = termsWanted(query, facts);
  if (terms.length > 0) return { status: 'answered', statements: terms.flatMap((row) => ownWords(row)) };
  const bothSides = query.both ? ofBothSides(query, all, facts) : [];
  if (bothSides.length > 0) return tellDemands(bothSides, facts);
  const bySide = (of: readonly Ranked[]): Ranked[] =>
    of.filter(({ row }) => wanted === null || row.attribute.startsWith(wanted));
  // where that side said nothing in the month, what it said in the same talks
  const inMonth = bySide(demands);
  const sided = inMonth.length > 0 || months.length === 0 ? inMonth : latestBy(months, query, bySide(all));
  const isMeant = meantBy(query);
  const ranked = meantFirst(sided.length > 0 ? sided : demands, isMeant);
  // "at the moment": the newest one as of the day
  const newest = /at the moment|right now|currently|this time|지금|현재|이번에|now\b/u.test(query.words);
  const ordered = newest
    ? [...ranked].sort((a, b) => (b.row.date ?? '').localeCompare(a.row.date ?? '')).slice(0, 2)
    : ranked;
  const best = ordered.reduce<Ranked | undefined>(
    (top, each) => (top && top.score >= each.score ? top : each),
    undefined,
  );
  const sure = ordered.filter(isMeant).length;
  const positions = rankRows(
    facts,
    ['position', 'event'],
    query.words,
    people.length > 0 ? { actors: people } : {},
  ).filter(
    ({ coverage, row }) =>
      coverage >= 0.34 &&
      // that a round was held is no answer to what was asked for
      (row.subject === 'position' || tellsFigure(row)) &&
      (query.agreements.length === 0 || query.agreements.includes(row.agreement ?? 0)) &&
      (years.length === 0 || years.some((year) => row.date?.startsWith(String(year)))),
  );
  const shown = ordered
    .filter(({ score }, index) => newest || index < sure || score >= (best?.score ?? 0) * NEAR)
    .slice(0, MOST);
  const extra = positions.slice(0, 2);
  if (shown.length === 0 && extra.length === 0)
    return { status: 'not-covered', statements: [], notice: NOTHING };
  const [year] = query.years;
  const settled = year !== undefined && SETTLED.test(query.words) ? facts.amount(year) : null;
  // whose sum is asked for is not told by what others said of it
  const bySum = people.length === 0 && shown.length > 0 && SUM.test(query.words);
  const byPosition = sure === 0 && !bySum && (extra[0]?.coverage ?? 0) > (best?.coverage ?? 0) + 0.1;
  const told: DraftStatement[] = [
    ...shown.flatMap(({ row }) => demandStatement(row, facts)),
    ...extra.flatMap(({ row }) =>
      row.subject === 'position' ? positionStatement(row, 'detail') : ownWords(row, 'detail'),
    ),
    ...(settled ? [{ ...amountSentence(settled, facts), role: 'detail' as const }] : []),
  ];
  const ordering = byPosition
    ? [...told.filter((s) => s.role === 'detail'), ...told.filter((s) => s.role !== 'detail')]
    : told;
  return {
    status: 'answered',
    statements: ordering.map((statement, index) =>
      index === 0 ? { ...statement, role: 'answer' } : statement,
    ),
    key: keyOf(shown.map(({ row }) => row)),
  };
}

/** What was said last by the end of the months that are named, in the same talks or at most a year before. */
const latestBy = (
  months: readonly string[],
  { agreements }: QueryOf<'demand'>,
  ranked: readonly Ranked[],
): Ranked[] => {
  const until = months.at(-1) ?? '';
  const since = `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`;
  return ranked
    .filter(({ row }) => {
      const month = (row.date ?? row.from).slice(0, 7);
      const sameTalks = agreements.length > 0 ? agreements.includes(row.agreement ?? 0) : month >= since;
      return sameTalks && month <= until;
    })
    .sort((a, b) => (b.row.date ?? '').localeCompare(a.row.date ?? ''))
    .slice(0, 1);
};

const SUM = /how much|what sum|\bamount\b|얼마|금액|액수|요구액|제안액/u;

/** Tells whether a demand is for the very year of the question ("asked for 2014"), or of the very amount. */
function meantBy({ years, words }: QueryOf<'demand'>): (demand: Ranked) => boolean {
  const amounts = findQuantities(words).flatMap((q) => (q.kind === 'amount' ? [q.value] : []));
  return ({ row: { about, value } }) =>
    (years.length === 1 && (about?.en.includes(`for ${years[0]}`) ?? false)) ||
    ('amount' in value && amounts.includes(amountMeasure(value).value));
}

const tellsFigure = ({ value }: Row): boolean =>
  'text' in value && findQuantities(value.text.en).some((q) => q.kind === 'amount' || q.kind === 'percent');

/** Those that the question means by year or amount first, else as they were. */
const meantFirst = (ranked: readonly Ranked[], isMeant: (demand: Ranked) => boolean): Ranked[] => [
  ...ranked.filter(isMeant),
  ...ranked.filter((each) => !isMeant(each)),
];

/** Demands and offers as they were made. */
function tellDemands(rows: readonly Row[], facts: Facts): Draft {
  return {
    status: 'answered',
    statements: rows.flatMap((row) => demandStatement(row, facts)),
    key: keyOf(rows),
  };
}

/** The figures that a claim about demands is held against. */
const keyOf = (rows: readonly Row[]): NonNullable<Draft['key']> => ({
  amounts: rows.flatMap(({ value }) => ('amount' in value ? [amountMeasure(value)] : [])),
  percents: rows.flatMap(({ value }) => ('percent' in value ? [value.percent] : [])),
});

const NOTHING: Localised = {
  en: 'Not covered: no demand or offer in the corpus fits. Ask, for example, what Washington asked for in 2019.',
  ko: '맞는 요구나 제안이 자료에 없습니다. 예: 2019년 미국의 요구액은?',
};
