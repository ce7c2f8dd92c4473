/** A node of the trie: children by character, and what ends here. */
interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  values: Value[];
  /** Listed with a space inside. */
  spaced: boolean;
}

export interface Found<Value> {
  readonly values: readonly Value[];
  readonly start: number;
  readonly end: number;
}

const isHangul = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xac00 && code <= 0xd7a3;
};
const isWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
};

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
    const key = isHangul(word, 0) ? word.replaceAll(' ', '') : word;
    for (const character of key) {
      let child = node.next.get(character);
      if (!child) {
        child = { next: new Map(), values: [], spaced: false };
        node.next.set(character, child);
      }
      node = child;
    }
    node.values.push(value);
    node.spaced ||= word.includes(' ');
  }

  /** Every word found at every place, shorter ones before longer ones; the caller chooses among those that overlap. */
  *matches(text: string): Generator<Found<Value>> {
    for (let start = 0; start < text.length; start += 1) {
      if (isWord(text, start) && isWord(text, start - 1)) continue;
      let node: Node<Value> = this.root;
      let length = 0;
      for (let at = start; at < text.length; at += 1) {
        const child = node.next.get(text[at]!);
        if (!child) {
          // white space inside a Korean word
          const inside = text[at] === ' ' && length >= 1 && isHangul(text, at - 1) && isHangul(text, at + 1);
          if (inside && node.next.size > 0) continue;
          break;
        }
        node = child;
        length += 1;
        if (node.values.length === 0) continue;
        const end = at + 1;
        if (ends(text, start, end, node.spaced ? SPACED_LENGTH : length)) yield { values: node.values, start, end };
      }
    }
  }
}

/** Whether a word may end here. */
function ends(text: string, start: number, end: number, length: number): boolean {
  if (isWord(text, end - 1)) {
    // at a boundary, or at a plural or possessive s
    return !isWord(text, end) || (text[end] === 's' && !isWord(text, end + 1));
  }
  if (!isHangul(text, start)) return true;
  // a one-syllable word begins its word; short ones are not glued together over a space
  if (length === 1 && isHangul(text, start - 1)) return false;
  return length >= SPACED_LENGTH || end - start === length;
}
