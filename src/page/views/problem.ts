import type { Language, Localised } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { words } from '../words.ts';

/** One plain sentence and the way back. */
export function problemView(problem: Localised, lang: Language): Html {
  return html`<section class="hello">
<h1 class="big">${words.problem[lang]}</h1>
<p class="problem" role="alert">${problem[lang]}</p>
<p><a href="/">${words.home[lang]}</a></p>
</section>`;
}
