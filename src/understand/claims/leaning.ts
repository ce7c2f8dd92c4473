import type { Reading } from '../../reading/reading.ts';

/** What a claim of a text takes from the claims before it: "the next year", "that", 같은 해, 그 두 배. */

const SAME_YEAR =
  /\b(?:the |that )?same year\b|\bthat (?:very )?year\b|같은\s?해|그\s?해(?=[에의는엔도 ,]|$)|동년/u;
const NEXT_YEAR = /\b(?:the|in the) next year\b|다음\s?해/u;
const YEARS_BEFORE = /그\s?(?:로부터\s?)?(\d{1,2})\s?년\s?전/u;

/** The year that a text spoke of last; null when none was said. */
export function yearSpokenOf(before: readonly Reading[]): number | null {
  for (const { quantities, slots } of [...before].reverse()) {
    const said = quantities.findLast((q) => q.kind === 'year' || q.kind === 'date');
    const year = said && 'year' in said ? said.year : null;
    const last = year ?? slots.years.at(-1);
    if (last !== undefined && last !== null) return last;
  }
  return null;
}

/** The claim with the year and the agreement that it leaves to the claims before it. */
export function inContext(reading: Reading, before: readonly Reading[]): Reading {
  const { slots, text, quantities } = reading;
  const last = before.at(-1);
  if (!last || quantities.some((q) => q.kind === 'year' || (q.kind === 'date' && q.year !== null)))
    return reading;
  const spokenOf = yearSpokenOf(before);
  const shift = shiftOf(reading);
  if (spokenOf !== null && shift !== null)
    return withSlots(reading, { years: [spokenOf + shift], isRange: false, shift: 0 });
  const named = slots.years.length > 0 || slots.agreements.length > 0 || slots.relativeAgreement !== null;
  if (named || slots.allYears || /\b(?:now|today|currently)\b|지금|현재/u.test(text)) return reading;
  const { agreements, years } = last.slots;
  return withSlots(reading, { agreements, years: agreements.length > 0 ? [] : years.slice(-1) });
}

/** Years between the one spoken of and the one that the claim means; null when it names none by that one. */
function shiftOf({ text, slots }: Reading): number | null {
  if (SAME_YEAR.test(text)) return 0;
  const back = YEARS_BEFORE.exec(text);
  if (back) return -Number(back[1]);
  if (slots.shift !== 0) return slots.shift;
  return NEXT_YEAR.test(text) ? 1 : null;
}

function withSlots(reading: Reading, changed: Partial<Reading['slots']>): Reading {
  const slots = { ...reading.slots, ...changed };
  const keys = new Set(reading.keys);
  if (slots.years.length > 0) keys.add('slot:year');
  if (slots.years.length === 1) keys.add('slot:one-year');
  return { ...reading, slots, keys };
}
