/** "The deal after the 9th", 10차 다음 협정: another agreement than the one that is named. */

const DEAL = '(?:deal|agreement|sma|pact|one|accord|treaty)';
/** In front of the number. */
const BESIDE = new RegExp(
  String.raw`\b${DEAL}s? (?:that )?(?:right |immediately |directly |came |come |coming )?(?:(after|following|followed|replacing|replaced|succeeding|succeeded|superseded)|before|preceding|preceded) (?:the )?(?:sma )?$`,
  'u',
);
/** "The successor of the 9th", "what came after the 7th". */
const BESIDE_NAMED =
  /\b(?:(successor|follow-?up|(?:comes?|came|follow(?:s|ed)|next) after|what followed)|predecessor|(?:comes?|came) before)(?: (?:deal|agreement|sma|pact))?(?: (?:of|to))? (?:the )?(?:sma )?$/u;
const BEHIND = /^\s*(?:sma|agreement|deal|pact)?'s (?:(successor|follow-?up)|predecessor)\b/u;
/** Behind it. */
const BESIDE_KO = /^\s*(?:협정\s*)?(?:의\s*)?(?:바로\s*)?(?:(다음|후속)|직전|이전|전)(?:의)?\s*협정(?!들)/u;

const OVER = /^[^.?!]{0,24}?\b(?:lapsed|lapses|expired|expires|ended|ends|ran out|runs out|was over)\b/u;
const ONCE = /\b(?:after|once|when|since)\s+(?:the\s+)?(?:sma\s+)?$/u;
const ANOTHER = new RegExp(
  String.raw`\b(?:new|next|successor|follow-?up|replacement) (?:${DEAL}|cost[ -]sharing ${DEAL})\b`,
  'u',
);
const OVER_KO =
  /^\s*(?:협정\s*)?[이가은는]?\s*(?:끝난|끝나고|만료|종료)[^.?!]{0,40}?(?:새|새로운|다음|후속)\s*협정/u;

/** How far from the named agreement the one that is meant lies: 1 the next, -1 the one before, 0 itself. */
export function besideNamed(text: string, start: number, end: number): -1 | 0 | 1 {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end);
  const beside =
    BESIDE.exec(before) ?? BESIDE_NAMED.exec(before) ?? BEHIND.exec(after) ?? BESIDE_KO.exec(after);
  if (beside) return beside[1] ? 1 : -1;
  if (OVER_KO.test(after)) return 1;
  return ONCE.test(before) && OVER.test(after) && ANOTHER.test(after) ? 1 : 0;
}
