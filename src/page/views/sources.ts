import type { Answer, Citation } from '../../answer/types.ts';
import type { PassageView } from '../../assistant/types.ts';
import { formatDate } from '../../quantities/index.ts';
import { mark as sign } from '../../render/marks.ts';
import { ADDED } from '../../render/words.ts';
import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { claimOf, markSupport, type Stretch } from '../marking.ts';
import { words } from '../words.ts';

/** The passage with what it was cited for marked. */
function markedPassage(answer: Answer, citation: Citation, lang: Language): Stretch[] {
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

/** Who published what when, each source once with all of its passages that were cited. */
export function sourceList(
  answer: Answer,
  lang: Language,
  passageOf: (id: string) => PassageView | null,
): Html | null {
  if (!answer.citations.length) return null;
  const bySource = new Map<string, Citation[]>();
  for (const citation of answer.citations) {
    bySource.set(citation.source, [...(bySource.get(citation.source) ?? []), citation]);
  }
  return html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">${words.sources[lang]}</h2>
<ol>${[...bySource.values()].map(source)}</ol>
</section>`;

  function source(citations: readonly Citation[]): Html {
    const { publisher, title, date, url, added } = citations[0]!;
    const seen = citations.every(({ passage }) => passageOf(passage)?.seen !== false);
    return html`<li>
<p class="title">${
      url && /^https?:/i.test(url)
        ? html`<a href="${url}" rel="external noopener noreferrer">${title}</a>`
        : html`<span>${title}</span>`
    }</p>
<p class="meta">${publisher[lang]} · <time datetime="${date}">${formatDate(date)[lang]}</time>${added && html` · ${ADDED[lang]}`}</p>
${!seen && html`<p class="meta">${words.unseen[lang]}</p>`}
${citations.map(passage)}
</li>`;
  }

  /** The mark is on the passage itself: a browser that is led there opens what it is folded into. */
  function passage(citation: Citation): Html {
    return html`<details>
<summary><span class="sign">${sign(citation.mark)}</span> ${words.passage[lang]}</summary>
<blockquote id="source-${citation.mark}" tabindex="-1">${stretches(markedPassage(answer, citation, lang))}</blockquote>
</details>`;
  }
}
