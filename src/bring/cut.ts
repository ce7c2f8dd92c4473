import { MAX_PASSAGE_LENGTH } from '../corpus/article-file.ts';
import { boilerplate, withoutOpening } from './boilerplate.ts';
import { oneLine } from './lines.ts';
import { isWhole, sentencesOf } from './sentences.ts';
import type { CutArticle, Reason } from './types.ts';

/** Sentences of a passage, at most. */
const MOST_SENTENCES = 3;
/** From this length on a passage takes no further sentence, in characters. */
const LONG_ENOUGH = 350;

/**
 * Cuts the paragraphs of an article into passages of one to three whole sentences, without headline, by-line, date line
 * and what else is no part of the report. A passage goes over the end of a paragraph only while it is one sentence.
 */
export function cut(paragraphs: readonly string[]): Pick<CutArticle, 'passages' | 'leftOut'> {
  const passages: string[] = [];
  const leftOut: Partial<Record<Reason, number>> = {};
  let open: string[] = [];
  const flush = (): void => {
    if (open.length > 0) passages.push(open.join(' '));
    open = [];
  };
  for (const paragraph of paragraphs) {
    if (open.length > 1) flush();
    for (const sentence of sentencesOf(withoutOpening(oneLine(paragraph)))) {
      const reason = reasonAgainst(sentence);
      if (reason !== null) {
        leftOut[reason] = (leftOut[reason] ?? 0) + 1;
        continue;
      }
      const length = open.join(' ').length;
      if (
        open.length === MOST_SENTENCES ||
        length >= LONG_ENOUGH ||
        length + sentence.length >= MAX_PASSAGE_LENGTH
      )
        flush();
      open.push(sentence);
    }
  }
  flush();
  return { passages: [...new Set(passages)], leftOut };
}

function reasonAgainst(sentence: string): Reason | null {
  if (sentence.length > MAX_PASSAGE_LENGTH) return 'too-long';
  return boilerplate(sentence) ?? (isWhole(sentence) && /\p{L}{2}/u.test(sentence) ? null : 'fragment');
}
