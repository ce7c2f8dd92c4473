import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../text/localised.ts';
import { isSecure } from './origin.ts';

/** A request to the desk, by somebody who may be there. */
export interface Visit {
  readonly lang: Language;
  /** The language chosen in the address, kept in links; null: none was. */
  readonly chosen: Language | null;
  /** Id of the browser's session. */
  readonly id: string;
  /** To be brought along by every form. */
  readonly token: string;
}

/** What a form brought; a field that is there twice counts once. */
export interface SentForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, File>;
}

export interface DeskEnv {
  readonly Variables: { readonly visit: Visit; readonly form: SentForm };
}

const COOKIE = 'sma_desk';

/** What `newId` makes: a random UUID. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of this browser at the desk; null before the first visit. */
export function visitorId(context: Context): string | null {
  const id = getCookie(context, COOKIE);
  return id && ID.test(id) ? id : null;
}

/** Gives the browser a new id. The cookie goes to the desk alone, and ends with the browser's session. */
export function giveId(context: Context, id: string): string {
  setCookie(context, COOKIE, id, {
    path: '/desk',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(context),
  });
  return id;
}

/** An address of the desk that keeps the language. */
export function deskAddress(
  path: string,
  { chosen }: Pick<Visit, 'chosen'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({ ...more, ...(chosen && { lang: chosen }) });
  return `/desk${path}${search.size ? `?${search}` : ''}`;
}
