import type { DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { passageStatement } from '../passages/answer.ts';

const WHO =
  /\bwho(?:se)?\b|\bby whom\b|\bwhich (?:lawmaker|member|official|senator)\b|누가|누구|어느\s*의원/u;
const SAID =
  /dug up|dig up|disclos|reveal|publish|publici[sz]|releas|report|expos|uncover|made public|brought (?:it )?to light|leak|point(?:ed|s) out|\bsa(?:id|ys)\b|claim|공개|밝[혔힌히]|폭로|드러|알[렸린]|지적|주장|말[했한]|제기/u;

/** Who brought a figure to light: the passage that bears it out names its source. */
export function whoSaid(words: string, rows: readonly Row[], facts: Facts): DraftStatement[] {
  if (!WHO.test(words) || !SAID.test(words)) return [];
  const [id] = rows[0]?.passages ?? [];
  return id === undefined ? [] : passageStatement({ id }, 'answer', facts);
}
