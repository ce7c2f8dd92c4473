import { type Context, Hono } from 'hono';
import { EXHIBITS, type ExhibitId, exhibitOf } from '../../chart/exhibits/index.ts';
import { chartPng } from '../../chart/index.ts';
import { type DataFile, dataFiles } from '../../dataset/files.ts';
import { type Facts, factsAsOf } from '../../knowledge/facts.ts';
import { LANGUAGES } from '../../text/localised.ts';
import { exhibitCsv, exhibitJson } from '../downloads.ts';
import { type Frame, languageOf } from '../frame.ts';
import type { Html } from '../html.ts';
import { readRequest } from '../request.ts';
import { agreementsView } from '../views/explore/agreements.ts';
import { chartsView } from '../views/explore/charts.ts';
import { dataView } from '../views/explore/data.ts';
import { type ExploreView, TABS, type Tab } from '../views/explore/frame.ts';
import { peopleView, termsView } from '../views/explore/lists.ts';
import { sourceFilter, sourcesView, sourceView } from '../views/explore/sources.ts';
import { timelineFilter, timelineView } from '../views/explore/timeline.ts';
import { words } from '../words.ts';

/** `/explore`: the whole table to look at, and to take along. */
export function exploreRoutes(frame: Frame): Hono {
  const factsToday = () => factsAsOf(frame.knowledge(), frame.today());
  let made: { facts: Facts; files: readonly DataFile[] } | null = null;
  const files = (): readonly DataFile[] => {
    const facts = factsToday();
    if (made?.facts !== facts) made = { facts, files: dataFiles(facts) };
    return made.files;
  };

  const view = (context: Context): ExploreView => {
    const { lang: chosen } = readRequest({ lang: context.req.query('lang') ?? '' });
    return { facts: factsToday(), lang: languageOf(context, { lang: chosen }), chosen };
  };
  const show = (tab: Tab, body: (of: ExploreView, context: Context) => Html) => (context: Context) => {
    const of = view(context);
    const title = tab === '' ? words.explore[of.lang] : TABS[tab][of.lang];
    return frame.send(context, { lang: of.lang, title, main: body(of, context), wide: true });
  };

  return new Hono()
    .get('/', show('', chartsView))
    .get('/agreements', show('agreements', agreementsView))
    .get(
      '/timeline',
      show('timeline', (of, context) => timelineView(of, timelineFilter.parse(given(context)))),
    )
    .get('/people', show('people', peopleView))
    .get('/terms', show('terms', termsView))
    .get(
      '/sources',
      show('sources', (of, context) => sourcesView(of, sourceFilter.parse(given(context)))),
    )
    .get('/sources/:id', (context) => {
      const of = view(context);
      const article = of.facts.knowledge.article(context.req.param('id'));
      if (!article) return context.notFound();
      return frame.send(context, { lang: of.lang, title: article.title, main: sourceView(article, of) });
    })
    .get(
      '/data',
      show('data', (of) => dataView(files(), of)),
    )
    .get('/data/:name', (context) => {
      const file = files().find(({ name }) => name === context.req.param('name'));
      return file ? context.body(file.text, 200, { 'content-type': file.type }) : context.notFound();
    })
    .get('/chart/:file', async (context) => {
      const [, name, form] = /^([a-z]+)\.(csv|json|png)$/.exec(context.req.param('file')) ?? [];
      const id = EXHIBITS.find((each) => each === name);
      if (!id) return context.notFound();
      return sendChart(context, id, form as 'csv' | 'json' | 'png');
    });

  async function sendChart(context: Context, id: ExhibitId, form: 'csv' | 'json' | 'png') {
    const exhibit = exhibitOf(id, factsToday());
    if (form === 'json') return context.json(exhibitJson(exhibit));
    if (form === 'csv')
      return context.body(exhibitCsv(exhibit), 200, { 'content-type': 'text/csv; charset=utf-8' });
    const lang = LANGUAGES.find((each) => each === context.req.query('lang')) ?? 'en';
    const png = await chartPng(exhibit.picture, lang);
    return context.body(png, 200, { 'content-type': 'image/png' });
  }
}

/** The fields of a form; an empty one was left out. */
const given = (context: Context): Record<string, string> =>
  Object.fromEntries(Object.entries(context.req.query()).filter(([, value]) => value !== ''));
