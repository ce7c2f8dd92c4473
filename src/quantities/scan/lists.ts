import { lex } from '../lexemes.ts';
import type { Amount, Count, Percent, Quantity } from '../types.ts';
import { KOREAN_BIG, KOREAN_SMALL, SCALES } from '../words.ts';
import { tidy } from './reading.ts';

/** What may stand between the members of a list: "920.0 (2014), 932.0 (2015) and 944.1 billion won". */
const LIST_GAP =
  /^[\s,;·~∼〜–—-]*(?:\(\s*(?:19|20)\d\d\s*\))?[\s,;·~∼〜–—-]*(?:and|or|to|against|from|plus|of|not|instead of|및|에서|또는|과|와)?\s*$/u;

/** The length is bounded before the pattern is tried: it backtracks, and a text may hold thousands of spaces. */
const isListGap = (gap: string): boolean => gap.length <= 24 && LIST_GAP.test(gap);

/** In a list or a range the scale and currency written last hold for the bare numbers before it. */
export function shareScale(quantities: Quantity[], text: string): Quantity[] {
  const result = [...quantities];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const holder = result[i]!;
    if (holder.kind !== 'amount' && holder.kind !== 'percent') continue;
    let rightStart = holder.start;
    for (let j = i - 1; j >= 0; j -= 1) {
      const candidate = result[j]!;
      if (
        candidate.kind === 'year' &&
        text[candidate.start - 1] === '(' &&
        isListGap(text.slice(candidate.end + 1, rightStart))
      ) {
        continue;
      }
      const shared = share(candidate, holder, text);
      if (!shared || !isListGap(text.slice(candidate.end, rightStart))) break;
      result[j] = shared;
      if (holder.kind === 'amount' && holder.currency === null && shared.kind === 'amount') {
        result[i] = { ...holder, currency: shared.currency };
      }
      rightStart = candidate.start;
    }
  }
  return result;
}

/** A member of a list with what it shares with the holder at the end of it; null if it shares nothing. */
function share(candidate: Quantity, holder: Amount | Percent, text: string): Quantity | null {
  if (candidate.kind === 'count') {
    return candidate.unit === null && !candidate.spelt ? rescale(candidate, holder, text) : null;
  }
  if (candidate.kind !== 'amount' || holder.kind !== 'amount') return null;
  // a holder without a currency has nothing to give, and goes on being asked would take quadratic time
  if (candidate.currency === null)
    return holder.currency ? { ...candidate, currency: holder.currency } : null;
  // "$4-5 billion", "$4 to $5 billion"; but "$500 to $1 million" counts up only as written
  if (holder.currency !== null && holder.currency !== candidate.currency) return null;
  const factor = writtenScale(text.slice(holder.start, holder.end));
  const bare =
    writtenScale(text.slice(candidate.start, candidate.end)) === 1 && candidate.value < holder.value / factor;
  if (factor < 1e6 || !bare) return null;
  return {
    ...candidate,
    value: tidy(candidate.value * factor),
    resolution: tidy(candidate.resolution * factor),
  };
}

function rescale(bare: Count, holder: Amount | Percent, text: string): Quantity {
  const span = { start: bare.start, end: bare.end };
  if (holder.kind === 'percent')
    return { kind: 'percent', value: bare.value, resolution: bare.resolution, ...span };
  const factor = writtenScale(
    text.slice(holder.start, holder.end),
    /[천백십]/.test(text.slice(bare.start, bare.end)),
  );
  return {
    kind: 'amount',
    currency: holder.currency,
    value: tidy(bare.value * factor),
    resolution: tidy(bare.resolution * factor),
    ...span,
  };
}

/**
 * The factor that stands in the writing of an amount.
 * @param bigOnly for a member that has its own 천, 백 or 십: "8천~9천억" shares the 억, "8~9천억" the 천억
 */
function writtenScale(written: string, bigOnly = false): number {
  let small = 1;
  for (const lexeme of lex(written)) {
    if (lexeme.type === 'latin' && SCALES.has(lexeme.text)) return SCALES.get(lexeme.text)!;
    if (lexeme.type !== 'hangul') continue;
    for (const character of lexeme.text) {
      const big = KOREAN_BIG.get(character);
      if (big) return big * small;
      const factor = KOREAN_SMALL.get(character);
      if (!factor) break;
      if (!bigOnly) small *= factor;
    }
  }
  return small;
}
