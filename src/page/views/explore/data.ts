import type { DataFile } from '../../../dataset/files.ts';
import { formatNumber } from '../../../quantities/index.ts';
import { type Html, html } from '../../html.ts';
import { words } from '../../words.ts';
import { type ExploreView, exploreFrame } from './frame.ts';

/** The files of the data set, to be taken along. */
export function dataView(files: readonly DataFile[], view: ExploreView): Html {
  const { lang, facts } = view;
  return exploreFrame(
    'data',
    view,
    html`<p class="tagline">${words.dataIntro[lang]}</p>
<ul class="files">${files.map(
      ({ name, text }) =>
        html`<li><a href="/explore/data/${name}" download>${name}</a> <span class="unit">${formatNumber(Buffer.byteLength(text) / 1000, 0)} kB</span></li>`,
    )}</ul>
<p class="meta">${words.version[lang]} <code>${facts.knowledge.corpus.version}</code></p>`,
  );
}
