import type { CorpusFile } from '../../corpus/load.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Draft, listOf } from './draft.ts';
import { writeDraft } from './files.ts';
import { type FileChange, patchOf } from './patch.ts';

/**
 * The draft as a patch for the repository: the article as a new file, the rows at the end of the file that holds most
 * rows of their subject, and the rows that they dispute naming them back.
 * @param present what the corpus of now was read from
 */
export function draftPatch(draft: Draft, present: readonly CorpusFile[], knowledge: Knowledge): string {
  const written = writeDraft(draft);
  const own = present.filter(({ addition }) => addition === undefined);
  const textOf = (path: string): string | null => {
    const file = own.find((each) => each.path === path);
    return file ? new TextDecoder().decode(file.bytes).replaceAll('\r\n', '\n') : null;
  };
  const article = written.files.find(({ path }) => path.startsWith('articles/'));
  const changes: FileChange[] = article ? [newFile(article.path, article.text)] : [];
  const facts = new Map<string, { at: number; lines: string[] }[]>();
  const insert = (path: string, at: number, lines: string[]): void => {
    facts.set(path, [...(facts.get(path) ?? []), { at, lines }]);
  };
  for (const { row, disputed } of disputes(draft, knowledge)) {
    const path = disputed.where.file.replace(/^corpus\//, '');
    const at = placeOfConflict(textOf(path), disputed.where.line);
    if (at) insert(path, at.line, [...at.lead, `    - ${row}`]);
  }
  if (written.rows) {
    const path =
      homeOf(draft, knowledge) ?? written.files.find((file) => file.path.startsWith('facts/'))!.path;
    const before = textOf(path);
    const lines = linesOf(written.rows);
    insert(path, before === null ? 0 : linesOf(before).length, before === null ? lines : ['', ...lines]);
  }
  for (const [path, changed] of facts)
    changes.push({
      path: `corpus/${path}`,
      before: textOf(path),
      insert: changed.sort((a, b) => a.at - b.at),
    });
  return patchOf(changes);
}

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

const newFile = (path: string, text: string): FileChange => ({
  path: `corpus/${path}`,
  before: null,
  insert: [{ at: 0, lines: linesOf(text) }],
});

/** The file of the corpus with most rows of the subject of the first row; null when there is none yet. */
function homeOf({ rows }: Draft, { corpus }: Knowledge): string | null {
  const subject = rows.find((row) => row.subject !== '')?.subject;
  const counts = new Map<string, number>();
  for (const row of corpus.rows)
    if (row.subject === subject && row.addition === undefined)
      counts.set(row.where.file, (counts.get(row.where.file) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? most[0].replace(/^corpus\//, '') : null;
}

function disputes({ rows }: Draft, { row: find }: Knowledge): { row: string; disputed: Row }[] {
  return rows.flatMap(({ id, conflicts }) =>
    listOf(conflicts).flatMap((other) => {
      const disputed = find(other);
      return disputed && disputed.addition === undefined ? [{ row: id, disputed }] : [];
    }),
  );
}

/**
 * Where the list of conflicts of a row goes on, or begins.
 * @param first line of the row, from 1
 */
function placeOfConflict(text: string | null, first: number): { line: number; lead: string[] } | null {
  if (text === null) return null;
  const lines = linesOf(text);
  const next = lines.findIndex((line, index) => index >= first && line.startsWith('- '));
  let end = next < 0 ? lines.length : next;
  while (end > first && lines[end - 1]!.trim() === '') end -= 1;
  const list = lines.findIndex(
    (line, index) => index >= first && index < end && /^ {2}conflicts:$/.test(line),
  );
  if (list >= 0) return { line: list + 1, lead: [] };
  const inline = lines.slice(first, end).some((line) => line.startsWith('  conflicts:'));
  return inline ? null : { line: end, lead: ['  conflicts:'] };
}
