import type { Facts } from '../../knowledge/facts.ts';
import type { Premise } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { yearSpokenOf } from '../claims/leaning.ts';
import { holds } from '../frames.ts';
import { isSaid } from './said.ts';
import { nearestYear, yearFor } from './years.ts';

const YEARLY = /\b(?:a|per|each|every) year\b|\bannual|\byearly\b|매년|해마다|연평균|연간|연\s?\d/u;

/** The year from which a claim counts a change, where it is not the one before: "two years later it had risen by …". */
function sinceOf(reading: Reading, before: readonly Reading[]): number | null {
  const { years, isRange } = reading.slots;
  if (YEARLY.test(reading.text)) return null;
  if (isRange) return years[0] ?? null;
  const said = reading.quantities.some((q) => q.kind === 'year' || q.kind === 'date');
  const spokenOf = yearSpokenOf(before);
  const [year] = years;
  return !said && spokenOf !== null && years.length === 1 && year! - spokenOf > 1 ? spokenOf : null;
}

/** "Every year", 내내: said of all years of an agreement. */
const OF_EVERY_YEAR =
  /\b(?:each|every) (?:single )?year\b|\bannually\b|\bper year throughout\b|매년|해마다|내내/u;
const ROUGH = /\b(?:about|around|roughly|some)\s*$|약\s*$/u;

const OFFERED =
  /(?:준다|주겠다|내겠다|올려\s?주겠다)고|제안|제의|^\s*(?:more |raise |increase |hike )?offer|^\s*(?:that was |was )?offered/u;

/** Matters whose figures are percentages of something. */
const PARTS_OF_A_WHOLE = [
  'topic:in-kind',
  'topic:split',
  'topic:share',
  'topic:unspent',
  'part:*',
  'cue:share',
];

export function growths(
  reading: Reading,
  facts: Facts,
  agreement: number | null,
  whole: boolean,
  before: readonly Reading[],
): Premise[] {
  if (
    !['cue:change', 'cue:fall'].some((key) => reading.keys.has(key)) &&
    reading.slots.years.length + (agreement ? 1 : 0) === 0
  )
    return [];
  // "cash was 70% in 2009": a part, of which nobody says that it grew
  const changes = reading.keys.has('cue:change') || reading.keys.has('cue:fall');
  if (whole && !changes && PARTS_OF_A_WHOLE.some((key) => holds(key, reading))) return [];
  const capped = reading.keys.has('topic:cap') || reading.keys.has('aspect:rule');
  return reading.quantities.flatMap((q): Premise[] => {
    if (q.kind !== 'percent' || q.value === 0) return [];
    const near = reading.text.slice(Math.max(0, q.start - 28), q.end + 20);
    if (
      /share|비중|labou?r|인건비|construction|건설|logistics|군수|gdp|humphreys|험프리스|cash|kind|현물|현금|poll|여론/u.test(
        near,
      )
    )
      return [];
    // what was offered did not come to be
    if (OFFERED.test(reading.text.slice(q.end, q.end + 24))) return [];
    if (capped && /cap|ceiling|상한|limit/u.test(near)) return [];
    if (
      agreement !== null &&
      OF_EVERY_YEAR.test(reading.text) &&
      !ROUGH.test(reading.text.slice(Math.max(0, q.start - 10), q.start))
    )
      return [{ type: 'yearly-rate', agreement, percent: q.value, resolution: q.resolution }];
    const since = whole ? sinceOf(reading, before) : null;
    const year =
      since !== null && reading.slots.isRange
        ? reading.slots.years.at(-1)!
        : yearFor(q, reading, facts, agreement);
    if (
      year === null ||
      (reading.slots.isRange && since === null) ||
      (reading.slots.years.length > 1 && !agreement && nearestYear(q, reading) === null)
    )
      return [];
    const after = reading.text.slice(q.end, q.end + 12);
    const up =
      /올랐|올라|인상|증가|늘/u.test(after) ||
      /(?:up|rose|rise|increase\w*|hike|raised?)\W*(?:by )?(?:about )?$/u.test(
        reading.text.slice(Math.max(0, q.start - 16), q.start),
      );
    const down =
      /내렸|줄|감소|깎|삭감|감액/u.test(after) ||
      /(?:down|fell|fall|drop\w*|cut|decrease\w*)\W*(?:by )?(?:about )?$/u.test(
        reading.text.slice(Math.max(0, q.start - 16), q.start),
      );
    return [
      {
        type: 'growth',
        year,
        ...(since !== null && since < year ? { since } : {}),
        percent: q.value,
        resolution: q.resolution,
        direction: up === down ? null : up ? 'up' : 'down',
      },
    ];
  });
}

