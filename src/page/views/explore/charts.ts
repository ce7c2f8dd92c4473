import { EXHIBITS, exhibitOf } from '../../../chart/exhibits/index.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import type { Language } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { words } from '../../words.ts';
import { chartFigure } from '../chart.ts';
import { type ExploreView, exploreFrame } from './frame.ts';

/** The pictures that show the table as a whole, each with its figures and downloads. */
export function chartsView(view: ExploreView): Html {
  const { facts, lang } = view;
  return exploreFrame(
    '',
    view,
    html`<p class="tagline">${words.exploreIntro[lang]}</p>
${exhibits(facts, lang)}`,
  );
}

/** Drawn once a day and language: drawing them takes longer than everything else on the page. */
const drawn = new WeakMap<Facts, Map<Language, Html>>();

function exhibits(facts: Facts, lang: Language): Html {
  const known = drawn.get(facts) ?? new Map<Language, Html>();
  drawn.set(facts, known);
  const all = known.get(lang) ?? drawExhibits(facts, lang);
  known.set(lang, all);
  return all;
}

function drawExhibits(facts: Facts, lang: Language): Html {
  return html`<div class="exhibits">${EXHIBITS.map((id) => {
    const { picture, note } = exhibitOf(id, facts);
    const address = (form: string) => `/explore/chart/${id}.${form}?lang=${lang}`;
    return html`<section class="exhibit" id="${id}" aria-labelledby="${id}-title">
${chartFigure(picture, lang, { id, note: note[lang], heading: true })}
<p class="downloads"><span>${words.download[lang]}</span> <a href="${address('csv')}" download>CSV</a> <a href="${address('json')}" download>JSON</a> <a href="${address('png')}" download>PNG</a></p>
</section>`;
  })}</div>`;
}
