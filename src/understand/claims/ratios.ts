import { type Factor, findFactors } from '../../quantities/index.ts';
import type { Premise } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { exactnessOf } from './how-exact.ts';
import { yearSpokenOf } from './leaning.ts';

/** "That was half of what it pays in 2025", 2026년은 그 두 배다: one year's amount as so many times another's. */

/** It says that it became so: from one year to another. */
const BECAME = /^(?:doubl(?:ed|ing)|tripl(?:ed|ing)|quadrupl(?:ed|ing)|hal(?:ved|ving))/u;
const BECAME_KO = /^(?:으로|로|가|이)?\s*(?:더\s*)?(?:늘|뛰|올[랐라]|불어|증가|인상|됐|되었|줄|감소|깎)/u;
/** It points back: "half of that", "twice the amount". */
const POINTS_BACK =
  /^\s*(?:as much\s*)?(?:of\s+)?(?:that|this|it|the amount|the figure|the sum)(?=\s*[.,!?;]|\s+in\s|\s*$)/u;
const POINTS_BACK_KO =
  /(?:^|\s)(?:그|이|그것의|이것의|이의|그의|그\s?금액의|이\s?금액의|그\s?해의)\s*(?:약\s*|거의\s*)?$/u;
/** Between a year and the factor: the year is what it is held against. */
const HELD_AGAINST_KO =
  /^\s*년?도?\s*(?:한국의?\s*)?(?:방위비\s*)?(?:분담금|분담액|금액|액수|분|치|것|수준)?\s*(?:의|보다|대비|에\s*비해서?|에\s*비하면|에\s*견줘)\s*(?:약|거의|딱)?\s*$/u;
/** Of something else than another year's amount: half of the cost, 비용의 절반. */
const OF_COSTS =
  /^\s*(?:of\s+)?(?:(?:the|all|its|total|stationing|non-personnel|won-based|local)\s+){0,4}(?:costs?|expenses|upkeep|bill|burden|budget|spending)\b/u;
const OF_COSTS_KO = /(?:비용|경비|예산|국방비|주둔비|재원)(?:의|\s?중|\s?가운데)?\s*(?:약|거의)?\s*$/u;
/** Beside another topic than these the factor is not one of contributions. */
const OF_CONTRIBUTIONS: ReadonlySet<string> = new Set([
  'topic:contribution',
  'topic:sma',
  'topic:usfk',
  'topic:share',
]);
const NOW = /\b(?:now|today|currently|these days|nowadays)\b|지금|현재|요즘/u;
const SINCE = /\bsince\s*$/u;
const SINCE_KO = /^\s*년?\s*(?:이후|이래|부터)/u;

/** How exact an amount is that was reckoned from another one, as a share of it. */
const CLOSE = 0.1;

/** Characters looked at on either side. */
const NEAR = 24;

interface Pair {
  readonly year: number;
  readonly than: number;
}

/** @param before the claims before it in the text */
export function ratiosOf(reading: Reading, before: readonly Reading[]): Premise[] {
  const ofOther = [...reading.keys].some(
    (key) => /^(?:part|elsewhere):/.test(key) || (key.startsWith('topic:') && !OF_CONTRIBUTIONS.has(key)),
  );
  if (ofOther) return [];
  return findFactors(reading.text).flatMap((factor): Premise[] => {
    const { text } = reading;
    const pair = pairOf(factor, reading, before);
    if (pair === null) return [];
    if (pair.year === pair.than) return ofAmount(factor, pair.year, before);
    const { rough, bound } = exactnessOf(
      text.slice(Math.max(0, factor.start - NEAR), factor.start),
      text.slice(factor.end, factor.end + NEAR),
    );
    return [{ type: 'ratio', ...pair, factor: factor.value, rough, bound }];
  });
}

/** "Washington asked for 5 billion dollars. Korea paid half of that": so much of the amount said before. */
function ofAmount(factor: Factor, year: number, before: readonly Reading[]): Premise[] {
  const amounts = before.at(-1)?.quantities.filter((q) => q.kind === 'amount') ?? [];
  const [only] = amounts;
  if (!only || amounts.length > 1) return [];
  const value = only.value * factor.value;
  const { currency } = only;
  return [{ type: 'amount', year, part: null, bound: null, value, resolution: value * CLOSE, currency }];
}

