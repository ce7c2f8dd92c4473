import type { Problem } from './errors.ts';
import { type Row, row } from './schema.ts';
import { parseYaml, schemaProblems } from './yaml-lines.ts';

/** Reads one file of the fact table: a YAML list of rows. */
export function parseFactFile(text: string, file: string): { rows: Row[]; problems: Problem[] } {
  const { yaml, problems } = parseYaml(text, file);
  if (!yaml) return { rows: [], problems };
  if (!Array.isArray(yaml.data)) {
    return {
      rows: [],
      problems: [
        {
          where: { file, line: 1 },
          rule: 'list-of-rows',
          what: 'the file is not a list of rows',
          remedy: 'Begin every row with "- id: …"',
        },
      ],
    };
  }
  const rows: Row[] = [];
  yaml.data.forEach((entry, index) => {
    const checked = row.safeParse(entry);
    if (checked.success) rows.push({ ...checked.data, where: { file, line: yaml.lineOf([index]) } });
    else problems.push(...schemaProblems(checked.error, yaml, file, [index]));
  });
  return { rows, problems };
}
