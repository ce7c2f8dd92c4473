import { formatDate } from '../../../quantities/index.ts';
import type { VoteReason } from '../../../store/types.ts';
import { type Html, html } from '../../html.ts';
import type { Visit } from '../visit.ts';
import { deskWords } from '../words.ts';
import { deskFrame } from './frame.ts';

/** Votes with their reasons, each with a link to the answer. */
export function votesView(votes: readonly VoteReason[], visit: Visit): Html {
  const { lang, chosen } = visit;
  return deskFrame(
    'votes',
    visit,
    deskWords.votesIntro,
    votes.length === 0
      ? html`<p class="desk-none">${deskWords.noVotes[lang]}</p>`
      : html`<ul class="desk-list">${votes.map(
          ({ receipt, vote, reason, lang: spoken, day }) => html`<li class="desk-card">
<p><strong class="${vote === 'up' ? 'desk-good' : 'desk-bad'}">${deskWords[vote][lang]}</strong> <span class="meta"><time datetime="${day}">${formatDate(day)[lang]}</time> · ${deskWords[spoken === 'en' ? 'english' : 'korean'][lang]}</span></p>
${reason ? html`<p lang="${spoken}">${reason}</p>` : html`<p class="meta">${deskWords.noReason[lang]}</p>`}
<p class="desk-actions"><a href="/a/${receipt}${chosen ? `?lang=${chosen}` : ''}">${deskWords.theAnswer[lang]} <code>${receipt}</code></a></p>
</li>`,
        )}</ul>`,
  );
}
