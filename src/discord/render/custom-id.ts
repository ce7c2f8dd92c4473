import { LANGUAGES, type Language } from '../../text/localised.ts';
import { LIMITS } from './message.ts';

/**
 * What a button carries in its id, so that it works after a restart: what to do and the receipt of the answer.
 * The first letter says which; ids that begin otherwise are of another version or of another part.
 */
export type Press =
  /** Show a passage; `mark` counts from 1. */
  | (About & { readonly do: 'passage'; readonly mark: number })
  /** Ask a next question; `index` counts from 0. */
  | (About & { readonly do: 'next'; readonly index: number })
  /** Show the answer in `lang`; in place for `asker`, in a copy for others; null: everybody's. */
  | (About & { readonly do: 'flip'; readonly asker: string | null })
  /** Delete the message; for `asker` and for who may delete messages. */
  | (About & { readonly do: 'remove'; readonly asker: string | null })
  | (About & { readonly do: Plain });

interface About {
  readonly lang: Language;
  readonly receipt: string;
}

/** What needs nothing but the receipt, with its letter. */
const PLAIN = {
  /** A select: its value is the mark of a passage. */
  more: 'm',
  /** Ask the same again with the facts of today. */
  again: 'a',
  /** Show the answer of a receipt as it was given. */
  open: 'o',
  chart: 'c',
  steps: 's',
  /** Show a private answer to everybody. */
  share: 'h',
  up: 'u',
  /** Opens the form that asks for the reason. */
  down: 'd',
  /** That form, handed in. */
  reason: 'r',
} as const;
type Plain = keyof typeof PLAIN;

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
    case 'next':
      return `n:${press.index}:${lang}:${receipt}`;
    case 'flip':
      return `f:${lang}:${receipt}:${press.asker ?? ''}`;
    case 'remove':
      return `x:${lang}:${receipt}:${press.asker ?? ''}`;
    default:
      return `${PLAIN[press.do]}:${lang}:${receipt}`;
  }
}

const ABOUT = `(?<lang>${LANGUAGES.join('|')}):(?<receipt>[\\w.-]{1,48})`;
const NUMBERED = new RegExp(`^(?<letter>[pn]):(?<number>\\d{1,3}):${ABOUT}$`);
const ASKED = new RegExp(`^(?<letter>[fx]):${ABOUT}:(?<asker>\\d{0,20})$`);
const BARE = new RegExp(`^(?<letter>[${Object.values(PLAIN).join('')}]):${ABOUT}$`);

/** What an id carries; null for an id that is not ours. */
export function readCustomId(id: string): Press | null {
  if (id.length > LIMITS.customId) return null;
  const found = (NUMBERED.exec(id) ?? ASKED.exec(id) ?? BARE.exec(id))?.groups;
  if (!found) return null;
  const about = { lang: found.lang as Language, receipt: found.receipt! };
  switch (found.letter) {
    case 'p':
      return { do: 'passage', mark: Number(found.number), ...about };
    case 'n':
      return { do: 'next', index: Number(found.number), ...about };
    case 'f':
      return { do: 'flip', asker: found.asker || null, ...about };
    case 'x':
      return { do: 'remove', asker: found.asker || null, ...about };
    default: {
      const action = (Object.keys(PLAIN) as Plain[]).find((each) => PLAIN[each] === found.letter);
      return action ? { do: action, ...about } : null;
    }
  }
}
