import type { MiddlewareHandler } from 'hono';
import { words } from './words.ts';

/** Whether a name or address can only mean this machine. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|(.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1\]?)\.?$/i.test(host);

/** Refuses requests under a foreign name (DNS rebinding). */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  if (isLoopback(new URL(context.req.url).hostname)) return next();
  return context.text(`${words.foreignHost.en}\n`, 421);
};
