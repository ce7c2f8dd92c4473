import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'sma_session';

/** What `newId` makes: a random UUID. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The thread of this browser session in the store; null before the first question. */
export function sessionThread(context: Context): string | null {
  const id = getCookie(context, COOKIE);
  return id && ID.test(id) ? `page:${id}` : null;
}

/** The thread of this browser session, begun if there is none. The cookie ends with the browser's session. */
export function beginSession(context: Context, newId: () => string): string {
  const thread = sessionThread(context);
  if (thread) return thread;
  const id = newId();
  setCookie(context, COOKIE, id, { path: '/', httpOnly: true, sameSite: 'Strict' });
  return `page:${id}`;
}

/** Ends this browser session; what is still kept under it can no longer be told whose it was. */
export function endSession(context: Context): void {
  deleteCookie(context, COOKIE, { path: '/', httpOnly: true, sameSite: 'Strict' });
}
