import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../config/index.ts';
import type { LeftOut } from '../corpus/additions.ts';
import { CorpusError, type Problem } from '../corpus/errors.ts';
import type { CorpusFile } from '../corpus/load.ts';
import type { Prepared } from './file.ts';

const CHILD = fileURLToPath(new URL(`apart.child${extname(import.meta.url)}`, import.meta.url));

export interface PreparedApart extends Prepared {
  /** Additions of the operator's that do not fit, whose files were passed over. */
  readonly leftOut: readonly LeftOut[];
}

/** What the other process says. */
export type ReadApart = PreparedApart | { readonly problems: readonly Problem[] };

/**
 * Checks and indexes the files in a process of its own: that takes seconds, in which this one goes on to answer.
 * @throws CorpusError naming every broken rule; StartError when the process ends before it is done
 */
export async function readApart(files: readonly CorpusFile[]): Promise<PreparedApart> {
  const read = await new Promise<ReadApart>((resolve, reject) => {
    // what this one was started with also loads the other: from src/ the compiler
    const child = fork(CHILD, { execArgv: process.execArgv, serialization: 'advanced' });
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new StartError(`What was to read the corpus ended before it was done (${signal ?? code}).`));
    });
    child.send(files);
  });
  if ('problems' in read) throw new CorpusError(read.problems);
  return read;
}
