import type { SourceLine } from './schema.ts';

/** One broken rule of the corpus: where, which rule, what is wrong and what to do. */
export interface Problem {
  readonly where: SourceLine;
  readonly rule: string;
  readonly what: string;
  readonly remedy: string;
}

/** `file:line: rule: what. What to do.` */
export function describeProblem({ where, rule, what, remedy }: Problem): string {
  return `${where.file}:${where.line}: ${rule}: ${what}. ${remedy}.`;
}

/**
 * Rules of the corpus are broken; found at load, all at once.
 * Not for a bad question: that is an Answer with status 'ambiguous'.
 */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}
