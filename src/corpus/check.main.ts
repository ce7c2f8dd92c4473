import { fileURLToPath } from 'node:url';
import { describeProblem } from './errors.ts';
import { readCorpusFolder } from './files.ts';
import { readCorpus } from './load.ts';

/** `npm run corpus:check [-- FOLDER]`: prints every broken rule and exits 1, or what is there and exits 0. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../corpus', import.meta.url));
const { corpus, problems } = readCorpus(readCorpusFolder(folder));
for (const problem of problems) console.error(describeProblem(problem));
if (problems.length) {
  console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the corpus.`);
  process.exitCode = 1;
} else {
  const { articles, passages, rows, version } = corpus;
  console.log(
    `Corpus ${version}: ${articles.size} articles, ${passages.size} passages, ${rows.length} rows, all sound.`,
  );
}
