import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { tabs } from '../../views/tabs.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { deskWords } from '../words.ts';

/** The parts of the desk, in order; the key is the last step of the address. */
export const DESK_TABS = {
  '': { en: 'Overview', ko: '개요' },
  gaps: { en: 'Gaps', ko: '답하지 못한 질문' },
  votes: { en: 'Votes', ko: '평가' },
  withheld: { en: 'Withheld', ko: '보류된 문장' },
  conflicts: { en: 'Conflicts', ko: '엇갈리는 출처' },
  checked: { en: 'Last checked', ko: '확인한 날' },
  sources: { en: 'Sources', ko: '출처' },
  bring: { en: 'Bring an article', ko: '기사 가져오기' },
  draft: { en: 'Draft', ko: '작성' },
  additions: { en: 'Added', ko: '추가한 자료' },
} as const satisfies Record<string, Localised>;
export type DeskTab = keyof typeof DESK_TABS;

/** The field that every form brings along. */
export const tokenField = ({ token }: Visit): Html =>
  html`<input type="hidden" name="token" value="${token}">`;

/** A part of the desk below its tabs. @param intro what it shows and what to do with it */
export function deskFrame(tab: DeskTab, visit: Visit, intro: Localised, body: Html): Html {
  const { lang } = visit;
  const addressOf = (step: string): string => deskAddress(step && `/${step}`, visit);
  return html`${tabs({ label: deskWords.desk, names: DESK_TABS, current: tab, addressOf, lang })}
<h1 class="big">${tab === '' ? deskWords.desk[lang] : DESK_TABS[tab][lang]}</h1>
<p class="tagline">${intro[lang]}</p>
${body}`;
}
