import type { Citation } from '../../answer/types.ts';
import { mark as sign } from '../../render/marks.ts';
import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { words } from '../words.ts';

/** The marks ①② of the passages that something rests on, each a link to its source below. */
export function markLinks(passages: readonly string[], citations: readonly Citation[], lang: Language): Html {
  const cited = citations.filter(({ passage }) => passages.includes(passage));
  const marks = [...new Set(cited.map(({ mark }) => mark))].sort((a, b) => a - b);
  return html`${marks.map(
    (mark) =>
      html`<a class="mark" href="#source-${mark}" aria-label="${words.source[lang]} ${mark}">${sign(mark)}</a>`,
  )}`;
}
