import type { MiddlewareHandler } from 'hono';

/**
 * Nothing is loaded but from this server, nothing inline runs, nobody frames the page, and an address
 * (which holds the question) is told to nobody.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'x-robots-tag': 'noindex',
};

/** What a route may say itself. */
const MAY_DIFFER: ReadonlySet<string> = new Set(['referrer-policy']);

/** Strict headers on every response, and no copy kept of what was asked unless a route says so. */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  for (const [name, value] of Object.entries(HEADERS))
    if (!(MAY_DIFFER.has(name) && headers.has(name))) headers.set(name, value);
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};
