import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { readBlock } from './block-yaml.ts';
import type { Problem } from './errors.ts';

/** A parsed YAML text that can say on which line a value stands. */
export interface LinedYaml {
  readonly data: unknown;
  /** Line (from 1) of the value at a path, or of its nearest ancestor. */
  lineOf(path: readonly PropertyKey[]): number;
}

interface Parsed {
  readonly yaml: LinedYaml | null;
  readonly problems: Problem[];
}

/**
 * Parses YAML, keeping line numbers. What is written plainly is read quickly; the whole parser is asked for anything
 * else, and for the line of a value in which something is wrong.
 * @param firstLine the line of the file on which the text begins
 */
export function parseYaml(text: string, file: string, firstLine = 1): Parsed {
  const block = readBlock(text);
  if (!block) return parseWhole(text, file, firstLine);
  let whole: LinedYaml | null = null;
  const lineOf = (path: readonly PropertyKey[]): number => {
    const item = path.length === 1 ? block.lines[Number(path[0])] : undefined;
    if (item !== undefined) return item + firstLine;
    whole ??= parseWhole(text, file, firstLine).yaml;
    return whole?.lineOf(path) ?? firstLine;
  };
  return { yaml: { data: block.data, lineOf }, problems: [] };
}

function parseWhole(text: string, file: string, firstLine: number): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  // a warning is an unknown tag, which would be left out in silence
  const problems = [...document.errors, ...document.warnings].map(
    (error): Problem => ({
      where: { file, line: lines.linePos(error.pos[0]).line + firstLine - 1 },
      rule: 'yaml',
      what: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      remedy:
        'Mend the YAML: two spaces of indent, one "key: value" a line, texts with ": " or "#" in quotes',
    }),
  );
  visit(document, {
    Alias: (_, { source, range }) => {
      problems.push({
        where: { file, line: lines.linePos(range?.[0] ?? 0).line + firstLine - 1 },
        rule: 'yaml',
        what: `the alias *${source}`,
        remedy: 'Write the values out, without aliases',
      });
    },
  });
  // one slip makes the parser stumble several times over the same line
  const first = problems.filter(
    ({ where }, index) => problems.findIndex((p) => p.where.line === where.line) === index,
  );
  if (first.length) return { yaml: null, problems: first };
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
  return { yaml: { data: document.toJS(), lineOf }, problems: [] };
}

/** Turns the issues of a zod check into problems on the line of each. */
export function schemaProblems(
  error: z.ZodError,
  yaml: LinedYaml,
  file: string,
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const path = [...prefix, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        where: { file, line: yaml.lineOf([...path, key]) },
        rule: 'unknown-field',
        what: `unknown field ${key}`,
        remedy: 'Remove it or correct its name; the fields are described in src/corpus/schema.ts',
      }));
    }
    return [
      {
        where: { file, line: yaml.lineOf(path) },
        rule: 'schema',
        what: `${issue.path.join('.') || 'the entry'}: ${issue.message}`,
        remedy: 'Correct the value; its form is described in src/corpus/schema.ts',
      },
    ];
  });
}
