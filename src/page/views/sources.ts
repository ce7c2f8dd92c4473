import type { Answer, Citation } from '../../answer/types.ts';
import type { PassageView } from '../../assistant/types.ts';
import { mark as sign } from '../../discord/render/marks.ts';
import { formatDate } from '../../quantities/index.ts';
import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { claimOf, markSupport, type Stretch } from '../marking.ts';
import { words } from '../words.ts';

/** The passage with what it was cited for marked. */
export function markedPassage(answer: Answer, citation: Citation, lang: Language): Stretch[] {
  const citing = answer.statements.filter(({ passages }) => passages.includes(citation.passage));
  const rows = answer.table?.rows.filter(({ passages }) => passages.includes(citation.passage)) ?? [];
  const texts = [
    ...citing.flatMap(({ role, text }) => (role === 'passage' ? [] : [text.en, text.ko])),
    ...rows.flatMap(({ cells }) => cells.flatMap((cell) => [cell.en, cell.ko])),
  ];
  const marked = citing.flatMap((statement) => statement.marked ?? []);
  const year = /^\d{4}/.exec(citation.date);
  return markSupport(citation.text[lang], claimOf(texts, marked), year ? Number(year[0]) : null);
}

/** Stretches of text with the marked ones as <mark>. */
export function stretches(parts: readonly Stretch[]): Html {
  return html`${parts.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}`;
}

/** Who published what when, each with its passages. */
export function sourceList(
  answer: Answer,
  lang: Language,
  passageOf: (id: string) => PassageView | null,
): Html | null {
  if (!answer.citations.length) return null;
  const byMark = new Map<number, Citation[]>();
  for (const citation of answer.citations) {
    byMark.set(citation.mark, [...(byMark.get(citation.mark) ?? []), citation]);
  }
  return html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">${words.sources[lang]}</h2>
<ol>${[...byMark].map(([mark, citations]) => source(mark, citations))}</ol>
</section>`;

  function source(mark: number, citations: readonly Citation[]): Html {
    const { publisher, title, date, url } = citations[0]!;
    const seen = citations.every(({ passage }) => passageOf(passage)?.seen !== false);
    return html`<li id="source-${mark}" tabindex="-1">
<span class="sign" aria-hidden="true">${sign(mark)}</span>
<div>
<p class="title">${
      url && /^https?:/i.test(url)
        ? html`<a href="${url}" rel="external noopener noreferrer">${title}</a>`
        : html`<span>${title}</span>`
    }</p>
<p class="meta">${publisher[lang]} · <time datetime="${date}">${formatDate(date)[lang]}</time></p>
${!seen && html`<p class="meta">${words.unseen[lang]}</p>`}
<details><summary>${words.passage[lang]}</summary>${citations.map(
      (citation) => html`<blockquote>${stretches(markedPassage(answer, citation, lang))}</blockquote>`,
    )}</details>
</div>
</li>`;
  }
}