/** What rises or falls by itself, and what somebody raises or cuts. */
const UP =
  /\b(?:rise|rose|risen|increase[ds]?|went up|go up|gone up|jump(?:ed)?|hike[ds]?|grew|grow)\b|올랐|오른|올라|올렸|올린|인상|증가|늘었|늘어/u;
const DOWN =
  /\b(?:fall|fell|drop(?:ped)?|decline[ds]?|decrease[ds]?|went down|go down|shrink|shrank)\b|내렸|내려|줄었|줄어|감소|떨어|감액|깎/u;
const RAISED = /\b(?:raised|lifted|increased) (?:the|korea|seoul|its|what)\b/u;
const LOWERED = /\b(?:cut|lowered|reduced|slashed) (?:the|korea|seoul|its|what)\b/u;

/** "So it went down under him?": told, not asked. */
const TOLD = /^(?:so|then|and so)\b(?! (?:how|what|when|why|who|which|where|much)\b)[^?]{8,120}\?$/u;

/** What else rises and falls, even where the contribution is named beside it. */
const OF_ANOTHER: ReadonlySet<string> = new Set(
  'japan unspent exchange-rate defence-budget inflation support us-spending humphreys share budgeted troop-cut furlough talks cap'
    .split(' ')
    .map((topic) => `topic:${topic}`),
);
/** And where it is not. */
const OF_THE_AMOUNT: ReadonlySet<string> = new Set(
  ['contribution', 'sma', 'usfk', 'split', 'election', 'nuclear', 'summit'].map((topic) => `topic:${topic}`),
);

/** Whether a direction is that of something else, or of a part, or more is said than a direction. */
function isOfAnother(reading: Reading): boolean {
  if (
    ['part:*', 'cue:most', 'cue:least', 'cue:demand', 'cue:poll', 'cue:share'].some((key) =>
      holds(key, reading),
    )
  )
    return true;
  const topics = [...reading.keys].filter((key) => key.startsWith('topic:'));
  if (topics.some((topic) => OF_ANOTHER.has(topic))) return true;
  return !topics.includes('topic:contribution') && topics.some((topic) => !OF_THE_AMOUNT.has(topic));
}

/** "Why did it fall in 2009", "the 6th raised it, right?": which way it went is taken for granted. */
export function directions(
  reading: Reading,
  facts: Facts,
  agreement: number | null,
  whole: boolean,
): Premise[] {
  const { text, slots } = reading;
  const has = (key: string): boolean => reading.keys.has(key);
  // "tied to the growth of the budget" tells a rule, and no change
  const told = !has('aspect:rule') && (isSaid(reading, whole) || TOLD.test(text));
  const taken = told || has('cue:why') || has('cue:tag-question') || /made|caused|explains/u.test(text);
  if (!taken || isOfAnother(reading)) return [];
  const up = UP.test(text) || (told && RAISED.test(text));
  const down = DOWN.test(text) || (told && LOWERED.test(text));
  if (up === down) return [];
  const direction = up ? 'up' : 'down';
  const term = told ? termOf(reading, facts) : null;
  if (term) return [{ type: 'direction', ...term, direction }];
  const percents = reading.quantities.flatMap((q) => (q.kind === 'percent' ? [q.value] : []));
  const stated = facts
    .rows('growth')
    .find(
      (row) =>
        row.agreement === agreement &&
        'percent' in row.value &&
        percents.includes(Math.abs(row.value.percent)),
    )?.year;
  const year =
    slots.years.length === 1
      ? slots.years[0]!
      : (stated ?? (agreement !== null ? (facts.period(agreement)?.[0] ?? null) : null));
  return year === null ? [] : [{ type: 'direction', year, direction }];
}

/** A presidency that is named: the last year before it, and its last with an amount. */
function termOf({ keys, slots }: Reading, facts: Facts): { since: number; year: number } | null {
  if (![...keys].some((key) => key.startsWith('time:term:'))) return null;
  const known = slots.years.filter((year) => facts.amount(year) !== null);
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? null : { since: first - 1, year: last };
}
