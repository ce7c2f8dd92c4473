/** Lines put into a file, or a new file; nothing is ever taken out. */
export interface FileChange {
  /** Below the repository, with forward slashes. */
  readonly path: string;
  /** Text of the file, ending with a line break; null for a new one. */
  readonly before: string | null;
  /** New lines, each before the line of this number from 0; as many as there are lines: at the end. In order. */
  readonly insert: readonly { readonly at: number; readonly lines: readonly string[] }[];
}

/** Lines shown around a change. */
const CONTEXT = 3;

/** A patch for `git apply`. */
export const patchOf = (changes: readonly FileChange[]): string => changes.map(fileDiff).join('');

function fileDiff({ path, before, insert }: FileChange): string {
  const head = `diff --git a/${path} b/${path}\n`;
  if (before === null) {
    const lines = insert.flatMap(({ lines }) => lines);
    return `${head}new file mode 100644\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines.length} @@\n${added(lines)}`;
  }
  const old = before.replace(/\n$/, '').split('\n');
  let shift = 0;
  const hunks = hunksOf(insert, old.length).map((group) => {
    const first = Math.max(0, group[0]!.at - CONTEXT);
    const last = Math.min(old.length, group.at(-1)!.at + CONTEXT);
    let body = '';
    let at = first;
    for (const { at: place, lines } of group) {
      body += kept(old.slice(at, place)) + added(lines);
      at = place;
    }
    body += kept(old.slice(at, last));
    const more = group.reduce((sum, { lines }) => sum + lines.length, 0);
    const range = `@@ -${first + 1},${last - first} +${first + shift + 1},${last - first + more} @@\n`;
    shift += more;
    return range + body;
  });
  return `${head}--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

/** Changes so near to each other that their surroundings meet are one hunk. */
function hunksOf(insert: FileChange['insert'], length: number): FileChange['insert'][number][][] {
  const groups: FileChange['insert'][number][][] = [];
  for (const change of insert.filter(({ at }) => at <= length)) {
    const group = groups.at(-1);
    if (group && change.at - group.at(-1)!.at <= 2 * CONTEXT) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

const kept = (lines: readonly string[]): string => lines.map((line) => ` ${line}\n`).join('');
const added = (lines: readonly string[]): string => lines.map((line) => `+${line}\n`).join('');
