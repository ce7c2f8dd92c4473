import type { Answer, Role, Statement } from '../../answer/types.ts';
import type { Language } from '../../text/localised.ts';
import type { Unit } from './budget.ts';
import { cutAtWord, sentences } from './cut.ts';
import { escapeInline, escapeText } from './escape.ts';
import { tableText } from './table.ts';

export interface StatementUnits {
  readonly role: Role;
  readonly headline: boolean;
  /** A unit a sentence. */
  readonly units: readonly Unit[];
}

/** Longest sentence that is shown whole, in UTF-16 units; there is none near it in the corpus. */
const LONGEST_SENTENCE = 1200;

/** The mark of each passage that the answer cites. */
export function marksByPassage(answer: Answer): ReadonlyMap<string, number> {
  return new Map(answer.citations.map(({ passage, mark }) => [passage, mark]));
}

/** The statements in the order they are read: what corrects the question first. */
export function statementUnits(answer: Answer, lang: Language): StatementUnits[] {
  const markOf = marksByPassage(answer);
  const isPremise = ({ role }: Statement) => role === 'premise';
  const ordered = [
    ...answer.statements.filter(isPremise),
    ...answer.statements.filter((statement) => !isPremise(statement)),
  ];
  return ordered.map((statement, index) => {
    const numbers = statement.passages.flatMap((id) => markOf.get(id) ?? []);
    const units = sentences(statement.text[lang], lang)
      .map((sentence, at) => (at === 0 ? escapeText(sentence) : escapeInline(sentence)))
      .map((sentence) => cutAtWord(sentence, LONGEST_SENTENCE))
      .filter((text) => text !== '')
      .map((text) => ({ text, marks: numbers }));
    return { role: statement.role, headline: index === 0 && statement.role !== 'passage', units };
  });
}

/** The arithmetic of the statements, then that of the table; each line once. */
export function stepUnits(answer: Answer, lang: Language): Unit[] {
  const steps = [...answer.statements, ...(answer.table?.rows ?? [])].flatMap((each) => each.steps);
  const lines = steps.map((step) => escapeText(step.text[lang]));
  return [...new Set(lines)].map((text) => ({ text: `-# ${cutAtWord(text, LONGEST_SENTENCE)}`, marks: [] }));
}

/** The table with its rows as units; null without one, or without a row. */
export function tableUnits(answer: Answer, lang: Language) {
  if (!answer.table || answer.table.rows.length === 0) return null;
  return tableText(answer.table, lang, marksByPassage(answer));
}
