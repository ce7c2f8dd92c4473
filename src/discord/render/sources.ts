import type { Citation } from '../../answer/types.ts';
import { mark, marks } from '../../render/marks.ts';
import { ADDED } from '../../render/words.ts';
import type { Language } from '../../text/localised.ts';
import { cutAtWord } from './cut.ts';
import { escapeInline, safeUrl } from './escape.ts';

/** Longest name of a publisher and longest title shown, in UTF-16 units. */
const PUBLISHER = 80;
const TITLE = 100;

/** The sources of an answer, a line each with the marks of all its passages. */
export class Sources {
  readonly #sourceOf: ReadonlyMap<number, string>;
  readonly #told = new Map<string, string>();

  constructor(citations: readonly Citation[], lang: Language) {
    this.#sourceOf = new Map(citations.map((citation) => [citation.mark, citation.source]));
    for (const citation of citations) {
      if (!this.#told.has(citation.source)) this.#told.set(citation.source, describe(citation, lang));
    }
  }

  /** Room that a mark takes in UTF-16 units: its whole line, or itself where the line is there already. */
  costOf(n: number, shown: ReadonlySet<number>): number {
    const source = this.#sourceOf.get(n);
    if (source === undefined) return 0;
    const there = [...shown].some((other) => this.#sourceOf.get(other) === source);
    return mark(n).length + (there ? 0 : this.#line('', source).length + 1);
  }

  /** The lines of some marks, in the order of their first marks. */
  lines(shown: ReadonlySet<number>): string[] {
    const numbers = [...shown].filter((n) => this.#sourceOf.has(n)).sort((a, b) => a - b);
    const sources = new Set(numbers.map((n) => this.#sourceOf.get(n)!));
    return [...sources].map((source) =>
      this.#line(marks(numbers.filter((n) => this.#sourceOf.get(n) === source)), source),
    );
  }

  /** How many sources there are. */
  get count(): number {
    return this.#told.size;
  }

  get marks(): number[] {
    return [...this.#sourceOf.keys()];
  }

  #line(signs: string, source: string): string {
    return `-# ${signs} ${this.#told.get(source)}`;
  }
}

/** `Publisher · 2019-02-10 · title`, and whether the operator added it, the title being the link where one is known; nothing unfurls. */
function describe({ publisher, title, date, url, added }: Citation, lang: Language): string {
  const name = cutAtWord(escapeInline(publisher[lang]), PUBLISHER);
  return [name, escapeInline(date), titleLink(title, url), added && ADDED[lang]].filter(Boolean).join(' · ');
}

/** A title as a link; one that looks like an address itself stands beside it, since Discord would not link it. */
export function titleLink(title: string, url: string | null): string {
  const words = cutAtWord(escapeInline(title), TITLE).replaceAll(']', '\\]');
  const link = safeUrl(url);
  if (link === null) return words;
  if (words === '' || /:\/\/|www\.|discord\.(?:gg|com)/i.test(title)) {
    return [words, `<${link}>`].filter(Boolean).join(' ');
  }
  return `[${words}](<${link}>)`;
}
