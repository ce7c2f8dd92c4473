import type { Corpus, Row } from '../corpus/schema.ts';
import { actors, elsewhere } from './data/actors.ts';
import { aspects, milestones } from './data/agreement-words.ts';
import { cues } from './data/cues.ts';
import { stances } from './data/stances.ts';
import { terms, times } from './data/times.ts';
import { currencies, parts, topics } from './data/topics.ts';
import { WordTrie } from './trie.ts';
import type { Entry, EntryType } from './types.ts';

/** One word of the text and everything that it can stand for. */
export interface Tag {
  readonly type: EntryType;
  /** `type:id` of the entries, like topic:unspent. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface Lexicon {
  readonly entries: ReadonlyMap<string, Entry>;
  /**
   * Finds words in a normalised text.
   * @param types of which types; all unless given. Words inside a name of another type are found only with that type.
   */
  tag(text: string, types?: ReadonlySet<EntryType>): Tag[];
  /** Single Latin words of at least five letters that the lexicon knows, for the repair of spelling. */
  readonly latinWords: ReadonlySet<string>;
  /** Korean words of at least three syllables. */
  readonly koreanWords: readonly string[];
}

/** `type:id`, the name of an entry. */
export const keyOf = (entry: Entry): string => `${entry.type}:${entry.id}`;

/** What a word can stand for. */
interface Meaning {
  readonly type: EntryType;
  readonly key: string;
}

interface MutableTag extends Tag {
  readonly keys: string[];
}

/** The static words and those of the rows: persons and terms with their aliases. */
export function buildLexicon(corpus: Corpus): Lexicon {
  const all: Entry[] = [
    ...cues,
    ...topics,
    ...parts,
    ...currencies,
    ...milestones,
    ...aspects,
    ...actors,
    ...elsewhere,
    ...stances,
    ...times,
    ...terms,
    ...corpus.rows.filter((row) => row.subject === 'person').map((row) => named(row, 'person')),
    ...corpus.rows.filter((row) => row.subject === 'term').map((row) => named(row, 'term')),
  ];
  const trie = new WordTrie<Meaning>();
  for (const entry of all) {
    const meaning = { type: entry.type, key: keyOf(entry) };
    for (const word of new Set([...entry.en, ...entry.ko])) trie.add(word, meaning);
  }
  const words = all.flatMap((entry) => entry.en.flatMap((phrase) => phrase.split(/[\s-]+/)));
  return {
    entries: new Map(all.map((entry) => [keyOf(entry), entry])),
    latinWords: new Set(words.filter((word) => /^[a-z]{5,}$/.test(word))),
    koreanWords: [...new Set(all.flatMap((entry) => entry.ko).filter((word) => /^[가-힣]{3,}$/.test(word)))],
    tag: (text, types) => longestOfEachType(trie, text, types),
  };
}

/** Among the words of one type the leftmost and longest; words of different types may overlap. */
function longestOfEachType(trie: WordTrie<Meaning>, text: string, types?: ReadonlySet<EntryType>): Tag[] {
  const best = new Map<EntryType, MutableTag[]>();
  for (const { values, start, end } of trie.matches(text)) {
    for (const { type, key } of values) {
      if (types && !types.has(type)) continue;
      const list = best.get(type);
      const last = list?.at(-1);
      if (!list) best.set(type, [{ type, keys: [key], start, end }]);
      else if (!last || start >= last.end) list.push({ type, keys: [key], start, end });
      else if (start === last.start && end === last.end) last.keys.push(key);
      else if (start === last.start && end > last.end)
        list[list.length - 1] = { type, keys: [key], start, end };
    }
  }
  const all = [...best.values()].flat().sort((a, b) => a.start - b.start || b.end - a.end);
  // matters that reach over the place that is looked at: at most one a type, for those of one type do not overlap
  let open: Tag[] = [];
  return all.filter((tag) => {
    open = open.filter((matter) => matter.end > tag.start);
    if (MATTERS.has(tag.type)) open.push(tag);
    return !INNER.has(tag.type) || !open.some((matter) => swallows(matter, tag));
  });
}

/** Types whose words are names of matters: what stands inside one of them is no word of its own (사건 in 군사건설비). */
const MATTERS: ReadonlySet<EntryType> = new Set(['topic', 'part', 'person', 'term', 'elsewhere']);
const INNER: ReadonlySet<EntryType> = new Set(['cue', 'time', 'currency', 'milestone', 'aspect']);

const swallows = (outer: Tag, inner: Tag): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** The names of a row, lower case: "Kang Kyung-wha" is also found as "kang kyung wha". */
function named(row: Row, type: EntryType): Entry {
  const en = [row.name!.en, ...(row.aliases?.en ?? [])].map((name) => name.toLowerCase());
  const ko = [row.name!.ko, ...(row.aliases?.ko ?? [])].map((name) => name.toLowerCase());
  const spaced = en.filter((name) => name.includes('-')).map((name) => name.replaceAll('-', ' '));
  const joined = en.filter((name) => name.includes('-')).map((name) => name.replaceAll('-', ''));
  return {
    id: row.id,
    type,
    en: [...en, ...spaced, ...joined, ...ko.filter((name) => /^[a-z]/.test(name))],
    ko: ko.filter((name) => !/^[a-z]/.test(name)).map((name) => name.replaceAll(' ', '')),
  };
}
