import { fileURLToPath } from 'node:url';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { type CorpusFile, loadCorpus } from '../../src/corpus/load.ts';
import { buildKnowledge, type Knowledge } from '../../src/knowledge/knowledge.ts';
import { filesOf, SOUND, type Texts } from '../corpus/small-corpus.ts';

/** The corpus of the project. */
export const projectFiles = (): CorpusFile[] =>
  readCorpusFolder(fileURLToPath(new URL('../../corpus', import.meta.url)));

export const projectKnowledge = (): Knowledge => buildKnowledge(loadCorpus(projectFiles()));

export const knowledgeOf = (texts: Texts = SOUND): Knowledge => buildKnowledge(loadCorpus(filesOf(texts)));