function pairOf(factor: Factor, reading: Reading, before: readonly Reading[]): Pair | null {
  const { text } = reading;
  const front = text.slice(Math.max(0, factor.start - NEAR), factor.start);
  const behind = text.slice(factor.end, factor.end + NEAR);
  if (OF_COSTS.test(behind) || OF_COSTS_KO.test(front)) return null;
  const korean = /[가-힣]/u.test(text.slice(factor.start, factor.end));
  if (
    BECAME.test(text.slice(factor.start, factor.end)) ||
    (korean && BECAME_KO.test(behind) && !POINTS_BACK_KO.test(front))
  )
    return became(reading, before);
  return korean ? koreanPair(factor, front, reading, before) : englishPair(factor, behind, reading, before);
}

interface SaidYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const yearsSaid = ({ quantities }: Reading): SaidYear[] =>
  quantities.flatMap((q) => (q.kind === 'year' ? [{ year: q.year, start: q.start, end: q.end }] : []));

const thisYear = ({ today, slots }: Reading): number => Number((slots.asOf ?? today).slice(0, 4));

/** The year that the claim means without a number: "last year", "the next year" after another claim. */
const meant = (reading: Reading): number | null =>
  yearsSaid(reading).length === 0 && reading.slots.years.length === 1 ? reading.slots.years[0]! : null;

/** "It doubled between 2009 and 2026", "by 2021 it had doubled", 2014년 이후 두 배로 늘었다. */
function became(reading: Reading, before: readonly Reading[]): Pair | null {
  const said = yearsSaid(reading);
  const { text } = reading;
  const [only] = said;
  if (said.length > 1) {
    const years = said.map(({ year }) => year);
    return { year: Math.max(...years), than: Math.min(...years) };
  }
  const spokenOf = yearSpokenOf(before);
  if (only) {
    const since =
      SINCE.test(text.slice(Math.max(0, only.start - NEAR), only.start)) ||
      SINCE_KO.test(text.slice(only.end));
    if (since || /보다|대비|비해/u.test(text.slice(only.end, only.end + 8)))
      return { year: since ? thisYear(reading) : (spokenOf ?? thisYear(reading)), than: only.year };
    return { year: only.year, than: spokenOf ?? only.year - 1 };
  }
  const year = meant(reading);
  if (year === null || spokenOf === null) return null;
  return { year, than: year === spokenOf ? year - 1 : spokenOf };
}

function englishPair(
  factor: Factor,
  behind: string,
  reading: Reading,
  before: readonly Reading[],
): Pair | null {
  const said = yearsSaid(reading);
  const earlier = said.findLast(({ end }) => end <= factor.start)?.year ?? null;
  const [later = null, second = null] = said
    .filter(({ start }) => start >= factor.end)
    .map(({ year }) => year);
  const spokenOf = yearSpokenOf(before);
  if (POINTS_BACK.test(behind)) {
    const pair = later === null ? [earlier ?? meant(reading), spokenOf] : [later, earlier ?? spokenOf];
    return whole(pair[0], pair[1]);
  }
  const now = NOW.test(reading.text.slice(factor.end)) ? thisYear(reading) : null;
  const than = later ?? now ?? meant(reading);
  // "half of its 2025 amount in 2019"
  const year = earlier ?? second ?? (pointsBackAsSubject(reading) ? spokenOf : null) ?? thisYear(reading);
  return whole(year, than);
}

/** "That was half of …": what was said before is the subject. */
const pointsBackAsSubject = ({ text }: Reading): boolean =>
  /^\W*(?:and |but )?(?:that|this|it|which)\b/u.test(text);

function koreanPair(
  factor: Factor,
  front: string,
  reading: Reading,
  before: readonly Reading[],
): Pair | null {
  const said = yearsSaid(reading).filter(({ end }) => end <= factor.start);
  const spokenOf = yearSpokenOf(before);
  const nearest = said.at(-1);
  if (POINTS_BACK_KO.test(front)) return whole(nearest?.year ?? meant(reading), spokenOf);
  if (/(?:지금|현재|요즘)(?:의|보다)?\s*$/u.test(front))
    return whole(nearest?.year ?? spokenOf, thisYear(reading));
  if (!nearest) return null;
  const others = said.filter(({ year }) => year !== nearest.year);
  const between = reading.text.slice(nearest.end, factor.start);
  const against = between.length <= NEAR && HELD_AGAINST_KO.test(between);
  return against
    ? whole(others.at(-1)?.year ?? spokenOf ?? thisYear(reading), nearest.year)
    : whole(nearest.year, others.at(-1)?.year ?? spokenOf);
}

const whole = (year: number | null | undefined, than: number | null | undefined): Pair | null =>
  year === null || year === undefined || than === null || than === undefined ? null : { year, than };
