/** A node of the trie: children by character code, and what ends here. */
interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  readonly values: Value[];
  /** Listed with a space inside. */
  spaced: boolean;
}

export interface Found<Value> {
  readonly values: readonly Value[];
  readonly start: number;
  readonly end: number;
}

/** The code of a character; outside the text one that is in no range. */
const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : -1);

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isWord = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
const SPACE = 0x20;
const LETTER_S = 0x73;

/** Korean words shorter than this are found without inner spaces only, unless they are listed with one (몇 명). */
const SPACED_LENGTH = 3;

/**
 * Finds many words in a text in one pass. Latin words stand alone (a plural or possessive s may follow); Korean ones
 * may be glued to others and have particles behind, and spaces inside them do not count.
 * Each place looks at most as far as the longest word: linear in the length of the text.
 */
export class WordTrie<Value> {
  private readonly root: Node<Value> = { next: new Map(), values: [], spaced: false };

  add(word: string, value: Value): void {
    let node = this.root;
    const key = isHangul(word.charCodeAt(0)) ? word.replaceAll(' ', '') : word;
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at);
      let child = node.next.get(code);
      if (!child) {
        child = { next: new Map(), values: [], spaced: false };
        node.next.set(code, child);
      }
      node = child;
    }
    node.values.push(value);
    node.spaced ||= word.includes(' ');
  }

  /** Every word found at every place, shorter ones before longer ones; the caller chooses among those that overlap. */
  matches(text: string): Found<Value>[] {
    const found: Found<Value>[] = [];
    let before = -1;
    for (let start = 0; start < text.length; start += 1) {
      const code = text.charCodeAt(start);
      const inside = isWord(code) && isWord(before);
      before = code;
      const first = inside ? undefined : this.root.next.get(code);
      if (first) follow(first, text, start, found);
    }
    return found;
  }
}

/** Adds the words that begin at a place, from the node of their first character on. */
function follow<Value>(first: Node<Value>, text: string, start: number, found: Found<Value>[]): void {
  let node = first;
  let length = 1;
  let end = start + 1;
  for (;;) {
    if (node.values.length > 0 && ends(text, start, end, node.spaced ? SPACED_LENGTH : length)) {
      found.push({ values: node.values, start, end });
    }
    let child = node.next.get(codeAt(text, end));
    if (!child && isInnerSpace(text, end)) {
      end += 1;
      child = node.next.get(codeAt(text, end));
    }
    if (!child) return;
    node = child;
    length += 1;
    end += 1;
  }
}

/** A space between two Korean syllables: it may stand inside a word. */
const isInnerSpace = (text: string, at: number): boolean =>
  codeAt(text, at) === SPACE && isHangul(codeAt(text, at - 1)) && isHangul(codeAt(text, at + 1));

/** Whether a word may end here. */
function ends(text: string, start: number, end: number, length: number): boolean {
  if (isWord(codeAt(text, end - 1))) {
    // at a boundary, or at a plural or possessive s
    const after = codeAt(text, end);
    return !isWord(after) || (after === LETTER_S && !isWord(codeAt(text, end + 1)));
  }
  if (!isHangul(codeAt(text, start))) return true;
  // a one-syllable word begins its word; short ones are not glued together over a space
  if (length === 1 && isHangul(codeAt(text, start - 1))) return false;
  return length >= SPACED_LENGTH || end - start === length;
}
