import { describeQuantity } from '../corpus/describe.ts';
import { isSupported } from '../corpus/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { compute, type Step } from '../knowledge/steps.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Localised } from '../text/localised.ts';
import { claimsOf, isNamed } from './claims.ts';

/** A sentence with what is to bear it out. */
interface Checked {
  readonly text: Localised;
  /** Ids of the passages it cites. */
  readonly passages: readonly string[];
  readonly steps: readonly Step[];
  /** Figures that it repeats from the question and does not state. */
  readonly quoted?: readonly Quantity[];
}

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
