import { withoutInvisible } from '../corpus/invisible.ts';

/** A line shorter than this was not broken because it was full. */
const FULL_LINE = 45;
const SENTENCE_END = /[.!?。…]["'”’)\]»」』]{0,3}$/u;

/** Text on one line: white space single, invisible and control characters out. */
export const oneLine = (text: string): string => withoutInvisible(text).replace(/\s+/gu, ' ').trim();

/**
 * The paragraphs of a text: parted by empty lines, and where a line is short or ends a sentence. Lines that were broken
 * because they were full are joined.
 */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let current = '';
  let last = '';
  const flush = (): void => {
    if (current !== '') paragraphs.push(current);
    current = '';
  };
  for (const raw of text.split(/\r\n?|\n/u)) {
    const line = oneLine(raw);
    if (line === '' || last === '' || last.length < FULL_LINE || SENTENCE_END.test(last)) flush();
    current = current === '' ? line : `${current} ${line}`;
    last = line;
  }
  flush();
  return paragraphs;
}
