import type { CalendarDate, Quantity } from './types.ts';

/** Share of a value within which two decimals count as the same number (floating-point dust, nothing more). */
const DUST = 1e-9;

const same = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= DUST * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * True if evidence written with `evidence.resolution` supports a claim written with `claim.resolution`:
 * the same number, or the evidence is at least as exact and rounds to the claim. A rounded source
 * ("1.52 trillion") does not support an exact claim ("1,519.2 billion").
 */
function supportsNumber(
  claim: { value: number; resolution: number },
  evidence: { value: number; resolution: number },
): boolean {
  if (same(claim.value, evidence.value)) return true;
  if (evidence.resolution > claim.resolution * (1 + DUST)) return false;
  return Math.abs(claim.value - evidence.value) <= (claim.resolution / 2) * (1 + DUST);
}

function supportsDate(claim: CalendarDate, evidence: Quantity, year: number | null): boolean {
  if (evidence.kind !== 'date') return false;
  const evidenceYear = evidence.year ?? year;
  if (claim.year !== null && evidenceYear !== claim.year) return false;
  if (claim.month !== evidence.month) return false;
  return claim.day === null || claim.day === evidence.day;
}

/**
 * Whether one figure of a text bears out one figure of a statement.
 * @param year the year that a date without one is taken to be in (that of the evidence's source), or null
 */
export function supports(claim: Quantity, evidence: Quantity, year: number | null = null): boolean {
  switch (claim.kind) {
    case 'amount':
      if (evidence.kind !== 'amount') return false;
      if (claim.currency && evidence.currency && claim.currency !== evidence.currency) return false;
      return supportsNumber(claim, evidence);
    case 'percent':
      return evidence.kind === 'percent' && supportsNumber(claim, evidence);
    case 'date':
      return supportsDate(claim, evidence, year);
    case 'year':
      return (
        (evidence.kind === 'year' && evidence.year === claim.year) ||
        (evidence.kind === 'date' && (evidence.year ?? year) === claim.year)
      );
    case 'ordinal':
      return (
        (evidence.kind === 'ordinal' && evidence.value === claim.value) ||
        (evidence.kind === 'count' && evidence.value === claim.value)
      );
    case 'count':
      if (evidence.kind === 'count') return supportsNumber(claim, evidence);
      return evidence.kind === 'ordinal' && evidence.value === claim.value;
    default:
      return claim satisfies never;
  }
}
