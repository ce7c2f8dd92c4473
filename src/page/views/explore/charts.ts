import { EXHIBITS, exhibitOf } from '../../../chart/exhibits/index.ts';
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
<div class="exhibits">${EXHIBITS.map((id) => {
      const { picture, note } = exhibitOf(id, facts);
      const address = (form: string) => `/explore/chart/${id}.${form}?lang=${lang}`;
      return html`<section class="exhibit" id="${id}" aria-labelledby="${id}-title">
${chartFigure(picture, lang, { id, note: note[lang], heading: true })}
<p class="downloads"><span>${words.download[lang]}</span> <a href="${address('csv')}" download>CSV</a> <a href="${address('json')}" download>JSON</a> <a href="${address('png')}" download>PNG</a></p>
</section>`;
    })}</div>`,
  );
}
