/**
 * Cuts a paragraph into whole sentences, English or Korean. A stop does not end a sentence inside a number, a date, a
 * name ("J. Smith"), an abbreviation, quotation marks or brackets.
 */

/** Before a name: never the end. */
const TITLES =
  'mr mrs ms dr prof gen lt col maj capt sgt cpl pvt adm cmdr sen rep gov pres amb rev hon st mt ft messrs brig'.split(
    ' ',
  );
/** Before a figure: the end only when none follows. */
const BEFORE_FIGURES =
  'no nos vol fig art sec para p pp jan feb mar apr jun jul aug sep sept oct nov dec approx ca est'.split(
    ' ',
  );
/** Also at the end of a sentence: the end when the next word is one that begins one. */
const ANYWHERE =
  'etc inc corp ltd co jr sr vs al dept gov u.s u.k u.n e.u r.o.k d.c a.m p.m e.g i.e ph.d cf'.split(' ');

/** Words with which a sentence begins more often than a name. */
const OPENERS = new Set(
  'the a an it he she they we i you this that these those there in on at by for from after before since under with without as if when while but and or however still yet so both officials such some many most another one two korea seoul washington'.split(
    ' ',
  ),
);

/** Quotation and brackets longer than this were opened and never closed: they do not hold a paragraph together. */
const LONGEST_INSIDE = 600;

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '《': '》',
};
const CLOSERS = /["'”’)\]」』》]/u;
const END = /[.!?。…]/u;

export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at < paragraph.length; at += 1) {
    const sign = paragraph[at]!;
    const close = sign === '"' ? '"' : PAIRS[sign];
    if (close !== undefined) {
      const length = paragraph.slice(at + 1, at + LONGEST_INSIDE).indexOf(close);
      if (length < 0) continue;
      at += length + 1;
      // what is quoted ends the sentence if it ends with a stop itself
      if (!END.test(paragraph[at - 1] ?? '') || /[)\]]/.test(close)) continue;
    } else if (!END.test(sign)) continue;
    const stop = behindClosers(paragraph, at);
    const ends = close === undefined ? endsAt(paragraph, start, at, stop) : beginsSentence(paragraph, stop);
    if (!ends) continue;
    sentences.push(paragraph.slice(start, stop).trim());
    start = stop;
    at = stop - 1;
  }
  sentences.push(paragraph.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** Behind more stops and what closes there. */
function behindClosers(text: string, at: number): number {
  let stop = at + 1;
  while (
    stop < text.length &&
    (END.test(text[stop]!) || (CLOSERS.test(text[stop]!) && !opensHere(text, stop)))
  )
    stop += 1;
  return stop;
}

/** A straight quotation mark with a space before it and none behind opens. */
const opensHere = (text: string, at: number): boolean =>
  /["']/.test(text[at]!) && /\s/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '');

function endsAt(text: string, start: number, at: number, stop: number): boolean {
  const next = text.slice(stop, stop + 24);
  if (next.trim() === '') return true;
  if (!/^\s/.test(next)) {
    // no space behind it: "했다.그러나", "fair.The deal"
    return stop === at + 1 && /[다요]\.$/u.test(text.slice(at - 1, at + 1)) && /^[가-힣“"]/u.test(next);
  }
  if (text[at] !== '.') return beginsSentence(text, stop);
  if (/^\s+\p{Ll}/u.test(next)) return false;
  const before = text.slice(Math.max(start, at - 24), at);
  if (stop === at + 1 && /\d$/.test(before)) return endsBehindFigure(before, next, at - start);
  const word = /[\p{L}.]{1,16}$/u.exec(before)?.[0].toLowerCase() ?? '';
  if (stop === at + 1 && TITLES.includes(word)) return false;
  if (BEFORE_FIGURES.includes(word)) return !/^\s+\d/.test(next);
  if (ANYWHERE.includes(word) || (/^\p{L}(?:\.\p{L}){0,4}$/u.test(word) && !/[가-힣]/u.test(word)))
    return isOpener(next);
  return true;
}

/** "2019. 2. 10." is a date and "1. First" a number in a list; "in 2019. The" ends. */
function endsBehindFigure(before: string, next: string, length: number): boolean {
  if (/^\s+\d/.test(next)) return false;
  if (/\d{4}\. ?\d{1,2}\. ?\d{1,2}$/.test(before)) return false;
  return length > 3;
}

const isOpener = (next: string): boolean => {
  const word = /^\s+["'“‘(]?([\p{L}']{1,20})/u.exec(next)?.[1];
  return word !== undefined && /^\p{Lu}/u.test(word) && OPENERS.has(word.toLowerCase());
};

const beginsSentence = (text: string, stop: number): boolean =>
  !/^\s*[\p{Ll},;:—–-]/u.test(text.slice(stop, stop + 4)) && /^\s|^$/.test(text.slice(stop, stop + 1));

/** Whether it ends like a sentence; Korean papers leave out the last stop now and then. */
export const isWhole = (sentence: string): boolean =>
  /[.!?。…]["'”’)\]」』]{0,3}$/u.test(sentence) || /[가-힣](?:다|요|까|죠)["'”’)]{0,2}$/u.test(sentence);
