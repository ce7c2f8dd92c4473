import type { Problem } from '../errors.ts';
import type { Article, Passage, Row } from '../schema.ts';

/** Everything that was read, before it is known to be sound. */
export interface Draft {
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly rows: readonly Row[];
}

export type Rule = (draft: Draft) => Problem[];

export const problem = (
  at: { where: Problem['where'] },
  rule: string,
  what: string,
  remedy: string,
): Problem => ({
  where: at.where,
  rule,
  what,
  remedy,
});
