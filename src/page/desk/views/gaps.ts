import type { GapCluster } from '../../../desk/gaps.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import { formatDate } from '../../../quantities/index.ts';
import type { CountedGap } from '../../../store/kept-store.ts';
import { type Html, html } from '../../html.ts';
import { askAddress } from '../../request.ts';
import { statusWords } from '../../words.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { deskWords } from '../words.ts';
import { passageNear } from './citing.ts';
import { deskFrame } from './frame.ts';

/** A cluster with what the corpus has to say to it today. */
export interface ShownGap {
  readonly cluster: GapCluster;
  /** Whether its first question is answered by now. */
  readonly answered: boolean;
  /** Ids of passages, nearest first. */
  readonly nearest: readonly string[];
}

/** Questions without an answer, clustered, each cluster with what is nearest and the way to a draft. */
export function gapsView(gaps: readonly ShownGap[], facts: Facts, visit: Visit): Html {
  const { lang } = visit;
  return deskFrame(
    'gaps',
    visit,
    deskWords.gapsIntro,
    gaps.length === 0
      ? html`<p class="desk-none">${deskWords.noGaps[lang]}</p>`
      : html`<ol class="desk-list">${gaps.map((gap) => shown(gap, facts, visit))}</ol>`,
  );
}

function shown({ cluster, answered, nearest }: ShownGap, facts: Facts, visit: Visit): Html {
  const { lang, chosen } = visit;
  const [lead, ...others] = cluster.gaps;
  if (!lead) return html``;
  return html`<li id="gap-${cluster.id}" class="desk-card">
<h2 class="desk-question" lang="${lead.lang}">${lead.words}</h2>
<p class="meta">${times(cluster.count, visit)} · ${cluster.languages.map((each) => deskWords[each === 'en' ? 'english' : 'korean'][lang]).join(', ')} · ${deskWords.lastAsked[lang]} <time datetime="${cluster.lastDay}">${formatDate(cluster.lastDay)[lang]}</time> · ${statusOf(lead, visit)}${answered && html` · <strong class="desk-good">${deskWords.answeredNow[lang]}</strong>`}</p>
${
  others.length > 0 &&
  html`<details><summary>${deskWords.more[lang].replace('{n}', String(others.length))}</summary>
<ul>${others.map((gap) => html`<li lang="${gap.lang}">${gap.words} <span class="unit" lang="${lang}">${times(gap.count, visit)}</span></li>`)}</ul></details>`
}
<details><summary>${deskWords.nearest[lang]}</summary>
${nearest.length === 0 ? html`<p>${deskWords.nothingNear[lang]}</p>` : nearest.map((id) => passageNear(id, facts, visit))}</details>
<p class="desk-actions"><a class="desk-button" href="${deskAddress('/draft', visit, { gap: cluster.id })}">${deskWords.draftFrom[lang]}</a>
<a href="${askAddress({ q: lead.words, lang: chosen, after: 'new' })}">${deskWords.askAgain[lang]}</a></p>
</li>`;
}

const times = (count: number, { lang }: Visit): string =>
  count === 1 ? deskWords.askedOnce[lang] : deskWords.asked[lang].replace('{n}', String(count));

const statusOf = ({ status }: CountedGap, { lang }: Visit): string => statusWords[status][lang];
