import { Hono } from 'hono';
import type { Health } from '../../health/health.ts';

/**
 * For the machines that run the program: whether it lives, whether it can do its work, and what was measured.
 * Counts and states only: nothing that somebody wrote, nobody's id.
 */
export function healthRoutes({ readiness, metrics }: Health): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const { ready, ...parts } = await readiness();
    return ready ? context.json({ status: 'ready' }) : context.json({ status: 'not ready', ...parts }, 503);
  });
  app.get('/metrics', async (context) => {
    const { type, body } = await metrics.text();
    return context.body(body, 200, { 'content-type': type });
  });
  return app;
}
