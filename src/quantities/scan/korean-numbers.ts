import type { Lexeme } from '../lexemes.ts';
import { KOREAN_BIG, KOREAN_SMALL } from '../words.ts';
import { digitSize, numberOf, skipSpace, tidy } from './reading.ts';

/** A number with Korean units. */
interface KoreanNumber {
  value: number;
  resolution: number;
  /** Index of the lexeme in which the number ends, and how many characters of it were used. */
  at: number;
  used: number;
}

/** A number that begins with its unit: 천억, 백만. */
export const WORD_FIRST = /^[천백십][조억만]/;

/** A unit written behind a space: "50 억 달러"; only as a whole word, for "5 조항" is five clauses. */
export const SPACED_UNIT = /^[천백십]?[조억만](여?(원|달러|불|엔|명)[가-힣]?)?$/;

/** "1조389억", "5천368억", "3억3,300만", "2만 8,500", "천억"; null unless a Korean unit is in it. */
export function koreanNumber(lexemes: readonly Lexeme[], at: number): KoreanNumber | null {
  const behind = lexemes[at]?.type === 'hangul' ? at : skipSpace(lexemes, at + 1);
  if (lexemes[behind]?.type !== 'hangul') return null;
  let total = 0;
  /** What stands before the next of 조, 억, 만, and the digits in it that still wait for a unit. */
  let section = 0;
  let digits: number | null = null;
  let resolution = 1;
  let units = 0;
  let used = 0;
  let p = at;
  let lastBig = Number.POSITIVE_INFINITY;
  let lastUnit = Number.POSITIVE_INFINITY;
  /** Behind the last complete unit: what follows and fails is not part of the number. */
  let good: KoreanNumber | null = null;
  const upTo = (index: number, characters: number): KoreanNumber => ({
    value: tidy(total + section + (digits ?? 0)),
    resolution: tidy(resolution),
    at: index,
    used: characters,
  });
  for (let steps = 0; steps < 16; steps += 1) {
    const lexeme = lexemes[p];
    if (lexeme?.type === 'number' && used === 0) {
      if (digits !== null) break;
      digits = numberOf(lexeme);
      resolution = digitSize(lexeme);
      p += 1;
      if (lexemes[p]?.type !== 'hangul') {
        if (units > 0) good = upTo(p - 1, lexeme.text.length);
        p = spacedUnit(lexemes, p);
      }
      continue;
    }
    if (lexeme?.type !== 'hangul') break;
    let character = lexeme.text[used];
    if (character === '여' && used === 0) {
      used += 1;
      character = lexeme.text[used];
    }
    const small = character ? KOREAN_SMALL.get(character) : undefined;
    const big = character ? KOREAN_BIG.get(character) : undefined;
    if (small !== undefined) {
      resolution = digits === null ? small : resolution * small;
      section += (digits ?? 1) * small;
      lastUnit = small;
    } else if (big !== undefined && big < lastBig && section + (digits ?? 0) > 0) {
      resolution *= big;
      total += (section + (digits ?? 0)) * big;
      section = 0;
      lastBig = big;
      lastUnit = 1e4;
    } else {
      // behind the units: a counter, a currency, a particle
      if (units > 0) good = upTo(p, used);
      break;
    }
    digits = null;
    units += 1;
    used += 1;
    good = upTo(p, used);
    if (used < lexeme.text.length) continue;
    p += 1;
    used = 0;
    const following = skipSpace(lexemes, p);
    if (lastBig === Number.POSITIVE_INFINITY && spacedUnit(lexemes, p) !== p) p = following;
    else if (continuesNumber(lexemes, following, following > p, lastBig, lastUnit)) p = following;
    else break;
  }
  return good;
}

/** Index of a unit behind a space, or `at` if none is there. */
function spacedUnit(lexemes: readonly Lexeme[], at: number): number {
  const p = skipSpace(lexemes, at);
  return p > at && lexemes[p]?.type === 'hangul' && SPACED_UNIT.test(lexemes[p]!.text) ? p : at;
}

/**
 * Whether the number at `at` belongs to the one that reached `lastBig`: 1조 389억 does, 1.4조 14,028억 does not.
 * @param room the number must be smaller than this, or the unit before it would have been larger
 */
function continuesNumber(
  lexemes: readonly Lexeme[],
  at: number,
  spaced: boolean,
  lastBig: number,
  room: number,
): boolean {
  const number = lexemes[at];
  if (number?.type !== 'number' || numberOf(number) >= room) return false;
  if (!spaced) return true;
  const unit = lexemes[spacedUnit(lexemes, at + 1)]?.text ?? '';
  if (lastBig === Number.POSITIVE_INFINITY) return /^[조억만]/.test(unit);
  if (lastBig === 1e12) return /^[억천백십]/.test(unit);
  if (lastBig === 1e8) return /^[천백십]?만/.test(unit);
  return /^([천백십]|여?명|원|달러|불|엔)/.test(unit);
}
