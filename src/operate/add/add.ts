import { setImmediate } from 'node:timers/promises';
import {
  articleFile,
  BringError,
  Comparison,
  type CutArticle,
  cutArticle,
  type Head,
  KnownArticles,
} from '../../bring/index.ts';
import type { Config } from '../../config/index.ts';
import { addedFile, loadWithAdditions, readDraft } from '../../corpus/additions.ts';
import { CorpusError } from '../../corpus/errors.ts';
import { type Facts, factsAsOf } from '../../knowledge/facts.ts';
import { buildKnowledge } from '../../knowledge/knowledge.ts';
import { describeLeftOut, readOwnCorpus } from '../../start/corpus.ts';
import type { Additions } from '../../store/types.ts';
import type { Task } from './command-line.ts';
import { type Input, inputsOf, labelOf, named } from './inputs.ts';
import { progressOn, type Terminal } from './progress.ts';
import { type Brought, counted, reportOf } from './report.ts';

export interface AddParts {
  readonly config: Config;
  readonly additions: Additions;
  /** UTC date, YYYY-MM-DD. */
  readonly today: string;
  readonly say: (line: string) => void;
  /** Where the bar is drawn. */
  readonly terminal: Terminal;
}

/** Characters of all additions together: a bot with 512 MB bears them twice, as it does while it reads them again. */
const MOST_TEXT = 12_000_000;
const TOO_MUCH =
  'With what was added before that is over 12 million characters, more than a bot bears: bring less, or take something back.';
/** Files with something wrong that are named; the others are counted. */
const MOST_WRONG = 10;

/**
 * Brings articles: read, cut, held against what is there, checked with the corpus, and saved all at once.
 * @throws BringError if one cannot be read, CorpusError if a rule of the corpus would be broken; nothing is added then
 */
export async function addArticles(task: Extract<Task, { kind: 'add' }>, parts: AddParts): Promise<void> {
  const { additions, say, today } = parts;
  const { list, others } = inputsOf(task.from, task.encoding);
  const before = await additions.files();
  const room = before.reduce((left, { text }) => left - text.length, MOST_TEXT);
  const articles = await readAll(list, { given: task.given, room, terminal: parts.terminal });
  const added = before.map((file) => addedFile(file, file.addition));
  const { corpus, files, leftOut } = loadWithAdditions([...readOwnCorpus(parts.config), ...added]);
  for (const each of leftOut) say(describeLeftOut(each));
  const { brought, refused } = await compareAll(
    articles,
    factsAsOf(buildKnowledge(corpus), today),
    parts.terminal,
  );
  for (const line of reportOf(brought, refused)) say(line);
  if (others.length > 0)
    say(
      `Not read, being of no kind that is: ${others.slice(0, MOST_WRONG).join(', ')}${others.length > MOST_WRONG ? ' …' : ''}.`,
    );
  if (brought.length === 0) throw new BringError('Nothing was added: all of it is there already.');

  const draft = brought.map(({ article }) => articleFile(article));
  const { problems } = readDraft(files, draft);
  if (problems.length > 0) throw new CorpusError(problems);
  if (task.dryRun) {
    say('Nothing was added; without --dry-run it is.');
    return;
  }
  const label = task.label ?? labelOf(task.from);
  const id = await additions.add({ day: today, from: 'command', label, files: draft });
  say('');
  say(
    `Added ${counted(brought.length, 'article')} as ${id}. A running bot reads it when told to: kill -HUP and its process id.`,
  );
  say(`To take it back: npm run corpus:add -- --undo ${id}`);
}

interface Named {
  readonly name: string;
  readonly article: CutArticle;
}

/** Reads one after the other, so that no more than one file and what is kept of the others is in memory. */
async function readAll(
  list: readonly Input[],
  { given, room, terminal }: { readonly given: Head; readonly room: number; readonly terminal: Terminal },
): Promise<Named[]> {
  const articles: Named[] = [];
  const wrong: string[] = [];
  const progress = progressOn(terminal, list.length, 'articles read');
  let text = 0;
  for (const [at, { name, read }] of list.entries()) {
    try {
      const article = named(name, () => cutArticle(read(), given));
      articles.push({ name, article });
      text += article.passages.reduce((sum, { length }) => sum + length, 0);
    } catch (error) {
      if (!(error instanceof BringError)) throw error;
      wrong.push(error.message);
    }
    if (text > room) throw new BringError(TOO_MUCH);
    await advance(progress, at);
  }
  if (wrong.length > 0) {
    const more = wrong.length > MOST_WRONG ? [`… and ${wrong.length - MOST_WRONG} more.`] : [];
    const nothing = list.length > 1 ? ['Nothing was added.'] : [];
    throw new BringError([...wrong.slice(0, MOST_WRONG), ...more, ...nothing].join('\n'));
  }
  return articles;
}

async function compareAll(articles: readonly Named[], facts: Facts, terminal: Terminal) {
  const brought: Brought[] = [];
  const refused: { name: string; of: string }[] = [];
  const known = new KnownArticles(facts.knowledge.corpus);
  const comparison = new Comparison(facts);
  const progress = progressOn(terminal, articles.length, 'articles compared');
  for (const [at, { name, article }] of articles.entries()) {
    const repeat = known.meet(article);
    if (repeat?.exact) refused.push({ name, of: repeat.of });
    else brought.push({ article, findings: comparison.findings(article), near: repeat });
    await advance(progress, at);
  }
  return { brought, refused };
}

/** Now and then a turn for others, so that Ctrl-C is heard. */
async function advance(progress: (done: number) => void, at: number): Promise<void> {
  progress(at + 1);
  if (at % 50 === 49) await setImmediate();
}
