/**
 * Words by which people speak of things, in both languages, as data.
 * An entry has an id; what it means to a question is decided by the kinds of Query that name it as a cue.
 */
export const ENTRY_TYPES = [
  /** What is asked: how much, when, who, why … */
  'cue',
  /** What the bot knows about: the contribution, unspent money, Camp Humphreys … */
  'topic',
  /** A step in the life of an agreement: signed, ratified … */
  'milestone',
  /** A property of an agreement: its rule, its length … */
  'aspect',
  /** A part of the contribution. */
  'part',
  /** An institution or a side. */
  'actor',
  /** A person, from the rows. */
  'person',
  /** A defined term, from the rows. */
  'term',
  /** A time said in words: this year, under Moon. */
  'time',
  /** A country or a body that the corpus does not cover. */
  'elsewhere',
  /** Which side of the debate, or whether a poll, is asked for among what people said. */
  'stance',
  'currency',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

export interface Entry {
  readonly id: string;
  readonly type: EntryType;
  /** Lower case; found as whole words, a plural or possessive s allowed. */
  readonly en: readonly string[];
  /** Without spaces; found with or without spaces, and with particles behind. */
  readonly ko: readonly string[];
}

/** One entry of a data file: id, English words, Korean words, each list parted by |. */
export type Line = readonly [id: string, en: string, ko: string];

/** Turns the lines of a data file into entries. */
export function entries(type: EntryType, lines: readonly Line[]): Entry[] {
  const cut = (list: string): string[] => list.split('|').filter((word) => word !== '');
  return lines.map(([id, en, ko]) => ({ id, type, en: cut(en), ko: cut(ko) }));
}
