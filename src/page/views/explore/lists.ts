import type { Row } from '../../../corpus/schema.ts';
import { formatDate } from '../../../quantities/index.ts';
import { type Html, html } from '../../html.ts';
import { words } from '../../words.ts';
import { citing, type ExploreView, exploreFrame } from './frame.ts';

/** Who took part, in order of when. */
export function peopleView(view: ExploreView): Html {
  const people = [...view.facts.rows('person')].sort((a, b) => a.from.localeCompare(b.from));
  return exploreFrame('people', view, list(people, view, true));
}

/** What words mean, by name. */
export function termsView(view: ExploreView): Html {
  const { facts, lang } = view;
  const terms = [...facts.rows('term')].sort((a, b) =>
    (a.name?.[lang] ?? '').localeCompare(b.name?.[lang] ?? '', lang),
  );
  return exploreFrame('terms', view, list(terms, view, false));
}

function list(rows: readonly Row[], view: ExploreView, dated: boolean): Html {
  const { lang } = view;
  return html`<dl class="cards">${rows.map(
    (
      row,
    ) => html`<div id="${row.id}"><dt>${row.name?.[lang] ?? row.id}${lang === 'ko' && row.name && html` <span class="unit" lang="en">${row.name.en}</span>`}</dt>
<dd>${'text' in row.value && row.value.text[lang]}</dd>
${dated && html`<dd class="meta">${words.since[lang]} ${formatDate(row.from)[lang]}${row.until && html` – ${formatDate(row.until)[lang]}`}</dd>`}
<dd>${citing(row, view)}</dd></div>`,
  )}</dl>`;
}
