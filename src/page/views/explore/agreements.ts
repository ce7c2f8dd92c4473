import { amountText, smaName, valueText } from '../../../kinds/shared/wording.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import { formatDate } from '../../../quantities/index.ts';
import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { words } from '../../words.ts';
import { type ExploreView, exploreFrame, sourceLink } from './frame.ts';

type Cell = { readonly text: Localised; readonly passages: readonly string[] } | null;

/** What is shown of each agreement, in the order of the columns. */
const COLUMNS: readonly (readonly [name: Localised, cell: (number: number, facts: Facts) => Cell])[] = [
  [{ en: 'Years', ko: '기간' }, (number, facts) => rowCell(number, facts, 'period')],
  [{ en: 'Agreed', ko: '타결' }, (number, facts) => rowCell(number, facts, 'concluded')],
  [{ en: 'Signed', ko: '서명' }, (number, facts) => rowCell(number, facts, 'signed')],
  [{ en: 'Assembly consent', ko: '국회 동의' }, (number, facts) => rowCell(number, facts, 'ratified')],
  [{ en: 'In force', ko: '발효' }, (number, facts) => rowCell(number, facts, 'in-force')],
  [{ en: 'First year', ko: '첫해 금액' }, firstYear],
  [{ en: 'How it grows', ko: '인상 방식' }, (number, facts) => rowCell(number, facts, 'rule')],
  [{ en: 'Chief negotiators', ko: '수석대표' }, (number, facts) => rowCell(number, facts, 'negotiators')],
];

function rowCell(number: number, facts: Facts, attribute: string): Cell {
  const row = facts.agreement(number, attribute)[0];
  if (!row) return null;
  const text = 'date' in row.value ? dayTogether(formatDate(row.value.date)) : valueText(row, facts);
  return { text, passages: row.passages };
}

/** Day and month stay on one line of a narrow cell. */
const dayTogether = ({ en, ko }: Localised): Localised => ({ en: en.replace(/ (?=\p{L})/u, '\u00a0'), ko });

function firstYear(number: number, facts: Facts): Cell {
  const period = facts.period(number);
  const amount = period && facts.amount(period[0]);
  return amount ? { text: amountText(amount), passages: amount.rows[0]!.passages } : null;
}

/** All agreements side by side. */
export function agreementsView(view: ExploreView): Html {
  const { facts, lang } = view;
  return exploreFrame(
    'agreements',
    view,
    html`<p class="tagline">${words.agreementsIntro[lang]}</p>
<div class="scroll" role="region" aria-label="${words.table[lang]}" tabindex="0">
<table class="agreements">
<thead><tr><th scope="col">${words.agreement[lang]}</th>${COLUMNS.map(([name]) => html`<th scope="col">${name[lang]}</th>`)}</tr></thead>
<tbody>${facts.agreements.map(
      (number) =>
        html`<tr><th scope="row">${smaName(number)[lang]}</th>${COLUMNS.map(([, cell]) => {
          const found = cell(number, facts);
          return found
            ? html`<td>${found.text[lang]}${sourceLink(found.passages[0]!, view)}</td>`
            : html`<td class="none"><span aria-label="${words.unknown[lang]}">–</span></td>`;
        })}</tr>`,
    )}</tbody>
</table>
</div>`,
  );
}
