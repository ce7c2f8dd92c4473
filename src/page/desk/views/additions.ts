import { formatDate } from '../../../quantities/index.ts';
import type { AdditionEntry } from '../../../store/types.ts';
import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { deskWords } from '../words.ts';
import { deskFrame, tokenField } from './frame.ts';

/** What was added, the newest first, each with the way back. @param told what came of what was just done */
export function additionsView(
  additions: readonly AdditionEntry[],
  told: { readonly text: Localised; readonly good: boolean } | null,
  visit: Visit,
): Html {
  const { lang } = visit;
  return deskFrame(
    'additions',
    visit,
    deskWords.additionsIntro,
    html`${told && html`<p class="${told.good ? 'desk-told' : 'problem'}" role="status">${told.text[lang]}</p>`}
${
  additions.length === 0
    ? html`<p class="desk-none">${deskWords.noAdditions[lang]}</p>`
    : html`<ul class="desk-list">${additions.map(
        ({ id, day, from, label, files }) => html`<li class="desk-card" id="addition-${id}">
<h2 class="desk-question">${label}</h2>
<p class="meta"><time datetime="${day}">${formatDate(day)[lang]}</time> · ${deskWords[from === 'desk' ? 'fromDesk' : 'fromCommand'][lang]} · ${deskWords.files[lang].replace('{n}', String(files))} · <code>${id}</code></p>
<form method="post" action="${deskAddress('/additions/undo', visit)}">${tokenField(visit)}<input type="hidden" name="id" value="${id}">
<button type="submit" class="desk-quiet" aria-label="${deskWords.undo[lang]}: ${label}">${deskWords.undo[lang]}</button></form>
</li>`,
      )}</ul>`
}`,
  );
}
