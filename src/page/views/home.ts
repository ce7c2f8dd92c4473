import type { Localised } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { askAddress } from '../request.ts';
import { words } from '../words.ts';
import { type AskFormOptions, askForm } from './ask-form.ts';

export interface HomeOptions extends Omit<AskFormOptions, 'placeholder' | 'keep'> {
  /** What about the address could not be used. */
  readonly problem: Localised | null;
}

/** The page before anything was asked. */
export function home({ problem, ...form }: HomeOptions): Html {
  const { lang, request, suggestions } = form;
  return html`<section class="hello">
<h1 class="big">${words.hello[lang]}</h1>
<p class="tagline">${words.tagline[lang]}</p>
${problem && html`<p class="problem" role="alert">${problem[lang]}</p>`}
${askForm({ ...form, placeholder: words.askPlaceholder[lang], keep: true })}
</section>
<nav class="next" aria-labelledby="examples">
<h2 id="examples">${words.examples[lang]}</h2>
<ul>${suggestions.map(
    (text) =>
      html`<li><a href="${askAddress({ q: text, lang: request.lang, after: 'new' })}">${text}</a></li>`,
  )}</ul>
</nav>`;
}
