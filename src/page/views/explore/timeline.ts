import { z } from 'zod';
import type { Row } from '../../../corpus/schema.ts';
import { smaName } from '../../../kinds/shared/wording.ts';
import { formatDate } from '../../../quantities/index.ts';
import { type Html, html } from '../../html.ts';
import { words } from '../../words.ts';
import { citing, type ExploreView, exploreFrame } from './frame.ts';

const year = z.coerce.number().int().min(1900).max(2200).nullable().catch(null);

/** What the timeline is narrowed to; a value that makes no sense narrows nothing. */
export const timelineFilter = z.object({
  agreement: z.coerce.number().int().min(1).max(99).nullable().catch(null),
  from: year,
  to: year,
  words: z.string().trim().max(100).catch(''),
});
export type TimelineFilter = z.infer<typeof timelineFilter>;

/** Events by year, narrowed by agreement, years and words. */
export function timelineView(view: ExploreView, filter: TimelineFilter): Html {
  const { facts, lang } = view;
  const events = facts
    .rows('event')
    .filter((row) => fits(row, filter, view))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const yearOf = (row: Row) => dayOf(row).slice(0, 4);
  const years = [...new Set(events.map(yearOf))].map(
    (year) => [year, events.filter((row) => yearOf(row) === year)] as const,
  );
  return exploreFrame(
    'timeline',
    view,
    html`${filterForm(view, filter)}
<p class="count" role="status">${words.events[lang].replace('{n}', String(events.length))}</p>
${years.map(
  ([name, rows]) => html`<section class="year" aria-labelledby="y${name}"><h2 id="y${name}">${name}</h2>
<ol class="events">${rows.map(
    (row) =>
      html`<li><time datetime="${dayOf(row)}">${formatDate(dayOf(row))[lang]}</time><p>${'text' in row.value && row.value.text[lang]} ${citing(row, view)}</p></li>`,
  )}</ol></section>`,
)}`,
  );
}

const dayOf = (row: Row): string => row.date ?? row.from;

function fits(
  row: Row,
  { agreement, from, to, words: wanted }: TimelineFilter,
  { facts }: ExploreView,
): boolean {
  const when = Number(dayOf(row).slice(0, 4));
  if (from !== null && when < from) return false;
  if (to !== null && when > to) return false;
  if (agreement !== null && row.agreement !== agreement) return false;
  if (!wanted || !('text' in row.value)) return true;
  const names = (row.actors ?? []).map((id) => facts.row(id)?.name);
  const all = [row.value.text, row.name, row.about, ...names].flatMap((text) =>
    text ? [text.en, text.ko] : [],
  );
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.join('\n').toLowerCase().includes(word));
}

function filterForm({ facts, lang, chosen }: ExploreView, filter: TimelineFilter): Html {
  return html`<form class="filter" action="/explore/timeline" method="get">
${chosen && html`<input type="hidden" name="lang" value="${chosen}">`}
<label>${words.agreement[lang]}<select name="agreement"><option value="">${words.all[lang]}</option>${facts.agreements.map(
    (number) =>
      html`<option value="${number}"${filter.agreement === number && html` selected`}>${smaName(number)[lang]}</option>`,
  )}</select></label>
<label>${words.from[lang]}<input type="number" name="from" min="1945" max="2100" inputmode="numeric" value="${filter.from ?? ''}"></label>
<label>${words.to[lang]}<input type="number" name="to" min="1945" max="2100" inputmode="numeric" value="${filter.to ?? ''}"></label>
<label>${words.containing[lang]}<input type="search" name="words" maxlength="100" value="${filter.words}"></label>
<button type="submit">${words.show[lang]}</button>
</form>`;
}
