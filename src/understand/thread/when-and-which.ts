import { edgeYears } from '../../kinds/shared/years.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { SimpleQuery } from '../../query/schema.ts';
import type { ThreadContext } from '../../query/thread-context.ts';
import type { Reading } from '../../reading/reading.ts';
import { isScoped } from './scoped.ts';

/** The years and agreements of a Query, or those that a message names. */
export interface WhenAndWhich {
  readonly years: readonly number[];
  readonly agreements: readonly number[];
}

/** What the thread is about. */
export const spokenOf = (last: SimpleQuery, context: ThreadContext): WhenAndWhich =>
  isScoped(last) ? last : { years: [], agreements: context.agreements };

/** What the message names: itself, or by its place beside what was spoken of ("the year after", 그 전 협정). */
export function named(
  reading: Reading,
  old: WhenAndWhich,
  context: ThreadContext,
  facts: Facts,
): WhenAndWhich {
  const { slots } = reading;
  const ahead = nextOfThread(reading, old);
  if (ahead !== null) return { years: [ahead], agreements: [] };
  const shift = slots.shift !== 0 ? slots.shift : neighbourAsked(reading, old);
  const from = old.years.at(shift < 0 ? 0 : -1);
  const shifted = shift !== 0 && from !== undefined && !(slots.shift !== 0 && slots.years.length > 0);
  return {
    years: shifted ? [from + shift] : slots.years,
    agreements: relativeTo(reading, old, context, facts) ?? slots.agreements,
  };
}

/** Words that make "next year" a question of its own, and so one of the calendar. */
const OWN_MATTER = /^(?:topic|actor|person|term):|^cue:(?:pay|predict|what-if)$/;

/** Whether a word outside "next year" is such a one: 내 of 내년 is no word for paying. */
function hasOwnMatter({ tags }: Reading): boolean {
  const when = tags.filter(({ type }) => type === 'time');
  return tags.some(
    ({ keys, start, end }) =>
      keys.some((key) => OWN_MATTER.test(key)) &&
      !when.some((time) => time.start <= start && end <= time.end),
  );
}

/** "Next year?" behind 1994 is 1995. 내년 stands nearer to the calendar: the year behind last year is still its own. */
function nextOfThread(reading: Reading, { years }: WhenAndWhich): number | null {
  const [year, ...others] = years;
  if (year === undefined || others.length > 0 || !reading.keys.has('time:next-year')) return null;
  if (reading.slots.years.length !== 1 || hasOwnMatter(reading)) return null;
  const past = Number(reading.today.slice(0, 4)) - year;
  return past > (reading.lang === 'ko' ? 1 : 0) ? year + 1 : null;
}

/** The agreement before or after the one spoken of, where the message asks for it. */
function relativeTo(
  { slots, text }: Reading,
  old: WhenAndWhich,
  context: ThreadContext,
  facts: Facts,
): readonly number[] | null {
  const asks = slots.relativeAgreement !== null || OTHER_AGREEMENT.test(text);
  if (!asks || slots.relativeAgreement === 'current') return null;
  const base = (old.agreements.length > 0 ? old.agreements : context.agreements).at(-1) ?? facts.current;
  return base === null ? null : [base + (/다음|next|following|after|succe/u.test(text) ? 1 : -1)];
}

const OTHER_AGREEMENT =
  /(?:그|바로)?\s*(?:전|이전|앞)\s*협정|previous (?:one|agreement|deal)|the one before/u;

/** 그 다음은, "the next": one year on or back where the thread is about years alone. */
function neighbourAsked({ slots, keys }: Reading, old: WhenAndWhich): number {
  if (old.years.length === 0 || old.agreements.length > 0) return 0;
  if (slots.years.length + slots.agreements.length > 0 || slots.relativeAgreement !== null) return 0;
  return keys.has('cue:next') ? 1 : keys.has('cue:previous') ? -1 : 0;
}

/** The years and agreements of the edited Query: what is named, else what was spoken of. */
export function carriedOver(
  given: WhenAndWhich,
  old: WhenAndWhich,
  sameMatter: boolean,
  reading: Reading,
  context: ThreadContext,
  facts: Facts,
): WhenAndWhich {
  const { edges } = reading.slots;
  const named = given.years.length + given.agreements.length > 0;
  const remembered = old.agreements.length > 0 ? old.agreements : context.agreements;
  if (edges.length > 0 && given.agreements.length > 0)
    return { years: edgeYears(edges, given.agreements, facts), agreements: [] };
  if (edges.length > 0 && !named) return { years: edgeYears(edges, remembered, facts), agreements: [] };
  if (named) return given;
  const agreements = sameMatter || old.years.length > 0 ? old.agreements : remembered;
  return { years: old.years, agreements };
}

/** A question about the agreement of a year, behind a question about the year. */
export function asAgreements(
  { years, agreements }: WhenAndWhich,
  context: ThreadContext,
  facts: Facts,
): WhenAndWhich {
  if (agreements.length > 0) return { years, agreements };
  const numbers = [...new Set(years.flatMap((year) => facts.agreementOf(year) ?? []))];
  return { years: [], agreements: numbers.length > 0 ? numbers : context.agreements };
}
