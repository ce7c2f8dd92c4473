import { type Quantity, supports } from '../quantities/index.ts';
import { describeQuantity } from './describe.ts';
import type { Problem } from './errors.ts';
import { claimsOfRow, claimsOfText, type Evidence, evidenceOf, figuresOf, isSupported } from './evidence.ts';
import { peopleOf } from './people.ts';
import type { Article, Passage, Row, Subject } from './schema.ts';

/** Everything that was read, before it is known to be sound. */
export interface Draft {
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly rows: readonly Row[];
}

type Rule = (draft: Draft) => Problem[];

/** Checks what no single file can show: references, evidence, conflicts, times. All breaks at once. */
export function checkRules(draft: Draft): Problem[] {
  return RULES.flatMap((rule) => rule(draft));
}

const problem = (at: { where: Problem['where'] }, rule: string, what: string, remedy: string): Problem => ({
  where: at.where,
  rule,
  what,
  remedy,
});

const uniqueRows: Rule = ({ rows }) => {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const earlier = first.get(row.id);
    first.set(row.id, earlier ?? row);
    if (!earlier) return [];
    const { file, line } = earlier.where;
    return [
      problem(
        row,
        'duplicate-row',
        `the id ${row.id} is taken by ${file}:${line}`,
        'Give one of the rows another id',
      ),
    ];
  });
};

const passagesExist: Rule = ({ rows, passages }) =>
  rows.flatMap((row) =>
    row.passages
      .filter((id) => !passages.has(id))
      .map((id) =>
        problem(
          row,
          'missing-passage',
          `${row.id} cites ${id}, which does not exist`,
          'Correct the id or write the passage',
        ),
      ),
  );

/** What the passages of these ids can bear out, as far as they exist. */
const evidenceIn = ({ passages, articles }: Draft, ids: readonly string[]): Evidence[] =>
  ids.flatMap((id) => {
    const passage = passages.get(id);
    const article = passage && articles.get(passage.article);
    return passage && article ? evidenceOf(passage, article) : [];
  });

