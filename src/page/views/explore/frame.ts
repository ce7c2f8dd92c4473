import type { Row } from '../../../corpus/schema.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import type { Language, Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { words } from '../../words.ts';
import { tabs } from '../tabs.ts';

/** What every view of the table needs. */
export interface ExploreView {
  readonly facts: Facts;
  readonly lang: Language;
  /** The language chosen in the address, kept in links; null: none was. */
  readonly chosen: Language | null;
}

/** The parts of Explore, in order; the key is the last step of the address. */
export const TABS = {
  '': { en: 'Charts', ko: '차트' },
  agreements: { en: 'Agreements', ko: '협정' },
  timeline: { en: 'Timeline', ko: '연표' },
  people: { en: 'People', ko: '인물' },
  terms: { en: 'Terms', ko: '용어' },
  sources: { en: 'Sources', ko: '출처' },
  data: { en: 'Data', ko: '데이터' },
} as const satisfies Record<string, Localised>;
export type Tab = keyof typeof TABS;

/** An address below /explore that keeps the language. */
export function exploreAddress(path: string, { chosen }: Pick<ExploreView, 'chosen'>): string {
  const [before = '', hash] = path.split('#');
  return `/explore${before ? `/${before}` : ''}${chosen ? `?lang=${chosen}` : ''}${hash ? `#${hash}` : ''}`;
}

/** A part of Explore below its tabs. */
export function exploreFrame(tab: Tab, view: ExploreView, body: Html): Html {
  const { lang } = view;
  const addressOf = (step: string): string => exploreAddress(step, view);
  return html`${tabs({ label: words.explore, names: TABS, current: tab, addressOf, lang })}
<h1 class="big">${tab === '' ? words.exploreTitle[lang] : TABS[tab][lang]}</h1>
${body}`;
}

/** A short link to where something is from, for a narrow cell. */
export function sourceLink(passage: string, view: ExploreView): Html {
  const [id, place] = passage.split('#');
  const { publisher, publisherKo, date } = view.facts.knowledge.article(id!)!;
  const name = `${view.lang === 'ko' ? publisherKo : publisher} ${date.slice(0, 4)}`;
  return html`\u00a0<a class="source-link" href="${exploreAddress(`sources/${id}#${place}`, view)}" title="${name}"><span class="unseen">${name}</span><span aria-hidden="true">↗</span></a>`;
}

/** Where a row is from: its sources by publisher and year, each a link to the passage. */
export function citing(row: Pick<Row, 'passages'>, view: ExploreView): Html {
  const { facts, lang } = view;
  return html`<span class="cited">${row.passages.map((id) => {
    const passage = facts.knowledge.passage(id);
    const article = passage && facts.knowledge.article(passage.article);
    if (!article) return '';
    const name = lang === 'ko' ? article.publisherKo : article.publisher;
    return html`<a href="${exploreAddress(`sources/${article.id}#${id.split('#')[1]}`, view)}">${name} ${article.date.slice(0, 4)}</a> `;
  })}</span>`;
}
