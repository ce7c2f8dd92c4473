import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../answer/types.ts';
import { StartError } from '../config/errors.ts';
import { packageRoot } from '../config/paths.ts';
import { EXIT_CONFIG } from '../config/settings.ts';
import { CorpusError } from '../corpus/errors.ts';
import { HELP, readCommandLine, type Task } from './command-line.ts';
import { screenOf } from './screen.ts';
import { UsageError } from './usage-error.ts';

/** `npm run ask`: wires the command line to the assistant; the only place here that knows the clock and the folders. */

const EXIT_NO_ANSWER = 3;
const EXIT_USAGE = 64;

const today = (): string => new Date().toISOString().slice(0, 10);

try {
  process.exitCode = await run(readCommandLine(process.argv.slice(2)));
} catch (error) {
  process.exitCode = explainFailure(error);
}

async function run(task: Task): Promise<number> {
  switch (task.kind) {
    case 'help':
      console.log(HELP);
      return 0;
    case 'lines':
      await runLines();
      return 0;
    case 'question':
      return runQuestion(task);
    default:
      return task satisfies never;
  }
}

async function runQuestion({
  question,
  lang,
  asOf,
  form,
}: Extract<Task, { kind: 'question' }>): Promise<number> {
  const assistant = await openAssistant();
  const asked = { text: question, lang, context: null, today: today(), asOf };
  const { answer } = assistant.ask(asked);
  if (form === 'json') console.log(JSON.stringify(answer, null, 2));
  else {
    const screen = screenOf(process.stdout, process.env);
    if (form === 'explained') {
      const { understand } = await import('../understand/understand.ts');
      const { explain } = await import('./explain.ts');
      console.log(`${explain(question, understand(asked, assistant.knowledge), screen)}\n`);
    }
    const { renderTerminal } = await import('./terminal.ts');
    console.log(renderTerminal(answer, screen));
  }
  return exitCodeOf(answer);
}

function exitCodeOf({ status }: Answer): number {
  switch (status) {
    case 'answered':
    case 'partial':
      return 0;
    case 'not-covered':
    case 'ambiguous':
    case 'off-topic':
      return EXIT_NO_ANSWER;
    default:
      return status satisfies never;
  }
}

async function runLines(): Promise<void> {
  // whoever read the answers has gone: nothing more to do
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const assistant = await openAssistant();
  const { answerLines } = await import('./answer-lines.ts');
  const onFault = (error: unknown): void => console.error(error);
  for await (const reply of answerLines(process.stdin, { assistant, today, onFault })) {
    if (!process.stdout.write(`${JSON.stringify(reply)}\n`)) await once(process.stdout, 'drain');
  }
}

/**
 * Loaded after the command line was read, so that a slip in it is said at once. It answers from the corpus that comes
 * with the program, not from what an operator added to a store: the same question gives the same bytes everywhere.
 */
async function openAssistant() {
  const { readCorpusFolder } = await import('../corpus/files.ts');
  const { prepareAssistant } = await import('../prepared/index.ts');
  const folder = join(packageRoot(), 'corpus');
  if (!existsSync(folder)) throw new StartError(`There is no folder "${folder}".`);
  const { assistant, keep } = prepareAssistant(readCorpusFolder(folder), {
    onWithheld: ({ rows, faults }) =>
      console.error(
        `A sentence failed its check and was not shown (${rows.join(', ')}): ${faults.join('; ')}.`,
      ),
  });
  keep();
  return assistant;
}

/** Says on standard error what went wrong, and returns the exit code. */
function explainFailure(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(error.message);
    return EXIT_USAGE;
  }
  if (error instanceof CorpusError || error instanceof StartError) {
    console.error(error.message);
    return EXIT_CONFIG;
  }
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The question could not be answered because of a fault in the program: ${what}`);
  return 1;
}
