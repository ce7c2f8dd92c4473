import type { DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import { type Localised, localise } from '../../text/localised.ts';
import { publishersOf, valueText } from './wording.ts';

/** What the curator wrote beside a row: how unsure it is, or who says otherwise. */
export function noteOf(row: Row): DraftStatement[] {
  if (!row.note) return [];
  const role = row.conflicts?.length ? 'conflict' : row.certainty === 'low' ? 'unsure' : 'detail';
  const unsure = row.certainty === 'low' ? { en: 'Unconfirmed: ', ko: '미확인: ' } : { en: '', ko: '' };
  return [{ role, text: { en: unsure.en + row.note.en, ko: unsure.ko + row.note.ko }, rows: [row] }];
}

/** Who says what where sources differ, and which value is used. */
export function conflictNote(
  used: Row,
  others: readonly Row[],
  what: Localised,
  facts: Facts,
): DraftStatement[] {
  if (others.length === 0) return [];
  const list = localise((lang) =>
    [used, ...others]
      .map((row) => `${valueText(row, facts)[lang]} (${publishersOf(row, facts)[lang]})`)
      .join(', '),
  );
  return [
    {
      role: 'conflict',
      text: {
        en: `Sources differ on ${what.en}: ${list.en}. The first is used here.`,
        ko: `${what.ko}에 대해 자료가 엇갈린다: ${list.ko}. 여기서는 앞의 것을 쓴다.`,
      },
      rows: [used, ...others],
    },
  ];
}

/**
 * Conflicts and doubts about the amount of a year.
 * @param strict leaves out what only an unsure source says otherwise
 */
export function amountNotes(amount: YearAmount, facts: Facts, strict = false): DraftStatement[] {
  const [row] = amount.rows;
  if (!row) return [];
  const weighty = amount.conflicting.filter((other) => !strict || other.certainty !== 'low');
  const what = { en: `the amount for ${amount.year}`, ko: `${amount.year}년 금액` };
  const conflicts = conflictNote(row, weighty, what, facts);
  const note =
    row.certainty === 'high' && conflicts.length === 0
      ? []
      : noteOf(row).map((n) => ({ ...n, rows: [row, ...amount.conflicting] }));
  return [...conflicts, ...note];
}
