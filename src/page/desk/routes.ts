import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { clusterGaps, type GapCluster } from '../../desk/gaps.ts';
import { disputes, idleSources, restingOnOne, rowsByAge } from '../../desk/upkeep.ts';
import { type Facts, factsAsOf } from '../../knowledge/facts.ts';
import { isoDate } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import type { Frame } from '../frame.ts';
import type { Html } from '../html.ts';
import { Access } from './access.ts';
import { bringRoutes } from './bring-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { gate } from './gate.ts';
import type { DeskParts } from './parts.ts';
import { additionsView } from './views/additions.ts';
import { DESK_TABS, type DeskTab } from './views/frame.ts';
import { gapsView } from './views/gaps.ts';
import { overviewView } from './views/overview.ts';
import { checkedView, conflictsView, thinView, withheldView } from './views/upkeep.ts';
import { votesView } from './views/votes.ts';
import { type DeskEnv, deskAddress, type Visit } from './visit.ts';
import { deskWords } from './words.ts';

/** Gaps looked at, most often asked first; clusters shown; votes shown. */
const MOST_GAPS = 500;
const MOST_CLUSTERS = 60;
const MOST_VOTES = 200;

/** Passages shown beside a gap. */
const NEAREST = 3;

const checkedFilter = z.object({
  before: isoDate.nullable().catch(null),
  subject: z.string().max(40).catch(''),
});

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** `/desk`: the curator's workplace. What it shows is made in src/desk; here it is shown, and forms are taken. */
export function deskRoutes(frame: Frame, parts: DeskParts): Hono<DeskEnv> {
  const { store, workshop } = parts;
  const access = new Access(parts.password, parts.clock);
  const app = new Hono<DeskEnv>();
  app.use(...gate({ frame, access, onLoopback: frame.loopbackOnly === true }));

  const factsToday = (): Facts => factsAsOf(frame.knowledge(), frame.today());
  const clusters = async (): Promise<GapCluster[]> =>
    clusterGaps(await store.gaps(MOST_GAPS), frame.knowledge());
  const send = (context: Context<DeskEnv>, tab: DeskTab, main: Html) => {
    const { lang } = context.var.visit;
    return frame.send(context, { lang, title: DESK_TABS[tab][lang], main, wide: true, desk: true });
  };
  const show =
    (tab: DeskTab, body: (facts: Facts, visit: Visit, context: Context<DeskEnv>) => Html | Promise<Html>) =>
    async (context: Context<DeskEnv>) =>
      send(context, tab, await body(factsToday(), context.var.visit, context));

  const overview = async (context: Context<DeskEnv>, told: string | null) => {
    const facts = factsToday();
    const { corpus } = facts.knowledge;
    const counts = {
      gaps: (await clusters()).length,
      votes: (await store.votes.recent(MOST_VOTES)).length,
      withheld: parts.withheld.latest().length,
      conflicts: disputes(facts.knowledge).length + facts.knowledge.ofSubject('conflict').length,
      checked: rowsByAge(facts.knowledge).filter(({ day }) => day < yearBefore(frame.today())).length,
      sources: idleSources(facts.knowledge).length + restingOnOne(facts.knowledge).length,
      additions: (await store.additions.list()).length,
    };
    const has = `${corpus.articles.size} sources, ${corpus.passages.size} passages, ${corpus.rows.length} rows`;
    const options = { counts, corpus: has, version: corpus.version, told, canLeave: access.needsPassword };
    return send(context, '', overviewView(options, context.var.visit));
  };
  const additions = async (context: Context<DeskEnv>, told: { text: Localised; good: boolean } | null) =>
    send(context, 'additions', additionsView(await store.additions.list(), told, context.var.visit));

  app.get('/', (context) => overview(context, null));
  app.get('/login', (context) => context.redirect(deskAddress('', context.var.visit)));
  app.post('/login', (context) => context.redirect(deskAddress('', context.var.visit), 303));
  app.post('/logout', (context) => {
    access.end(context.var.visit.id);
    return context.redirect(deskAddress('', context.var.visit), 303);
  });
  app.post('/reload', async (context) => overview(context, (await workshop.reload()).told));

  app.get(
    '/gaps',
    show('gaps', async (facts, visit) => {
      const first = (await clusters()).slice(0, MOST_CLUSTERS);
      const shown = first.map((cluster) => {
        const { words, lang } = cluster.gaps[0]!;
        const { answer } = parts.assistant.ask({ text: words, lang, context: null, today: frame.today() });
        const nearest = facts.knowledge.passages.search(words, NEAREST).map(({ id }) => id);
        return { cluster, answered: answer.status === 'answered', nearest };
      });
      return gapsView(shown, facts, visit);
    }),
  );
  app.get(
    '/votes',
    show('votes', async (_, visit) => votesView(await store.votes.recent(MOST_VOTES), visit)),
  );
  app.get(
    '/withheld',
    show('withheld', (facts, visit) => withheldView(parts.withheld.latest(), facts, visit)),
  );
  app.get('/conflicts', show('conflicts', conflictsView));
  app.get(
    '/checked',
    show('checked', (facts, visit, context) => {
      const { before, subject } = checkedFilter.parse({ before: null, ...context.req.query() });
      return checkedView(rowsByAge(facts.knowledge), { before: before ?? '', subject }, facts, visit);
    }),
  );
  app.get('/sources', show('sources', thinView));

  app.get('/additions', (context) => {
    const told = context.req.query('saved') === undefined ? null : { text: deskWords.saved, good: true };
    return additions(context, told);
  });
  app.post('/additions/undo', async (context) => {
    const id = context.var.form.fields.get('id') ?? '';
    if (!(await store.additions.remove(id)))
      return additions(context, { text: deskWords.notThere, good: false });
    const { exchanged, told } = await workshop.reload();
    return additions(
      context,
      exchanged ? { text: deskWords.undone, good: true } : { text: { en: told, ko: told }, good: false },
    );
  });

  app.route('/bring', bringRoutes({ frame, parts, send }));
  app.route('/draft', draftRoutes({ frame, parts, send, clusters }));
  return app;
}
