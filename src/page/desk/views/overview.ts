import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { deskWords } from '../words.ts';
import { DESK_TABS, type DeskTab, deskFrame, tokenField } from './frame.ts';

/** How much there is to look at in each part of the desk. */
export type Counts = Readonly<Record<Exclude<DeskTab, '' | 'bring' | 'draft'>, number>>;

/** What is counted, where the name of the part does not say it. */
const COUNTED: Partial<Record<keyof Counts, Localised>> = {
  checked: { en: 'Rows not looked at for a year', ko: '1년 넘게 확인하지 않은 사실' },
  sources: {
    en: 'Sources without a row, figures with one source',
    ko: '쓰이지 않는 출처, 출처가 하나인 수치',
  },
};

export interface OverviewOptions {
  readonly counts: Counts;
  /** `212 sources, 400 passages and 300 facts`. */
  readonly corpus: string;
  readonly version: string;
  /** What came of what was just done; null: nothing was. */
  readonly told: string | null;
  /** Whether there is a session to be ended. */
  readonly canLeave: boolean;
}

/** The desk as one enters it: what there is to do, and the corpus as it is. */
export function overviewView(
  { counts, corpus, version, told, canLeave }: OverviewOptions,
  visit: Visit,
): Html {
  const { lang } = visit;
  return deskFrame(
    '',
    visit,
    deskWords.overviewIntro,
    html`${told && html`<p class="desk-told" role="status" lang="en">${told}</p>`}
<ul class="desk-counts">${(Object.entries(counts) as [keyof Counts, number][]).map(
      ([tab, count]) =>
        html`<li><a href="${deskAddress(`/${tab}`, visit)}"><strong>${count}</strong> ${(COUNTED[tab] ?? DESK_TABS[tab])[lang]}</a></li>`,
    )}</ul>
<section aria-labelledby="corpus"><h2 id="corpus" class="desk-heading">${deskWords.corpus[lang]}</h2>
<p lang="en">${corpus} · <code>${version}</code></p>
<form method="post" action="${deskAddress('/reload', visit)}" class="desk-inline">${tokenField(visit)}
<button type="submit" aria-describedby="reload-hint">${deskWords.reload[lang]}</button>
<p class="hint" id="reload-hint">${deskWords.reloadHint[lang]}</p></form></section>
${
  canLeave &&
  html`<form method="post" action="${deskAddress('/logout', visit)}" class="desk-inline">${tokenField(visit)}
<button type="submit" class="desk-quiet">${deskWords.logOut[lang]}</button></form>`
}`,
  );
}
