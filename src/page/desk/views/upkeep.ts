import type { Row } from '../../../corpus/schema.ts';
import type { Aged } from '../../../desk/upkeep.ts';
import { disputes, idleSources, restingOnOne } from '../../../desk/upkeep.ts';
import type { WithheldEntry } from '../../../desk/withheld.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import { formatDate } from '../../../quantities/index.ts';
import { type Html, html } from '../../html.ts';
import { citing, exploreAddress } from '../../views/explore/frame.ts';
import { tellInOneLine } from '../../views/explore/telling.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { deskWords } from '../words.ts';
import { rowLine } from './citing.ts';
import { deskFrame } from './frame.ts';

/** A table that scrolls sideways in its own box on a narrow screen. */
const table = (name: string, head: readonly string[], body: readonly Html[]): Html =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table class="desk-table">
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${body}</tbody></table></div>`;

/** Sentences that failed their check, by the rows that they were made from. */
export function withheldView(entries: readonly WithheldEntry[], facts: Facts, visit: Visit): Html {
  const { lang } = visit;
  const head = [deskWords.rows, deskWords.faults, deskWords.times, deskWords.last].map((word) => word[lang]);
  return deskFrame(
    'withheld',
    visit,
    deskWords.withheldIntro,
    entries.length === 0
      ? html`<p class="desk-none">${deskWords.noWithheld[lang]}</p>`
      : table(
          deskWords.faults[lang],
          head,
          entries.map(
            ({ rows, faults, count, lastDay }) =>
              html`<tr><td>${rows.map((id) => html`<p>${rowOr(id, facts, visit)}</p>`)}</td>
<td>${faults.map((fault) => html`<p lang="en">${fault}</p>`)}</td><td>${count}</td><td><time datetime="${lastDay}">${lastDay}</time></td></tr>`,
          ),
        ),
  );
}

/** A row that may be gone since. */
function rowOr(id: string, facts: Facts, visit: Visit): Html {
  const row = facts.knowledge.row(id);
  return row ? rowLine(row, facts, visit) : html`<code>${id}</code>`;
}

/** Rows that disagree, a group a card, with who says what. */
export function conflictsView(facts: Facts, visit: Visit): Html {
  const { lang } = visit;
  const groups = disputes(facts.knowledge);
  const stated = facts.knowledge.ofSubject('conflict');
  return deskFrame(
    'conflicts',
    visit,
    deskWords.conflictsIntro,
    groups.length + stated.length === 0
      ? html`<p class="desk-none">${deskWords.noConflicts[lang]}</p>`
      : html`<ul class="desk-list">${groups.map(
          (rows) =>
            html`<li class="desk-card"><ul class="desk-says">${rows.map((row) => says(row, facts, visit))}</ul></li>`,
        )}${stated.map((row) => html`<li class="desk-card"><ul class="desk-says">${says(row, facts, visit)}</ul></li>`)}</ul>`,
  );
}

function says(row: Row, facts: Facts, visit: Visit): Html {
  const { lang } = visit;
  return html`<li><p>${tellInOneLine(row, facts, lang)} <code class="desk-id">${row.id}</code></p>
<p class="meta">${citing(row, { facts, ...visit })} · ${row.certainty}</p>
${row.note && html`<p class="meta">${row.note[lang]}</p>`}</li>`;
}

export interface CheckedFilter {
  /** YYYY-MM-DD; empty: all. */
  readonly before: string;
  /** Empty: all. */
  readonly subject: string;
}

/** Rows on one page. */
const MOST_ROWS = 200;

/** All rows by the day on which they were last looked at. */
export function checkedView(rows: readonly Aged[], filter: CheckedFilter, facts: Facts, visit: Visit): Html {
  const { lang, chosen } = visit;
  const fitting = rows.filter(
    ({ row, day }) =>
      (filter.subject === '' || row.subject === filter.subject) &&
      (filter.before === '' || day < filter.before),
  );
  const subjects = [...new Set(rows.map(({ row }) => row.subject))].sort();
  const head = [deskWords.when, deskWords.basis, deskWords.row].map((word) => word[lang]);
  return deskFrame(
    'checked',
    visit,
    deskWords.checkedIntro,
    html`<form class="filter" action="/desk/checked" method="get">
${chosen && html`<input type="hidden" name="lang" value="${chosen}">`}
<label>${deskWords.olderThan[lang]}<input type="date" name="before" value="${filter.before}"></label>
<label>${deskWords.subject[lang]}<select name="subject"><option value="">${deskWords.all[lang]}</option>${subjects.map(
      (subject) => html`<option${subject === filter.subject && html` selected`}>${subject}</option>`,
    )}</select></label>
<button type="submit">${deskWords.show[lang]}</button></form>
<p class="count" role="status">${deskWords.shownOf[lang].replace('{n}', String(Math.min(fitting.length, MOST_ROWS))).replace('{m}', String(fitting.length))}</p>
${table(
  deskWords.checkedIntro[lang],
  head,
  fitting
    .slice(0, MOST_ROWS)
    .map(
      ({ row, day, basis }) =>
        html`<tr><td><time datetime="${day}">${day}</time></td><td>${deskWords[basis === 'checked' ? 'byChecked' : 'bySource'][lang]}</td><td>${rowLine(row, facts, visit)}</td></tr>`,
    ),
)}`,
  );
}

/** Sources without a row, and figures with a single source. */
export function thinView(facts: Facts, visit: Visit): Html {
  const { lang } = visit;
  const idle = idleSources(facts.knowledge);
  const single = restingOnOne(facts.knowledge);
  return deskFrame(
    'sources',
    visit,
    deskWords.sourcesIntro,
    html`<section aria-labelledby="idle"><h2 id="idle" class="desk-heading">${deskWords.idle[lang]} (${idle.length})</h2>
${
  idle.length === 0
    ? html`<p class="desk-none">${deskWords.noIdle[lang]}</p>`
    : html`<ul class="desk-lines">${idle.map(
        (article) =>
          html`<li><a href="${exploreAddress(`sources/${article.id}`, visit)}">${article.title}</a> <span class="meta">${lang === 'ko' ? article.publisherKo : article.publisher} · ${formatDate(article.date)[lang]} · <code class="desk-id">${article.id}</code></span></li>`,
      )}</ul>`
}</section>
<section aria-labelledby="single"><h2 id="single" class="desk-heading">${deskWords.single[lang]} (${single.length})</h2>
<ul class="desk-lines">${single.map(({ row }) => html`<li>${rowLine(row, facts, visit)} <span class="meta">${row.certainty}</span></li>`)}</ul>
<p class="meta"><a href="${deskAddress('/draft', visit)}">${deskWords.draftFrom[lang]}</a></p></section>`,
  );
}
