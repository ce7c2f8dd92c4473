import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { plainHealth } from '../health/health.ts';
import { readAssets } from './assets.ts';
import { deskRoutes } from './desk/routes.ts';
import { createFrame } from './frame.ts';
import { strictHeaders } from './headers.ts';
import { loopbackOnly } from './loopback.ts';
import type { PageParts } from './parts.ts';
import { apiRoutes } from './routes/api.ts';
import { commandRoutes } from './routes/commands.ts';
import { exploreRoutes } from './routes/explore.ts';
import { healthRoutes } from './routes/health.ts';
import { questionRoutes } from './routes/questions.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { words } from './words.ts';

/** The page as an app that answers requests; it opens no socket. */
export function createPage(parts: PageParts): Hono {
  const assets = readAssets();
  const frame = createFrame(parts, assets.version);
  const app = new Hono();

  app.use(strictHeaders);
  app.use(compress());
  if (parts.loopbackOnly) app.use(loopbackOnly);
  app.use(async (context, next) => {
    const { method, path } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const atDesk = parts.desk !== undefined && /^\/desk(\/|$)/.test(path);
    if (atDesk && method === 'POST') return next();
    const allow = atDesk ? 'GET, HEAD, POST' : 'GET, HEAD';
    return context.text(`${words.getOnly.en}\n`, 405, { allow });
  });

  app.route('/', questionRoutes(frame));
  app.route('/sma', commandRoutes(frame));
  app.route('/a', receiptRoutes(frame));
  app.route('/explore', exploreRoutes(frame));
  app.route('/api', apiRoutes(frame));
  if (parts.desk) app.route('/desk', deskRoutes(frame, parts.desk));
  app.route('/', healthRoutes(parts.health ?? plainHealth(parts.store)));

  app.get('/assets/:name', (context) => {
    const asset = assets.files.get(context.req.param('name'));
    if (!asset) return context.notFound();
    // the address changes with the content
    const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' };
    return context.body(asset.body, 200, headers);
  });

  app.notFound((context) => frame.sendProblem(context, words.notFound, 404));
  app.onError((error, context) => {
    // the route and not the address, which holds what was asked
    parts.log.error({ err: error, route: context.req.routePath }, 'a request to the page failed');
    return isData(context.req.path)
      ? context.json({ error: words.failed.en }, 500)
      : frame.sendProblem(context, words.failed, 500);
  });
  return app;
}

/** Paths read by programs and not by people. */
const isData = (path: string): boolean => /^\/(api|healthz|readyz|metrics)(\/|$)|\.(json|md)$/.test(path);
