import { parseArgs } from 'node:util';
import { isoDate } from '../query/schema.ts';
import { LANGUAGES, type Language } from '../text/localised.ts';
import { UsageError } from './usage-error.ts';

/** What the command line asks for. */
export type Task =
  | { readonly kind: 'help' }
  /** Questions from standard input, one JSON object a line. */
  | { readonly kind: 'lines' }
  | {
      readonly kind: 'question';
      readonly question: string;
      readonly lang: Language | undefined;
      /** YYYY-MM-DD */
      readonly asOf: string | undefined;
      /** How the answer is printed. */
      readonly form: 'text' | 'json' | 'explained';
    };

export const HELP = `Answers a question about the US–Korea Special Measures Agreements.

  npm run ask -- "question"          the answer as text
  npm run --silent ask -- --lines    questions from standard input, one JSON object a line:
                                     {"q": "...", "lang"?: "en"|"ko", "thread"?: "id", "asOf"?: "YYYY-MM-DD"}

  --lang en|ko         the language of the answer; else that of the question
  --as-of YYYY-MM-DD   answer as of this day; else today
  --json               print the answer as JSON
  --explain            show how the question was understood, stage by stage

It ends with 0 when the question was answered at least in part, 3 when it was not, 64 when the command line is
wrong and 78 when the corpus is.`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  lines: { type: 'boolean' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
} as const;

/** @throws {UsageError} */
export function readCommandLine(given: readonly string[]): Task {
  const { values, positionals } = parse(given);
  if (values.help) return { kind: 'help' };
  const question = positionals.join(' ').trim();
  const { lang, 'as-of': asOf, json, explain } = values;
  if (values.lines) {
    if (question !== '' || Object.keys(values).length > 1)
      throw new UsageError('--lines goes alone: questions, languages and days come in on standard input.');
    return { kind: 'lines' };
  }
  if (lang !== undefined && !isLanguage(lang)) throw new UsageError('--lang must be en or ko.');
  if (asOf !== undefined && !isoDate.safeParse(asOf).success)
    throw new UsageError('--as-of must be a calendar date in the form YYYY-MM-DD.');
  if (json && explain) throw new UsageError('--json and --explain do not go together.');
  if (question === '')
    throw new UsageError('Give a question, for example: npm run ask -- "How much did Korea pay in 2019?"');
  return { kind: 'question', question, lang, asOf, form: json ? 'json' : explain ? 'explained' : 'text' };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(sayWhatIsWrong(error), { cause: error });
  }
}

/** What parseArgs found, in one plain sentence. Only its first sentence names the option. */
function sayWhatIsWrong({ message }: Error): string {
  const [first = ''] = message.split('. ');
  const name = /'(?:-\w, )?(-[^\s'=]+)/u.exec(first)?.[1] ?? 'of that form';
  const known = Object.entries(OPTIONS).find(([option]) => name === `--${option}`);
  if (!known)
    return `There is no option ${name}; --help lists them, and a question that starts with - goes behind --.`;
  return known[1].type === 'boolean'
    ? `${name} takes no value.`
    : `${name} needs a value; --help says which.`;
}

const isLanguage = (text: string): text is Language => LANGUAGES.some((lang) => lang === text);
