import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { deskWords } from '../words.ts';
import { tokenField } from './frame.ts';

/** The door: one field. */
export function loginView(visit: Visit, problem: Localised | null): Html {
  const { lang } = visit;
  return html`<section class="desk-login">
<h1 class="big">${deskWords.desk[lang]}</h1>
<p class="tagline">${deskWords.loginIntro[lang]}</p>
${problem && html`<p class="problem" role="alert">${problem[lang]}</p>`}
<form method="post" action="${deskAddress('/login', visit)}" class="desk-form">
${tokenField(visit)}
<div class="field"><label for="password">${deskWords.password[lang]}</label>
<input id="password" name="password" type="password" required maxlength="200" autocomplete="current-password"></div>
<button type="submit">${deskWords.logIn[lang]}</button>
</form>
</section>`;
}
