import { CorpusError, type Problem } from './errors.ts';
import { additionOf, type CorpusFile, readCorpus } from './load.ts';
import type { Corpus } from './schema.ts';

/** A file in the making or from the store: as one of `corpus/`, as text. */
export interface TextFile {
  /** `articles/x.md` or `facts/x.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** An addition that no longer fits, with the first rule that it breaks. */
export interface LeftOut {
  readonly addition: string;
  readonly problem: Problem;
}

/** Where problems say that a draft is: `added/draft/articles/x.md`. */
const DRAFT = 'draft';

const utf8 = new TextEncoder();

/** @param addition id of the addition that the file is of */
export const addedFile = ({ path, text }: TextFile, addition: string): CorpusFile => ({
  path,
  bytes: utf8.encode(text),
  addition,
});

/**
 * The corpus as it would be with a draft, and all that would be wrong with it, by file and line; nothing is kept. To
 * try questions on it, make an assistant over it once there is no problem.
 * @param present what the corpus of today was read from, additions included
 */
export const readDraft = (
  present: readonly CorpusFile[],
  draft: readonly TextFile[],
): { corpus: Corpus; problems: Problem[] } =>
  readCorpus([...present, ...draft.map((file) => addedFile(file, DRAFT))]);

/**
 * Reads the corpus with what the operator added. An addition that does not fit, because a newer corpus took its ids or
 * its rules changed, is left out whole; the others and the corpus stand.
 * @param files additions in the order in which they were brought
 * @throws CorpusError if the corpus without additions is broken
 */
export function loadWithAdditions(files: readonly CorpusFile[]): {
  corpus: Corpus;
  /** What it was read from: the files given, without those left out. */
  files: readonly CorpusFile[];
  leftOut: LeftOut[];
} {
  let kept = files;
  let { corpus, problems } = readCorpus(kept);
  if (problems.length > 0) {
    const own = files.filter(({ addition }) => addition === undefined);
    const alone = own.length === files.length ? problems : readCorpus(own).problems;
    if (alone.length > 0) throw new CorpusError(alone);
  }
  const leftOut: LeftOut[] = [];
  while (problems.length > 0) {
    const faults = faultsByAddition(problems, kept);
    for (const [addition, problem] of faults) leftOut.push({ addition, problem });
    kept = kept.filter(({ addition }) => addition === undefined || !faults.has(addition));
    ({ corpus, problems } = readCorpus(kept));
  }
  return { corpus, files: kept, leftOut };
}

/** The first problem of each addition that has one; where a rule blames the corpus itself, the newest addition is at fault. */
function faultsByAddition(problems: readonly Problem[], files: readonly CorpusFile[]): Map<string, Problem> {
  const faults = new Map<string, Problem>();
  for (const problem of problems) {
    const addition = additionOf(problem);
    if (addition !== null && !faults.has(addition)) faults.set(addition, problem);
  }
  const newest = files.at(-1)?.addition;
  const [first] = problems;
  if (faults.size === 0 && newest !== undefined && first) faults.set(newest, first);
  return faults;
}
