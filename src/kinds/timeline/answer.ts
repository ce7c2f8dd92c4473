import type { Draft } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { milestoneStatement } from '../shared/agreement-rows.ts';
import { type Ranked, rankRows } from '../shared/rank.ts';
import { eventStatement } from '../shared/texts.ts';
import { isRound, roundsThere } from './cities.ts';

/** Most events shown at once. */
const MOST = 14;

/** With neither agreement nor time, events must speak of this share of the question. */
const ON_SUBJECT = 0.22;

export function answerTimeline(query: QueryOf<'timeline'>, facts: Facts): Draft {
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
