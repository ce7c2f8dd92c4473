import type { Draft } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';
import type { Localised } from '../../text/localised.ts';
import { milestoneStatement } from '../shared/agreement-rows.ts';
import { type Ranked, rankRows } from '../shared/rank.ts';
import { eventStatement } from '../shared/texts.ts';
import { agreementsMeant, monthMeant, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** What happened, in order: of an agreement, in a year or month, or on a matter. */
export const timeline = defineKind({
  kind: 'timeline',
  cues: {
    'cue:timeline': 3.6,
    'cue:timeline+slot:year': 1,
    'cue:timeline+cue:anything-on': 1,
    'cue:timeline+person:*': 0.6,
    'cue:list+topic:talks': 2,
    'cue:place+topic:talks': 4,
    'form:in-city+topic:talks': 3,
    'cue:place+cue:all': 1,
    'cue:all+slot:day': 2.5,
    'cue:when+topic:talks+cue:all': 2,
    'slot:month': 1.5,
    'slot:month+cue:timeline': 1.5,
    'slot:agreement': 0.6,
    'slot:year': 0.6,
    'topic:talks': 0.6,
    'topic:furlough': 0.6,
    'cue:when': -0.5,
    'cue:how-much': -2,
    'cue:why': -2.5,
    'cue:who': -1.5,
    'cue:change': -1,
    'cue:check': -1.5,
    'cue:total': -2,
    'cue:vote': -1,
    'part:*+cue:share': -3,
    'cue:what-if': -3,
    'cue:poll': -2,
  },
  needs: [
    ['cue:timeline'],
    ['cue:list', 'topic:talks'],
    ['cue:place', 'topic:talks', 'slot:agreement'],
    ['form:in-city', 'topic:talks', '!cue:demand', '!slot:amount'],
    ['slot:month', 'topic:sma'],
    ['slot:month', 'topic:contribution'],
    ['cue:list', 'slot:day'],
    ['cue:all', 'slot:day'],
  ],
  byWords: () => true,
  fill(reading, facts) {
    const named = reading.quantities.flatMap((q) =>
      q.kind === 'date' && q.year !== null ? [`${q.year}-${String(q.month).padStart(2, '0')}`] : [],
    );
    const month = monthMeant(reading);
    const before = beforeFirst(reading, facts);
    const spoken = month === null ? [] : [month];
    const months = [...new Set([...named, ...partOfYear(reading), ...spoken])].slice(0, 12);
    return part({
      kind: 'timeline',
      ...(before.length > 0
        ? { years: before, agreements: [] }
        : {
            years: months.length > 0 ? [] : yearsMeant(reading, facts),
            agreements: agreementsMeant(reading, facts),
          }),
      months,
      actors: idsOf(reading, 'person'),
      words: reading.text.slice(0, 400),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerTimeline,
});

/** "Before the first agreement", 1차 협정 전에는: the years of what happened until then. */
function beforeFirst({ keys, slots, text }: Reading, facts: Facts): number[] {
  const [first] = facts.agreements;
  const meant =
    keys.has('time:before') || /(?:생기기|있기|맺기|체결|협정)\s?전(?:엔|에|까지|의|\s)/u.test(text);
  if (!meant || first === undefined || slots.agreements.length !== 1 || slots.agreements[0] !== first)
    return [];
  const start = facts.period(first)?.[0] ?? 0;
  const years = facts.rows('event').flatMap((row) => (row.date ? [Number(row.date.slice(0, 4))] : []));
  return [...new Set(years.filter((year) => year < start))].sort((a, b) => a - b);
}

/** Months of a half or a quarter of the year said: 하반기, Q1, the first half of. */
function partOfYear({ text, slots }: Reading): string[] {
  const [year] = slots.years;
  if (year === undefined || slots.years.length > 1) return [];
  const quarter = /\bq([1-4])\b|([1-4])분기/u.exec(text);
  const first = /first half|상반기/u.test(text);
  const second = /second half|하반기/u.test(text);
  const span = quarter
    ? [Number(quarter[1] ?? quarter[2]) * 3 - 2, Number(quarter[1] ?? quarter[2]) * 3]
    : first
      ? [1, 6]
      : second
        ? [7, 12]
        : null;
  if (!span) return [];
  return Array.from(
    { length: span[1]! - span[0]! + 1 },
    (_, index) => `${year}-${String(span[0]! + index).padStart(2, '0')}`,
  );
}

/** Most events shown at once. */
const MOST = 14;
/** With neither agreement nor time, events must speak of this share of the question. */
const ON_SUBJECT = 0.22;

function answerTimeline(query: QueryOf<'timeline'>, facts: Facts): Draft {
  const { months, years, agreements } = query;
  const told = rankRows(facts, ['event'], query.words, { years, agreements });
  const scoped = [...told, ...untold(told, query, facts)].filter(
    ({ row }) => months.length === 0 || months.some((month) => dayOf(row).startsWith(month)),
  );
  const bounded = years.length + agreements.length + months.length > 0;
  const people =
    query.actors.length > 0
      ? scoped.filter(({ row }) => query.actors.some((actor) => row.actors?.includes(actor)))
      : [];
  const pool =
    people.length > 0 ? people : bounded ? scoped : scoped.filter(({ coverage }) => coverage >= ON_SUBJECT);
  const there = roundsThere(query.words, scoped);
  const found = there.length > 0 ? there : narrow(pool, query);
  if (found.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  // the most telling ones stay when there are too many, then all stand in order of time
  const chosen = [...found].sort((a, b) => importance(b) - importance(a) || b.score - a.score).slice(0, MOST);
  const ordered = chosen.sort((a, b) => dayOf(a.row).localeCompare(dayOf(b.row)));
  const left = found.length - ordered.length;
  return {
    status: 'answered',
    statements: ordered.flatMap(({ row }) =>
      row.subject === 'event' ? eventStatement(row, 'answer') : milestoneStatement(row, facts),
    ),
    ...(left > 0 ? { notice: leftOut(left) } : {}),
    key: { dates: ordered.map(({ row }) => dayOf(row)) },
  };
}

/** Steps of an agreement first, then the rest. */
const importance = ({ row }: Ranked): number =>
  /(signed|assembly|in-force|concluded|agreed|announced|initialled|applies|expired)$/.test(row.id) ? 1 : 0;

const isRound = (row: Row): boolean => /round|회의/u.test(row.id);

/** Where talks were held: how a question names the city, how the rows do. */
const CITIES: readonly (readonly [named: RegExp, told: string])[] = [
  [/\b(?:in|at) washington\b|워싱턴(?:에서|의)/u, 'Washington'],
  [/\b(?:in|at) seoul\b|서울(?:에서|의)/u, 'Seoul'],
  [/\b(?:in|at) (?:honolulu|hawaii)\b|(?:호놀룰루|하와이)(?:에서|의)/u, 'Honolulu'],
  [/\b(?:in|at) (?:los angeles|la|l\.a\.?)(?!\w)|(?:로스앤젤레스|엘에이|la)(?:에서|의)/u, 'Los Angeles'],
  [/\b(?:in|at) seattle\b|시애틀(?:에서|의)/u, 'Seattle'],
  [/\b(?:in|at) jeju\b|제주(?:에서|의)/u, 'Jeju'],
  [/\b(?:in|at) boston\b|보스턴(?:에서|의)/u, 'Boston'],
];

const TALKS = /\brounds?\b|\btalks\b|\bmeetings?\b|negotiat|회의|라운드|협상|회담/u;

/** The rounds of talks in the city that is named; none where no city is. */
function roundsThere(words: string, events: readonly Ranked[]): readonly Ranked[] {
  const city = TALKS.test(words) ? CITIES.find(([named]) => named.test(words))?.[1] : undefined;
  return city === undefined
    ? []
    : events.filter(({ row }) => isRound(row) && 'text' in row.value && row.value.text.en.includes(city));
}

/** Where the question names a matter within the time, its events come alone. */
function narrow(pool: readonly Ranked[], query: QueryOf<'timeline'>): readonly Ranked[] {
  if (/회의|라운드|rounds?|meetings?/u.test(query.words)) {
    const rounds = pool.filter(({ row }) => isRound(row));
    if (rounds.length > 2) return rounds;
  }
  if (/furlough|무급휴직|unpaid/u.test(query.words)) {
    const furlough = pool.filter(({ row }) => /furlough|labor/u.test(row.id));
    if (furlough.length > 1) return furlough;
  }
  return pool;
}

const dayOf = (row: Row): string => ('date' in row.value ? row.value.date : (row.date ?? row.from));

/** Steps of agreements on record that no event tells, within the agreements, years or months asked for. */
function untold(told: readonly Ranked[], query: QueryOf<'timeline'>, facts: Facts): Ranked[] {
  const { agreements, years, months } = query;
  if (agreements.length + years.length + months.length === 0) return [];
  const days = new Set(told.map(({ row }) => `${row.agreement} ${row.date}`));
  return facts
    .rows('agreement')
    .filter(
      (row) => 'date' in row.value && row.certainty !== 'low' && !days.has(`${row.agreement} ${dayOf(row)}`),
    )
    .filter(
      (row) => agreements.length === 0 || (row.agreement !== undefined && agreements.includes(row.agreement)),
    )
    .filter((row) => years.length === 0 || years.includes(Number(dayOf(row).slice(0, 4))))
    .map((row) => ({ row, score: 0, coverage: 1 }));
}

const NOTHING: Localised = {
  en: 'Not covered: no event in the corpus fits. Ask by agreement (timeline of SMA 11), year or month.',
  ko: '맞는 사건이 자료에 없습니다. 협정(11차 협정 연표), 연도, 월로 물어보세요.',
};
const leftOut = (count: number): Localised => ({
  en: `${count} more events are left out; ask by month or agreement to see them.`,
  ko: `사건 ${count}건은 생략했습니다. 월이나 협정별로 물어보면 볼 수 있습니다.`,
});
