import { PARTS, type Premise } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';

/** "Labour was 48 % of the total in 2019", 인건비 비중 39%: what a part of a year's contribution is of the whole. */

const OF_THE_WHOLE =
  /\bshare\b|\bof (?:the|its|all|that|this)\b|\bof (?:total|contribution)\b|전체|비중|가운데|차지|총액|분담금의|중\s/u;
/** Kinds of payment have percentages of their own, and so has a rise. */
const OTHER: readonly string[] = ['topic:in-kind', 'topic:unspent', 'cue:change', 'cue:fall', 'topic:cap'];

/** One part, one year, one percentage; more of them cannot be told apart. */
export function partSharesOf(reading: Reading): Premise[] {
  const { keys, quantities, slots, text } = reading;
  const parts = PARTS.filter((part) => keys.has(`part:${part}`));
  const percents = quantities.filter((q) => q.kind === 'percent');
  const [part] = parts;
  const [percent] = percents;
  const [year] = slots.years;
  const single = parts.length === 1 && percents.length === 1 && slots.years.length === 1;
  if (!single || !part || !percent || year === undefined) return [];
  if (OTHER.some((key) => keys.has(key)) || !OF_THE_WHOLE.test(text)) return [];
  return [{ type: 'part-share', year, part, percent: percent.value, resolution: percent.resolution }];
}
