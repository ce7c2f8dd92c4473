import { z } from 'zod';
import { ARTICLE_KINDS, type Article, type Row } from '../../../corpus/schema.ts';
import { formatDate } from '../../../quantities/index.ts';
import { ADDED } from '../../../render/words.ts';
import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { words } from '../../words.ts';
import { type ExploreView, exploreAddress, exploreFrame } from './frame.ts';
import { tellInOneLine } from './telling.ts';

const KINDS: Readonly<Record<Article['kind'], Localised>> = {
  news: { en: 'News', ko: '보도' },
  government: { en: 'Government', ko: '정부' },
  law: { en: 'Law and treaty', ko: '법·조약' },
  report: { en: 'Report', ko: '보고서' },
  research: { en: 'Research', ko: '연구' },
};

export const sourceFilter = z.object({
  kind: z.enum(ARTICLE_KINDS).nullable().catch(null),
  words: z.string().trim().max(100).catch(''),
});
export type SourceFilter = z.infer<typeof sourceFilter>;

/** The rows that a source bears out. */
const supported = (article: Article, { facts }: ExploreView): Row[] =>
  facts.knowledge.corpus.rows.filter((row) => row.passages.some((id) => id.startsWith(`${article.id}#`)));

/** All sources, newest first, each with how many facts it bears out. */
export function sourcesView(view: ExploreView, filter: SourceFilter): Html {
  const { facts, lang, chosen } = view;
  const counts = new Map<string, number>();
  for (const row of facts.knowledge.corpus.rows)
    for (const id of new Set(row.passages.map((passage) => passage.split('#')[0]!)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  const shown = [...facts.knowledge.corpus.articles.values()]
    .filter((article) => fits(article, filter))
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  return exploreFrame(
    'sources',
    view,
    html`<form class="filter" action="/explore/sources" method="get">
${chosen && html`<input type="hidden" name="lang" value="${chosen}">`}
<label>${words.kind[lang]}<select name="kind"><option value="">${words.all[lang]}</option>${ARTICLE_KINDS.map(
      (kind) =>
        html`<option value="${kind}"${filter.kind === kind && html` selected`}>${KINDS[kind][lang]}</option>`,
    )}</select></label>
<label>${words.containing[lang]}<input type="search" name="words" maxlength="100" value="${filter.words}"></label>
<button type="submit">${words.show[lang]}</button>
</form>
<p class="count" role="status">${words.sourceCount[lang].replace('{n}', String(shown.length))}</p>
<ul class="source-list">${shown.map(
      (article) => html`<li><a href="${exploreAddress(`sources/${article.id}`, view)}">${article.title}</a>
<p class="meta">${lang === 'ko' ? article.publisherKo : article.publisher} · <time datetime="${article.date}">${formatDate(article.date)[lang]}</time> · ${KINDS[article.kind][lang]} · ${words.factCount[lang].replace('{n}', String(counts.get(article.id) ?? 0))}${article.addition && html` · ${ADDED[lang]}`}</p></li>`,
    )}</ul>`,
  );
}

function fits(article: Article, { kind, words: wanted }: SourceFilter): boolean {
  if (kind !== null && article.kind !== kind) return false;
  const all = `${article.title}\n${article.publisher}\n${article.publisherKo}\n${article.date}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** One source: what is known of it, its passages, and the facts that each bears out. */
export function sourceView(article: Article, view: ExploreView): Html {
  const { facts, lang } = view;
  const rows = supported(article, view);
  return html`<p class="back"><a href="${exploreAddress('sources', view)}">${words.allSources[lang]}</a></p>
<h1 class="big">${article.title}</h1>
<p class="tagline">${lang === 'ko' ? article.publisherKo : article.publisher} · <time datetime="${article.date}">${formatDate(article.date)[lang]}</time> · ${KINDS[article.kind][lang]}${article.author && html` · ${article.author}`}${article.addition && html` · ${ADDED[lang]}`}
${article.url && html`<br><a href="${article.url}" rel="external noopener noreferrer">${words.original[lang]}</a>`}</p>
${!article.seen && html`<p class="problem">${words.unseen[lang]}</p>`}
${article.passages.map((id) => {
  const passage = facts.knowledge.passage(id)!;
  const borne = rows.filter(({ passages }) => passages.includes(id));
  return html`<section class="passage" id="${id.split('#')[1]}">
<blockquote>${passage.text[lang] ?? passage.text.en ?? passage.text.ko}</blockquote>
${
  borne.length > 0 &&
  html`<h2>${words.supports[lang]}</h2>
<ul>${borne.map((row) => html`<li>${tellInOneLine(row, facts, lang)}</li>`)}</ul>`
}
</section>`;
})}`;
}
