import { claimsOf, isNamed } from '../answer/cite.ts';
import type { Statement } from '../answer/types.ts';
import { describeQuantity } from '../corpus/describe.ts';
import { isSupported } from '../corpus/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { compute } from '../knowledge/steps.ts';

type Checked = Pick<Statement, 'text' | 'passages' | 'steps' | 'quoted'>;

/**
 * Checks a sentence against what it cites, apart from how it was made: every figure, date and name stands in a cited
 * passage or is the result of a step, and every step is computed again.
 * @returns what is wrong, in words for the log; empty when the sentence may be shown
 */
export function faultsOf(statement: Checked, knowledge: Knowledge): string[] {
  const { passages, steps, text, quoted = [] } = statement;
  if (passages.length === 0) return ['no citation'];
  const evidence = passages.flatMap((id) => knowledge.evidence(id) ?? []);
  const faults: string[] = [];
  if (evidence.length < passages.length) faults.push('a citation that does not exist');
  for (const { operation, operands, result } of steps) {
    const again = compute(
      operation,
      operands.map((operand) => operand.value),
    );
    if (Math.abs(again - result.value) > result.resolution)
      faults.push(`${operation} gives ${again}, not ${result.value}`);
  }
  const { figures, people } = claimsOf(text, steps, quoted, knowledge);
  for (const figure of figures) {
    if (!isSupported(figure, evidence)) faults.push(`${describeQuantity(figure)} is in no cited passage`);
  }
  for (const person of people) {
    if (!isNamed(person, evidence, knowledge)) faults.push(`${person} is named in no cited passage`);
  }
  return [...new Set(faults)];
}
