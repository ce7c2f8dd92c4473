import { CHANGES, type Outcome, type Told, type Trial } from '../../../desk/draft/trial.ts';
import { type Html, html } from '../../html.ts';
import { statusWords } from '../../words.ts';
import { draftWords } from '../draft-words.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { changeWords, originWords } from '../words.ts';

/** Answers that changed, shown at most. */
const MOST_SHOWN = 60;

/** What would be answered with a draft: how far the asking is, then what changed, what was lost first. */
export function trialView(trial: Trial, draft: string, visit: Visit): Html {
  const { lang } = visit;
  return html`<section id="trial" class="desk-trial" aria-labelledby="trial-name" data-state="${trial.state}" data-address="${deskAddress(`/draft/${draft}/trial`, visit)}">
<h2 id="trial-name" class="desk-heading">${draftWords.trial[lang]}</h2>
${trial.state === 'running' ? running() : trial.state === 'failed' ? html`<p class="problem" role="alert">${draftWords.trialFailed[lang]}</p>` : results(trial, visit)}
</section>`;

  function running(): Html {
    const done = trial.outcomes.length;
    const told = draftWords.trialRunning[lang]
      .replace('{n}', String(done))
      .replace('{m}', String(trial.total));
    return html`<p role="status">${told}</p>
<p><progress max="${trial.total}" value="${done}" aria-label="${told}"></progress> <a href="${deskAddress(`/draft/${draft}`, visit)}#trial">${draftWords.lookAgain[lang]}</a></p>`;
  }
}

function results({ outcomes, total }: Trial, visit: Visit): Html {
  const { lang } = visit;
  const say = (word: { readonly [Each in typeof lang]: string }, n: number) =>
    word[lang].replace('{n}', String(n));
  const lost = outcomes.filter(({ change }) => change === 'lost').length;
  // the curator's own questions are shown also where nothing changed
  const shown = CHANGES.flatMap((change) =>
    outcomes.filter(
      (outcome) => outcome.change === change && (change !== 'same' || outcome.question.from === 'curator'),
    ),
  );
  const counts = CHANGES.map(
    (change) => [change, outcomes.filter((outcome) => outcome.change === change).length] as const,
  ).filter(([, count]) => count > 0);
  return html`<p role="status">${say(draftWords.trialSum, total)} ${counts.map(([change, count]) => `${changeWords[change][lang]}: ${count}`).join(' · ')}</p>
<p class="${lost > 0 ? 'problem' : 'desk-good'}">${lost > 0 ? say(draftWords.regressions, lost) : draftWords.noRegression[lang]}</p>
${
  shown.length > 0 &&
  html`<ol class="desk-outcomes">${shown.slice(0, MOST_SHOWN).map((outcome) => outcomeView(outcome, visit))}</ol>`
}
${shown.length > MOST_SHOWN && html`<p class="meta">${say(draftWords.leftOut, shown.length - MOST_SHOWN)}</p>`}`;
}

function outcomeView({ question, before, after, change }: Outcome, { lang }: Visit): Html {
  return html`<li class="desk-card desk-${change}">
<h3 class="desk-question">${question.text}</h3>
<p class="meta"><strong class="${change === 'lost' ? 'desk-bad' : change === 'answered' ? 'desk-good' : ''}">${changeWords[change][lang]}</strong> · ${originWords[question.from][lang]}</p>
<div class="desk-beside">${side(draftWords.before[lang], before)}${side(draftWords.after[lang], after)}</div></li>`;

  function side(name: string, { status, text }: Told): Html {
    return html`<div><h4>${name} <span class="meta">${status === 'answered' ? draftWords.answered[lang] : statusWords[status][lang]}</span></h4>
<p class="desk-told-text">${text}</p></div>`;
  }
}
