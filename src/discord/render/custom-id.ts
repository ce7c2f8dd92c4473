import { LANGUAGES, type Language } from '../../text/localised.ts';
import { LIMITS } from './message.ts';

/**
 * What a button carries in its id, so that it works after a restart: what to do and the receipt of the answer.
 * The first letter says which; ids that begin otherwise are of another version or of another part.
 */
export type Press =
  /** Show a passage; `mark` counts from 1. */
  | { readonly do: 'passage'; readonly mark: number; readonly lang: Language; readonly receipt: string }
  /** A select: its value is the mark. */
  | { readonly do: 'more'; readonly lang: Language; readonly receipt: string }
  /** Show the answer in `lang`; in place for `asker`, in a copy for others; null: everybody's. */
  | { readonly do: 'flip'; readonly lang: Language; readonly receipt: string; readonly asker: string | null }
  /** Ask a next question; `index` counts from 0. */
  | { readonly do: 'next'; readonly index: number; readonly lang: Language; readonly receipt: string }
  /** Ask the same again with the facts of today. */
  | { readonly do: 'again'; readonly lang: Language; readonly receipt: string };

/** Receipts that fit into an id; an answer with any other has no buttons. */
const RECEIPT = /^[\w.-]{1,48}$/;

export function fitsIntoId(receipt: string): boolean {
  return RECEIPT.test(receipt);
}

/** At most 100 characters for every receipt that `fitsIntoId`. */
export function customId(press: Press): string {
  const { lang, receipt } = press;
  switch (press.do) {
    case 'passage':
      return `p:${press.mark}:${lang}:${receipt}`;
    case 'more':
      return `m:${lang}:${receipt}`;
    case 'flip':
      return `f:${lang}:${receipt}:${press.asker ?? ''}`;
    case 'next':
      return `n:${press.index}:${lang}:${receipt}`;
    case 'again':
      return `a:${lang}:${receipt}`;
  }
}

const LANG = `(?<lang>${LANGUAGES.join('|')})`;
const ID = '(?<receipt>[\\w.-]{1,48})';
const PATTERNS = {
  passage: new RegExp(`^p:(?<number>\\d{1,3}):${LANG}:${ID}$`),
  more: new RegExp(`^m:${LANG}:${ID}$`),
  flip: new RegExp(`^f:${LANG}:${ID}:(?<asker>\\d{0,20})$`),
  next: new RegExp(`^n:(?<number>\\d{1,3}):${LANG}:${ID}$`),
  again: new RegExp(`^a:${LANG}:${ID}$`),
} as const;

/** What an id carries; null for an id that is not ours. */
export function readCustomId(id: string): Press | null {
  if (id.length > LIMITS.customId) return null;
  for (const [action, pattern] of Object.entries(PATTERNS)) {
    const found = pattern.exec(id)?.groups;
    if (!found) continue;
    const base = { lang: found.lang as Language, receipt: found.receipt! };
    const number = Number(found.number);
    switch (action as Press['do']) {
      case 'passage':
        return { do: 'passage', mark: number, ...base };
      case 'more':
        return { do: 'more', ...base };
      case 'flip':
        return { do: 'flip', ...base, asker: found.asker || null };
      case 'next':
        return { do: 'next', index: number, ...base };
      case 'again':
        return { do: 'again', ...base };
    }
  }
  return null;
}
