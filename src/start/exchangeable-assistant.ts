import type { Assistant, Question } from '../assistant/types.ts';
import type { CorpusFile } from '../corpus/load.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Query } from '../query/schema.ts';
import type { Language } from '../text/localised.ts';

/** An assistant, with what it answers from. */
export type KnowingAssistant = Assistant & { readonly knowledge: Knowledge };

interface Exchanged {
  readonly assistant: KnowingAssistant;
  readonly files: readonly CorpusFile[];
}

/**
 * The assistant of the whole program, whose corpus can be exchanged while it runs: what is asked after `exchange` is
 * answered from the new one, and no question from half of each.
 */
export class ExchangeableAssistant implements KnowingAssistant {
  #current: KnowingAssistant;
  #files: readonly CorpusFile[];

  constructor({ assistant, files }: Exchanged) {
    this.#current = assistant;
    this.#files = files;
  }

  exchange({ assistant, files }: Exchanged): void {
    this.#current = assistant;
    this.#files = files;
  }

  /** What its corpus was read from, additions included: drafts are checked against it. */
  get files(): readonly CorpusFile[] {
    return this.#files;
  }

  get knowledge(): Knowledge {
    return this.#current.knowledge;
  }

  ask = (question: Question) => this.#current.ask(question);
  answer = (query: Query, today: string) => this.#current.answer(query, today);
  passage = (id: string) => this.#current.passage(id);
  suggest = (what: Parameters<Assistant['suggest']>[0], typed: string, lang: Language, limit: number) =>
    this.#current.suggest(what, typed, lang, limit);
}
