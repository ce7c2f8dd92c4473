/**
 * A quick reader of the YAML that the corpus is written in: blocks of `key: value` and `- item`, and texts, numbers
 * and dates on one line. It takes a fifteenth of the time of a whole parser, which at the start is the time that counts.
 * It judges nothing: whatever it is not sure of, well written or not, is left to the package `yaml` (yaml-lines.ts).
 * test/corpus/block-yaml.test.ts holds that both read the same.
 */
export interface Block {
  readonly data: unknown;
  /** For a list: the line of each item, counted from 0. */
  readonly lines: readonly number[];
}

/** Deepest nesting that is read here. */
const MAX_DEPTH = 12;

/** Carriage returns, tabs, other control characters, byte-order marks, and space before the end of a line. */
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]| (?:\n|$)/;

/** Reads a text, or returns null for what only a whole parser can tell. */
export function readBlock(text: string): Block | null {
  if (UNUSUAL.test(text)) return null;
  const reader = new Reader(text.split('\n'));
  const data = reader.node(0, 0);
  if (data === UNSURE || !reader.atEnd()) return null;
  return { data, lines: reader.itemLines };
}

const UNSURE = Symbol('not for this reader');

/** A key and what follows it on its line; keys are words. */
const ENTRY = /^([A-Za-z][A-Za-z-]*):(?: (.+))?$/;

class Reader {
  /** Of the outermost list. */
  readonly itemLines: number[] = [];
  private at = 0;

  constructor(private readonly lines: string[]) {}

  atEnd(): boolean {
    this.skipBlank();
    return this.at >= this.lines.length;
  }

  /** The list or map that begins on the present line, indented by `indent`. */
  node(indent: number, depth: number): unknown {
    if (depth > MAX_DEPTH || this.atEnd() || indentOf(this.lines[this.at]!) !== indent) return UNSURE;
    return this.lines[this.at]!.startsWith('- ', indent) ? this.list(indent, depth) : this.map(indent, depth);
  }

  private list(indent: number, depth: number): unknown {
    const items: unknown[] = [];
    while (!this.atEnd()) {
      const line = this.lines[this.at]!;
      const own = indentOf(line);
      if (own < indent) break;
      if (own > indent || !line.startsWith('- ', indent)) return UNSURE;
      if (depth === 0) this.itemLines.push(this.at);
      const item = this.item(line.slice(indent + 2), indent + 2, depth);
      if (item === UNSURE) return UNSURE;
      items.push(item);
    }
    return items;
  }

  /** What stands behind a dash: a text, or a list or map that goes on below. */
  private item(rest: string, column: number, depth: number): unknown {
    if (!rest.startsWith('- ') && !ENTRY.test(rest)) {
      this.at += 1;
      return scalar(rest);
    }
    this.lines[this.at] = ' '.repeat(column) + rest;
    return this.node(column, depth + 1);
  }

  private map(indent: number, depth: number): unknown {
    const map: Record<string, unknown> = {};
    while (!this.atEnd()) {
      const line = this.lines[this.at]!;
      const own = indentOf(line);
      if (own < indent) break;
      const entry = own === indent ? ENTRY.exec(line.slice(indent)) : null;
      if (!entry) return UNSURE;
      const key = entry[1]!;
      if (Object.hasOwn(map, key) || NO_STRING.test(key)) return UNSURE;
      this.at += 1;
      const value = entry[2] === undefined ? this.below(indent, depth) : scalar(entry[2]);
      if (value === UNSURE) return UNSURE;
      map[key] = value;
    }
    return map;
  }

  /** The list or map below a key: further to the right. */
  private below(indent: number, depth: number): unknown {
    if (this.atEnd()) return UNSURE;
    const own = indentOf(this.lines[this.at]!);
    return own > indent ? this.node(own, depth + 1) : UNSURE;
  }

  /** Blank lines and lines of comment say nothing. */
  private skipBlank(): void {
    while (this.at < this.lines.length && BLANK.test(this.lines[this.at]!)) this.at += 1;
  }
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent += 1;
  return indent;
}

const BLANK = /^(?: *#.*)?$/;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const DATE = /^\d{4}-\d\d(?:-\d\d)?$/;
/** Words that YAML reads as no text, or did in some version of it. */
const NO_STRING = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** A text without quotes begins like a word, and not like a number in some other notation. */
const WORD_FIRST = /^[\p{L}\p{N}($“”‘’]/u;
const LIKE_A_NUMBER = /^[\d.+-][\da-fox_:.+-]*$/i;
/** What ends or changes a text without quotes. */
const ENDS_TEXT = /: |:$| #/;

/** A value on one line. */
function scalar(written: string): unknown {
  if (NUMBER.test(written)) return Number(written);
  const first = written[0];
  if (first === '"') return /^"[^"\\]*"$/.test(written) ? written.slice(1, -1) : UNSURE;
  if (first === "'") return /^'[^']*'$/.test(written) ? written.slice(1, -1) : UNSURE;
  if (written === '[]') return [];
  if (written === 'null') return null;
  if (written === 'true' || written === 'false') return written === 'true';
  if (!WORD_FIRST.test(written) || NO_STRING.test(written) || ENDS_TEXT.test(written)) return UNSURE;
  return LIKE_A_NUMBER.test(written) && !DATE.test(written) ? UNSURE : written;
}
