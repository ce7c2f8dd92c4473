import type { Problem } from '../errors.ts';
import { agreementsKnown, growthRulesTold, timesInOrder } from './agreements.ts';
import { conflictsDeclared, conflictsMutual } from './conflicts.ts';
import {
  figuresSupported,
  namesSupported,
  notesSupported,
  unreadMarked,
  unsureExplained,
} from './evidence.ts';
import { languagesAgree, passagesDistinct } from './passages.ts';
import { actorsExist, namedRows, passagesExist, uniqueRows } from './references.ts';
import type { Draft, Rule } from './rule.ts';

/** Checks what no single file can show: references, evidence, conflicts, times. All breaks at once. */
export function checkRules(draft: Draft): Problem[] {
  return RULES.flatMap((rule) => rule(draft));
}

const RULES: readonly Rule[] = [
  uniqueRows,
  passagesExist,
  figuresSupported,
  notesSupported,
  namesSupported,
  actorsExist,
  conflictsDeclared,
  conflictsMutual,
  timesInOrder,
  agreementsKnown,
  growthRulesTold,
  unsureExplained,
  unreadMarked,
  namedRows,
  languagesAgree,
  passagesDistinct,
];
