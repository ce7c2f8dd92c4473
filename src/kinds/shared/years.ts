import { peopleOf } from '../../corpus/people.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { MILESTONES } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';

/** All calendar years of an agreement. */
export function yearsOf(agreement: number, facts: Facts): number[] {
  const period = facts.period(agreement);
  if (!period) return [];
  return Array.from({ length: period[1] - period[0] + 1 }, (_, index) => period[0] + index);
}

/** The agreement that applies, or would, on the day of the facts. */
export function nearestAgreement(facts: Facts): number | null {
  return (
    facts.current ?? facts.agreementOf(Number(facts.asOf.slice(0, 4))) ?? facts.agreements.at(-1) ?? null
  );
}

/** The last agreement whose years are over on the day of the facts. */
export function lastExpired(facts: Facts): number | null {
  const year = Number(facts.asOf.slice(0, 4));
  return facts.agreements.findLast((number) => (facts.period(number)?.[1] ?? year) < year) ?? null;
}

/** How many agreements on from the one that applies. */
const STEPS = { next: 1, previous: -1, 'before-previous': -2 } as const;

/** The agreements that a reading means: named ones, or the one said as current, next or previous. */
export function agreementsMeant(reading: Reading, facts: Facts): number[] {
  const { agreements, relativeAgreement } = reading.slots;
  if (agreements.length > 0 || relativeAgreement === null) return [...agreements];
  // in a gap there is no current agreement: the answerer says so
  if (relativeAgreement === 'current') return facts.current === null ? [] : [facts.current];
  if (relativeAgreement === 'newest') return facts.agreements.slice(-1);
  const current = nearestAgreement(facts);
  if (current === null) return [];
  return [current + STEPS[relativeAgreement]];
}

/** The agreements that a reading means; where it names only a person, those that the person signed or negotiated. */
export function agreementsOrThoseOf(reading: Reading, facts: Facts): number[] {
  const ofMonth = reading.slots.agreements.length > 0 ? [] : agreementsOfMonth(reading, facts);
  const named = ofMonth.length > 0 ? ofMonth : agreementsMeant(reading, facts);
  if (named.length > 0 || reading.slots.years.length > 0) return named;
  const people = idsOf(reading, 'person');
  const role = reading.keys.has('milestone:signed') ? 'signatories' : 'negotiators';
  return agreementsOf(people, facts, role);
}

/** The agreements in which one of the people had a part, or the part that is named. */
export function agreementsOf(people: readonly string[], facts: Facts, role?: string): number[] {
  const theirs = facts
    .rows('agreement')
    .filter((row) => role === undefined || row.attribute === role)
    .filter((row) => peopleOf(row).some((id) => people.includes(id)))
    .flatMap((row) => row.agreement ?? []);
  return [...new Set(theirs)].sort((a, b) => a - b);
}

/** The month that a reading names by the day it is asked, YYYY-MM: this one, or the last. */
export function monthMeant({ keys, slots, today }: Reading): string | null {
  const [year, month] = (slots.asOf ?? today).split('-').map(Number);
  if (keys.has('time:this-month')) return (slots.asOf ?? today).slice(0, 7);
  if (!keys.has('time:last-month')) return null;
  return new Date(Date.UTC(year!, month! - 2, 1)).toISOString().slice(0, 7);
}

/** The months that a reading names with their year, YYYY-MM. */
export const monthsNamed = ({ keys }: Reading): string[] =>
  [...keys].filter((key) => key.startsWith('month:')).map((key) => key.slice('month:'.length));

/**
 * "Signed this month", "in January 2009": the agreements that took the step then; any step of a month that is said by
 * the day on which it is asked.
 */
function agreementsOfMonth(reading: Reading, facts: Facts): number[] {
  const said = MILESTONES.filter((milestone) => reading.keys.has(`milestone:${milestone}`));
  const [named] = said.length > 0 ? monthsNamed(reading) : [];
  const month = monthMeant(reading) ?? named;
  if (month === undefined) return [];
  return facts.agreements.filter((number) =>
    (said.length > 0 ? said : MILESTONES).some((milestone) =>
      facts.agreement(number, milestone).some(({ value }) => 'date' in value && value.date.startsWith(month)),
    ),
  );
}

/** The agreements that were concluded in one of the years. */
export function agreementsMadeIn(years: readonly number[], facts: Facts): number[] {
  return facts.agreements.filter((number) =>
    facts
      .agreement(number, 'concluded')
      .some(({ value }) => 'date' in value && years.includes(Number(value.date.slice(0, 4)))),
  );
}

/** The years that a reading means, the edge of an agreement resolved. */
export function yearsMeant(reading: Reading, facts: Facts): number[] {
  const { years, edges, agreements, allYears } = reading.slots;
  if (edges.length > 0) {
    const meant = agreementsMeant(reading, facts);
    // "the first year (1991)"
    if (meant.length === 0 && years.length > 0) return [...years];
    // without an agreement the first year is that of the series, the last that of the newest
    const ends = edges.includes('last') ? facts.agreements.slice(-1) : facts.agreements.slice(0, 1);
    return edgeYears(edges, meant.length > 0 ? meant : ends, facts);
  }
  if (allYears && years.length === 0 && agreements.length === 0) return wholeSeries(facts);
  return [...years];
}

/** The first or last years of agreements: an edge for each, or one for all. */
export function edgeYears(
  edges: readonly ('first' | 'last')[],
  agreements: readonly number[],
  facts: Facts,
): number[] {
  return agreements.flatMap((number, index) => {
    const edge = edges.length === agreements.length ? edges[index] : edges[0];
    return yearsOf(number, facts).at(edge === 'last' ? -1 : 0) ?? [];
  });
}

/** Every year from the first agreement to the last amount known; years that only the rule gives are among them. */
export function wholeSeries(facts: Facts): number[] {
  const last = facts.years.at(-1) ?? 1990;
  return Array.from({ length: last - 1990 }, (_, index) => 1991 + index);
}

/** The slots that the kinds about money share. */
export function moneySlots(reading: Reading, facts: Facts) {
  const years = yearsMeant(reading, facts);
  const parts = (['labour', 'construction', 'logistics'] as const).filter((part) =>
    reading.keys.has(`part:${part}`),
  );
  return {
    years,
    // an edge has become a year, unless it is that of an agreement that there is not
    agreements: reading.slots.edges.length === 0 || years.length === 0 ? agreementsMeant(reading, facts) : [],
    currency: reading.slots.bothCurrencies ? ('both' as const) : reading.slots.currency,
    part: parts.length === 1 ? parts[0]! : null,
    asOf: reading.slots.asOf,
    premises: [],
  };
}

/** Years of a money question: the given ones, those of the agreements, or the year of the day. */
export function yearsAsked(
  query: { years: readonly number[]; agreements: readonly number[] },
  facts: Facts,
): number[] {
  const years =
    query.years.length > 0 ? query.years : query.agreements.flatMap((number) => yearsOf(number, facts));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The currency to look an amount up in; null and both: that of the agreement. */
export const lookUpIn = (currency: 'KRW' | 'USD' | 'both' | null): 'KRW' | 'USD' | undefined =>
  currency === null || currency === 'both' ? undefined : currency;
