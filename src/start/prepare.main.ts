import { join } from 'node:path';
import { packageRoot } from '../config/index.ts';
import { readCorpusFolder } from '../corpus/files.ts';
import { prepareAssistant } from '../prepared/index.ts';

// The last step of the build: the built program starts with the corpus checked and indexed.
const { assistant, keep } = prepareAssistant(readCorpusFolder(join(packageRoot(), 'corpus')), {});
if (!keep()) throw new Error('dist/ cannot be written');
console.log(`Prepared corpus ${assistant.knowledge.corpus.version}.`);
