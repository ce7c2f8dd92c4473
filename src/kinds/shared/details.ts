import type { DraftStatement } from '../../answer/draft.ts';

/** The same statements beside an answer: what was the answer is a detail of it; conflicts and doubts stay what they are. */
export const asDetails = (statements: readonly DraftStatement[]): DraftStatement[] =>
  statements.map((statement) => (statement.role === 'answer' ? { ...statement, role: 'detail' } : statement));
