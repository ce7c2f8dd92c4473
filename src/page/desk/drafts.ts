import type { Draft } from '../../desk/draft/draft.ts';
import type { DraftProblem } from '../../desk/draft/fields.ts';
import type { Trial } from '../../desk/draft/trial.ts';
import type { Localised } from '../../text/localised.ts';

/** A draft that a curator is at work on. */
export interface OpenDraft {
  readonly draft: Draft;
  /** null: not checked since it was changed. */
  readonly problems: readonly DraftProblem[] | null;
  readonly trial: Trial | null;
  /** Why what was wanted was not done. */
  readonly told: Localised | null;
  readonly withGolden: boolean;
}

/** Drafts open at a time; the one that was not touched for longest makes room. */
const MOST_DRAFTS = 20;

/** Drafts that curators are at work on, in memory; all who may sit at the desk see them. */
export class Drafts {
  readonly #open = new Map<string, OpenDraft>();

  find(id: string): OpenDraft | null {
    return this.#open.get(id) ?? null;
  }

  put(id: string, open: OpenDraft): void {
    this.#open.delete(id);
    this.#open.set(id, open);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_DRAFTS && oldest !== undefined) this.#open.delete(oldest);
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  /** The one that was last touched first. */
  list(): { id: string; title: string }[] {
    return [...this.#open].map(([id, { draft }]) => ({ id, title: draft.article.title })).reverse();
  }
}
