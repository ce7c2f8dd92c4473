import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** What a proxy says of those for whom it asks. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

/** The address at the other end of the connection; null where there is none. */
export function addressOf(context: Context): string | null {
  // without a socket, as in a test, there is nothing to ask
  return context.env?.incoming?.socket ? (getConnInfo(context).remote.address ?? null) : null;
}

/** Whether a request comes from this machine itself, and not through a proxy on it. */
export function isFromHere(context: Context): boolean {
  const address = addressOf(context);
  if (address === null || FORWARDED.some((name) => context.req.header(name) !== undefined)) return false;
  return /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/.test(address);
}

/** Whether a form was sent by a page of ours: browsers say so, and no other page can make them say otherwise. */
export function isFromOurPage({ req }: Context): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = req.header('origin');
  if (origin === undefined) return site === 'same-origin';
  // by name and port: a proxy may speak https where we speak http
  return URL.canParse(origin) && new URL(origin).host === new URL(req.url).host;
}

/** Whether the browser speaks https, with us or with a proxy before us. */
export const isSecure = ({ req }: Context): boolean =>
  req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' || req.url.startsWith('https:');
