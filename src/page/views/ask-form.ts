import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { askAddress, type PageRequest } from '../request.ts';
import { LONGEST_QUESTION, words } from '../words.ts';

/** What the next question follows up. */
export interface Subject {
  /** In words, for people; null where there is nothing to say about it. */
  readonly text: string | null;
  /** The receipt that holds it. */
  readonly receipt: string;
}

export interface AskFormOptions {
  readonly lang: Language;
  readonly request: PageRequest;
  /** null: nothing is remembered, or it was cleared. */
  readonly subject: Subject | null;
  /** Questions offered while typing; the client script brings better ones. */
  readonly suggestions: readonly string[];
  readonly placeholder: string;
  /** Put what was asked back into the box. */
  readonly keep: boolean;
}

/** The box to ask in: a plain GET form, so that it works without scripts and every answer has an address. */
export function askForm({ lang, request, subject, suggestions, placeholder, keep }: AskFormOptions): Html {
  return html`<form class="ask" action="/" method="get" role="search">
<label class="unseen" for="q">${words.askLabel[lang]}</label>
<div class="box">
<input id="q" name="q" type="search" required maxlength="${LONGEST_QUESTION}" autocomplete="off" enterkeyhint="go"
 placeholder="${placeholder}" value="${keep ? request.q : ''}" list="questions" data-suggest="question">
<button type="submit">${words.ask[lang]}</button>
</div>
<datalist id="questions">${suggestions.map((text) => html`<option value="${text}"></option>`)}</datalist>
${request.lang && html`<input type="hidden" name="lang" value="${request.lang}">`}
<input type="hidden" name="after" value="${subject?.receipt ?? 'new'}">
<div class="ask-more">
${
  subject?.text &&
  html`<p class="about"><span>${words.about[lang]}</span> <strong>${subject.text}</strong>
<a href="${askAddress({ lang: request.lang, after: 'new' })}">${words.clear[lang]}</a></p>`
}
<details class="as-of-choice"${request.asOf && html` open`}>
<summary>${words.asOfLabel[lang]}</summary>
<input type="date" name="asOf" value="${request.asOf ?? ''}" aria-label="${words.asOfLabel[lang]}">
</details>
</div>
</form>`;
}
