import { parseArgs } from 'node:util';
import type { Head } from '../../bring/index.ts';

export const USAGE = `Usage: npm run corpus:add -- FILE|FOLDER|- [options]
       npm run corpus:add -- --list
       npm run corpus:add -- --undo ID

Adds articles to the corpus of this bot: text, Markdown or HTML, a folder of them, or a file of JSON lines.
What an article does not say of itself is taken from the options:
  --publisher NAME  --publisher-ko NAME  --title TEXT  --author NAME  --date 2019-02-10
  --url ADDRESS  --language en|ko  --kind news|government|law|report|research
  --encoding euc-kr   of files that do not declare it
  --label TEXT        what the addition is called; by default the name of the file
  --dry-run           shows what would be added, and adds nothing`;

export type Task =
  | { readonly kind: 'list' }
  | { readonly kind: 'undo'; readonly id: string }
  | {
      readonly kind: 'add';
      readonly from: string;
      readonly given: Head;
      readonly encoding: string | undefined;
      readonly label: string | undefined;
      readonly dryRun: boolean;
    };

/** @returns null for a command line that is none */
export function readCommandLine(given: readonly string[]): Task | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        publisher: { type: 'string' },
        'publisher-ko': { type: 'string' },
        title: { type: 'string' },
        author: { type: 'string' },
        date: { type: 'string' },
        url: { type: 'string' },
        language: { type: 'string' },
        kind: { type: 'string' },
        encoding: { type: 'string' },
        label: { type: 'string' },
        'dry-run': { type: 'boolean' },
        list: { type: 'boolean' },
        undo: { type: 'string' },
      },
    });
    const {
      list,
      undo,
      encoding,
      label,
      'dry-run': dryRun = false,
      'publisher-ko': publisherKo,
      ...head
    } = values;
    if (positionals.length === 0 && undo !== undefined && !list) return { kind: 'undo', id: undo };
    if (positionals.length === 0 && list && undo === undefined) return { kind: 'list' };
    const [from, ...more] = positionals;
    if (!from || more.length > 0 || list || undo !== undefined) return null;
    return { kind: 'add', from, given: { ...head, publisherKo }, encoding, label, dryRun };
  } catch {
    return null;
  }
}