/** Invariant 1: every number and date of a fact stands in a passage that it cites. */
const figuresSupported: Rule = (draft) =>
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
const notesSupported: Rule = (draft) => {
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

const namesSupported: Rule = ({ rows, passages }) => {
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

const actorsExist: Rule = ({ rows }) => {
  const people = new Set(rows.filter((row) => row.subject === 'person').map((row) => row.id));
  return rows.flatMap((row) =>
    (row.actors ?? [])
      .filter((id) => !people.has(id))
      .map((id) =>
        problem(
          row,
          'unknown-person',
          `${row.id} names ${id}, who has no row`,
          'Add the person to corpus/facts/people.yaml',
        ),
      ),
  );
};

/** Subjects that hold many independent rows with the same attribute. */
const FREE: ReadonlySet<Subject> = new Set([
  'event',
  'person',
  'position',
  'term',
  'correction',
  'reason',
  'conflict',
  'demand',
]);

const valueShape = (row: Row): string =>
  'amount' in row.value ? row.value.unit.slice(-3) : Object.keys(row.value).sort().join('+');

/** Invariant 3: two values for the same thing at the same time name each other as a conflict. */
const conflictsDeclared: Rule = ({ rows }) => {
  const groups = groupBy(
    rows.filter((row) => !FREE.has(row.subject)),
    sameThing,
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((row, index) =>
      group.slice(0, index).flatMap((other) => {
        if (JSON.stringify(row.value) === JSON.stringify(other.value)) return [];
        if (!overlap(row, other) || row.conflicts?.includes(other.id)) return [];
        return [
          problem(
            row,
            'undeclared-conflict',
            `${row.id} and ${other.id} say different things of the same subject, attribute and time`,
            'Name each in the conflicts of the other, or give the one that was replaced an until',
          ),
        ];
      }),
    ),
  );
};

const sameThing = (row: Row): string =>
  [
    row.subject,
    row.attribute,
    row.agreement,
    row.year,
    row.subject === 'agreement' ? '' : row.date,
    valueShape(row),
  ].join('|');

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

const overlap = (a: Row, b: Row): boolean =>
  (a.until === undefined || b.from < a.until) && (b.until === undefined || a.from < b.until);

const conflictsMutual: Rule = ({ rows }) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap((row) =>
    (row.conflicts ?? []).flatMap((id) => {
      const other = byId.get(id);
      if (!other)
        return [
          problem(
            row,
            'missing-row',
            `${row.id} is in conflict with ${id}, which does not exist`,
            'Correct the id',
          ),
        ];
      if (other.conflicts?.includes(row.id)) return [];
      return [
        problem(
          row,
          'one-sided-conflict',
          `${id} does not name ${row.id} in its conflicts`,
          `Add ${row.id} to the conflicts of ${id}`,
        ),
      ];
    }),
  );
};

const timesInOrder: Rule = ({ rows }) =>
  rows.flatMap((row) => {
    const found: Problem[] = [];
    if (row.until !== undefined && row.until < row.from.slice(0, row.until.length)) {
      found.push(
        problem(
          row,
          'time-order',
          `${row.id}: until ${row.until} is before from ${row.from}`,
          'Exchange or correct them',
        ),
      );
    }
    if ('years' in row.value && row.value.years[0] > row.value.years[1]) {
      found.push(problem(row, 'time-order', `${row.id}: the first year is after the last`, 'Exchange them'));
    }
    return found;
  });

const agreementsKnown: Rule = ({ rows }) => {
  const periods = new Map<number, [number, number]>();
  for (const row of rows) {
    if (row.subject === 'agreement' && row.attribute === 'period' && 'years' in row.value && row.agreement) {
      periods.set(row.agreement, row.value.years);
    }
  }
  return rows.flatMap((row) => {
    if (row.agreement === undefined) return [];
    const period = periods.get(row.agreement);
    if (!period) {
      return [
        problem(
          row,
          'unknown-agreement',
          `${row.id}: no row says which years agreement ${row.agreement} covers`,
          'Correct the number or add its period to corpus/facts/agreements.yaml',
        ),
      ];
    }
    if (row.subject !== 'contribution' || row.year === undefined) return [];
    if (row.year >= period[0] && row.year <= period[1]) return [];
    return [
      problem(
        row,
        'year-outside-agreement',
        `${row.id}: ${row.year} is not in ${period[0]}–${period[1]}`,
        'Correct the year or the agreement',
      ),
    ];
  });
};

const unsureExplained: Rule = ({ rows }) =>
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
const unreadMarked: Rule = ({ rows, passages, articles }) =>
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

const namedRows: Rule = ({ rows }) =>
  rows
    .filter((row) => (row.subject === 'person' || row.subject === 'term') && !row.name)
    .map((row) => problem(row, 'name-missing', `${row.id} has no name`, 'Add name: { en: …, ko: … }'));

/**
 * A passage in two languages says the same in both: amounts and percentages agree. Dates are not compared,
 * for prose leaves out the year or month that stands before ("4월 1일부터 6월 14일까지").
 */
const languagesAgree: Rule = ({ passages, articles }) =>
  [...passages.values()].flatMap((passage) => {
    const { en, ko } = passage.text;
    if (en === null || ko === null) return [];
    const year = Number(articles.get(passage.article)?.date.slice(0, 4) ?? 0) || null;
    const { en: english, ko: korean } = figuresOf(passage);
    const missing = (from: readonly Quantity[], to: readonly Quantity[]): Quantity | undefined =>
      from.find(
        (q) => (q.kind === 'amount' || q.kind === 'percent') && !to.some((other) => supports(q, other, year)),
      );
    const lost = missing(english, korean) ?? missing(korean, english);
    if (!lost) return [];
    return [
      problem(
        passage,
        'languages-differ',
        `${passage.id}: ${describeQuantity(lost)} stands in one language only`,
        'Write the same figures in both languages',
      ),
    ];
  });

const passagesDistinct: Rule = ({ passages }) => {
  const first = new Map<string, string>();
  return [...passages.values()].flatMap((passage) => {
    const key = `${passage.article}\n${passage.text.en ?? ''}\n${passage.text.ko ?? ''}`.toLowerCase();
    const earlier = first.get(key);
    first.set(key, earlier ?? passage.id);
    if (!earlier) return [];
    return [
      problem(passage, 'repeated-passage', `${passage.id} repeats ${earlier}`, 'Delete one of the two'),
    ];
  });
};

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
  unsureExplained,
  unreadMarked,
  namedRows,
  languagesAgree,
  passagesDistinct,
];
