import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../config/paths.ts';
import { readCorpusFolder } from '../corpus/files.ts';
import { loadCorpus } from '../corpus/load.ts';
import { dataFiles } from '../dataset/files.ts';
import { factsAsOf } from '../knowledge/facts.ts';
import { buildKnowledge } from '../knowledge/knowledge.ts';

/** `npm run export [-- FOLDER]`: writes the fact table with its citations as CSV and JSON; `./export` unless given. */
const [given, ...rest] = process.argv.slice(2);
if (rest.length > 0 || given?.startsWith('-')) {
  console.error('Name one folder to write to, for example: npm run export -- ./export');
  process.exit(64);
}
const folder = resolve(given ?? 'export');
const corpus = loadCorpus(readCorpusFolder(process.env.CORPUS_DIR || join(packageRoot(), 'corpus')));
const today = new Date().toISOString().slice(0, 10);
try {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of dataFiles(factsAsOf(buildKnowledge(corpus), today))) {
    writeFileSync(join(folder, name), text);
    console.log(join(folder, name));
  }
} catch (error) {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  console.error(`The folder ${folder} could not be written to (${why}). Name one that can.`);
  process.exitCode = 1;
}
