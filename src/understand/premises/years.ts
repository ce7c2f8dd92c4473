import type { Facts } from '../../knowledge/facts.ts';
import type { Quantity } from '../../quantities/index.ts';
import type { Reading } from '../../reading/reading.ts';

/** The year that stands nearest to a figure, before it rather than behind. */
export function nearestYear(quantity: Quantity, reading: Reading): number | null {
  let best: { year: number; distance: number } | null = null;
  for (const q of reading.quantities) {
    const year = q.kind === 'year' ? q.year : null;
    if (year === null) continue;
    const distance = q.end <= quantity.start ? quantity.start - q.end : (q.start - quantity.end) * 2 + 6;
    if (distance >= 0 && distance < 90 && (!best || distance < best.distance)) best = { year, distance };
  }
  if (best) return best.year;
  return reading.slots.years.length === 1 ? reading.slots.years[0]! : null;
}

export function yearFor(
  quantity: Quantity,
  reading: Reading,
  facts: Facts,
  agreement: number | null,
): number | null {
  const near = nearestYear(quantity, reading);
  if (near !== null) return near;
  return agreement === null ? null : (facts.period(agreement)?.[0] ?? null);
}
