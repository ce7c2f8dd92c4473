import { describeQuantity } from '../describe.ts';
import { claimsOfRow, claimsOfText, type Evidence, evidenceOf, isSupported } from '../evidence.ts';
import { peopleOf } from '../people.ts';
import { type Draft, problem, type Rule } from './rule.ts';

/** What a row says stands in the passages that it cites, and how sure it is follows from its sources. */

/** What the passages of these ids can bear out, as far as they exist. */
const evidenceIn = ({ passages, articles }: Draft, ids: readonly string[]): Evidence[] =>
  ids.flatMap((id) => {
    const passage = passages.get(id);
    const article = passage && articles.get(passage.article);
    return passage && article ? evidenceOf(passage, article) : [];
  });

/** Invariant 1: every number and date of a fact stands in a passage that it cites. */
export const figuresSupported: Rule = (draft) =>
  draft.rows.flatMap((row) => {
    const cited = evidenceIn(draft, row.passages);
    if (cited.length === 0) return [];
    return claimsOfRow(row)
      .filter((claim) => !isSupported(claim, cited))
      .map((claim) =>
        problem(
          row,
          'unsupported-figure',
          `${row.id}: ${describeQuantity(claim)} stands in none of ${row.passages.join(', ')}`,
          'Cite the passage in which it stands, correct the figure, or mark a rounded one as rounded',
        ),
      );
  });

/** What a note says in figures stands in a passage of its row, or of a row that it is in conflict with. */
export const notesSupported: Rule = (draft) => {
  const byId = new Map(draft.rows.map((row) => [row.id, row]));
  return draft.rows.flatMap((row) => {
    if (!row.note) return [];
    const conflicting = (row.conflicts ?? []).flatMap((id) => byId.get(id) ?? []);
    const evidence = evidenceIn(
      draft,
      [row, ...conflicting].flatMap((r) => r.passages),
    );
    if (evidence.length === 0) return [];
    return [...claimsOfText(row.note.en), ...claimsOfText(row.note.ko)]
      .filter((claim) => !isSupported(claim, evidence))
      .map((claim) =>
        problem(
          row,
          'unsupported-note',
          `${row.id}: ${describeQuantity(claim)} of its note stands in none of its passages`,
          'Cite the passage in which it stands, or leave the figure out of the note',
        ),
      );
  });
};

export const namesSupported: Rule = ({ rows, passages }) => {
  const people = new Map(rows.filter((row) => row.subject === 'person').map((row) => [row.id, row]));
  return rows.flatMap((row) => {
    if (!('people' in row.value)) return [];
    const text = row.passages
      .flatMap((id) => [passages.get(id)?.text.en, passages.get(id)?.text.ko])
      .join('\n')
      .toLowerCase();
    return peopleOf(row).flatMap((id) => {
      const person = people.get(id);
      if (!person?.name) {
        return [
          problem(
            row,
            'unknown-person',
            `${row.id} names ${id}, who has no row`,
            'Add the person to corpus/facts/people.yaml',
          ),
        ];
      }
      const names = [
        person.name.en,
        person.name.ko,
        ...(person.aliases?.en ?? []),
        ...(person.aliases?.ko ?? []),
      ];
      // without any of its passages the row is reported for that alone
      if (text.trim() === '' || names.some((name) => text.includes(name.toLowerCase()))) return [];
      return [
        problem(
          row,
          'unsupported-name',
          `${row.id}: ${person.name.en} is named in none of its passages`,
          'Cite a passage that names the person',
        ),
      ];
    });
  });
};

export const unsureExplained: Rule = ({ rows }) =>
  rows
    .filter((row) => row.certainty === 'low' && !row.note)
    .map((row) =>
      problem(
        row,
        'unsure-without-note',
        `${row.id} is of low certainty and does not say why`,
        'Add a note in both languages',
      ),
    );

/** What rests only on sources that were not read must be marked. */
export const unreadMarked: Rule = ({ rows, passages, articles }) =>
  rows.flatMap((row) => {
    if (row.certainty === 'low') return [];
    const sources = row.passages.map((id) => articles.get(passages.get(id)?.article ?? ''));
    if (sources.some((source) => source === undefined || source.seen)) return [];
    return [
      problem(
        row,
        'unread-source',
        `${row.id} rests on sources that were not read`,
        'Set its certainty to low or cite a source that was read',
      ),
    ];
  });
