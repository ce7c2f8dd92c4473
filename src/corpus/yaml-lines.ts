import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './errors.ts';

/** A parsed YAML text that can say on which line a value stands. */
export interface LinedYaml {
  readonly data: unknown;
  /** Line (from 1) of the value at a path, or of its nearest ancestor. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses YAML, keeping line numbers.
 * @param firstLine the line of the file on which the text begins
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine = 1,
): { yaml: LinedYaml | null; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as never);
  const problems = document.errors.map((error): Problem => ({
    where: { file, line: lines.linePos(error.pos[0]).line + firstLine - 1 },
    rule: 'yaml',
    what: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    remedy: 'Mend the YAML: two spaces of indent, one "key: value" a line, texts with ": " or "#" in quotes',
  }));
  if (problems.length) return { yaml: null, problems };
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let offset = (node as Node | null)?.range?.[0] ?? 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[key as number];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else break;
    }
    return lines.linePos(offset).line + firstLine - 1;
  };
  try {
    return { yaml: { data: document.toJS(), lineOf }, problems: [] };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      yaml: null,
      problems: [{ where: { file, line: firstLine }, rule: 'yaml', what, remedy: 'Write the values out, without aliases' }],
    };
  }
}

/** Turns the issues of a zod check into problems on the line of each. */
export function schemaProblems(
  error: z.ZodError,
  yaml: LinedYaml,
  file: string,
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return error.issues.map((issue): Problem => {
    const path = [...prefix, ...issue.path];
    const field = issue.path.join('.') || 'the entry';
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : null;
    return {
      where: { file, line: yaml.lineOf(unknown ? [...path, issue.code === 'unrecognized_keys' ? issue.keys[0]! : ''] : path) },
      rule: unknown ? 'unknown-field' : 'schema',
      what: unknown ? `unknown field ${unknown}` : `${field}: ${issue.message}`,
      remedy: unknown
        ? 'Remove it or correct its name; the fields are described in src/corpus/schema.ts'
        : 'Correct the value; its form is described in src/corpus/schema.ts',
    };
  });
}
