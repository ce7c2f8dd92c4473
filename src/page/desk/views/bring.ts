import type { CutArticle, Finding, Reason, Repeat } from '../../../bring/index.ts';
import { HEAD_FIELDS } from '../../../desk/draft/draft.ts';
import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { exploreAddress } from '../../views/explore/frame.ts';
import { bringWords, reasonWords, relationWords } from '../bring-words.ts';
import { articleWords } from '../draft-words.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { ARTICLE_CONTROLS, draftField } from './draft-fields.ts';
import { deskFrame, tokenField } from './frame.ts';

/** What may be said of an article that does not say it itself. */
export type HeadField = (typeof HEAD_FIELDS)[number];

export interface BringForm {
  readonly given: Readonly<Partial<Record<HeadField, string>>>;
  readonly text: string;
  readonly encoding: string;
}

/** The form to bring an article. @param problem why it was not taken */
export function bringView(form: BringForm, problem: Localised | null, visit: Visit): Html {
  const { lang } = visit;
  const none = ['', { en: '–', ko: '–' }] as const;
  return deskFrame(
    'bring',
    visit,
    bringWords.intro,
    html`${problem && html`<p class="problem" role="alert">${problem[lang]}</p>`}
<form method="post" action="${deskAddress('/bring', visit)}" enctype="multipart/form-data" class="desk-form">${tokenField(visit)}
<fieldset class="desk-card"><legend>${bringWords.article[lang]}</legend><div class="desk-grid">
<div class="field"><label for="file">${bringWords.file[lang]}</label>
<input id="file" name="file" type="file" accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/html" aria-describedby="hint-file">
<p class="hint" id="hint-file">${bringWords.fileHint[lang]}</p></div>
<div class="field"><label for="encoding">${bringWords.encoding[lang]}</label>
<input id="encoding" name="encoding" maxlength="40" value="${form.encoding}" autocomplete="off" aria-describedby="hint-encoding">
<p class="hint" id="hint-encoding">${bringWords.encodingHint[lang]}</p></div>
<div class="field desk-long"><label for="text">${bringWords.text[lang]}</label>
<textarea id="text" name="text" rows="8" aria-describedby="hint-text">\n${form.text}</textarea>
<p class="hint" id="hint-text">${bringWords.textHint[lang]}</p></div></div></fieldset>
<fieldset class="desk-card"><legend>${bringWords.about[lang]}</legend><div class="desk-grid">
${HEAD_FIELDS.map((name) => {
  const control = ARTICLE_CONTROLS[name];
  return draftField({
    name,
    value: form.given[name] ?? '',
    words: articleWords[name],
    control: Array.isArray(control) ? [none, ...control] : control,
    problems: [],
    lang,
  });
})}</div></fieldset>
<p class="desk-actions"><button type="submit">${bringWords.look[lang]}</button></p></form>`,
  );
}

export interface BroughtView {
  readonly article: CutArticle;
  readonly findings: readonly Finding[];
  readonly near: Repeat | null;
}

/** An article as it would be added: its passages, and its figures beside the table. */
export function broughtView({ article, findings, near }: BroughtView, visit: Visit): Html {
  const { lang } = visit;
  const { id, head, passages, leftOut } = article;
  const left = Object.entries(leftOut) as [Reason, number][];
  return deskFrame(
    'bring',
    visit,
    bringWords.intro,
    html`<h2 class="desk-question">${head.title}</h2>
<p class="meta">${lang === 'ko' ? head.publisherKo : head.publisher} · ${head.date} · <code class="desk-id">${id}</code></p>
${near && html`<p class="problem">${before(bringWords.near[lang])}<a href="${exploreAddress(`sources/${near.of}`, visit)}">${near.of}</a>${behind(bringWords.near[lang])}</p>`}
<form method="post" action="${deskAddress('/bring/add', visit)}" class="desk-actions desk-bar">${tokenField(visit)}<input type="hidden" name="id" value="${id}">
<button type="submit">${bringWords.add[lang]}</button> <a href="${deskAddress('/bring', visit)}">${bringWords.again[lang]}</a></form>
<h2 class="desk-heading">${bringWords.findings[lang]}</h2>
${findings.length === 0 ? html`<p class="desk-none">${bringWords.noFindings[lang]}</p>` : findingTable()}
<h2 class="desk-heading">${bringWords.passages[lang].replace('{n}', String(passages.length))}</h2>
<ol class="desk-passages" lang="${head.language}">${passages.slice(0, MOST_SHOWN).map((text) => html`<li>${text}</li>`)}</ol>
${passages.length > MOST_SHOWN && html`<p class="meta">… ${passages.length - MOST_SHOWN}</p>`}
${left.length > 0 && html`<p class="meta">${bringWords.leftOut[lang]}: ${left.map(([reason, count]) => `${reasonWords[reason][lang]} (${count})`).join(', ')}</p>`}`,
  );

  function findingTable(): Html {
    const head = [bringWords.inArticle, bringWords.relation, bringWords.inTable].map((word) => word[lang]);
    return html`<div class="scroll" role="region" aria-label="${bringWords.findings[lang]}" tabindex="0"><table class="desk-table">
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${findings
      .slice(0, MOST_SHOWN)
      .map(
        ({ text, passage, relation, row }) =>
          html`<tr><td>${text} <span class="desk-id">p${passage}</span></td><td><strong class="${relation === 'disagrees' ? 'desk-bad' : relation.startsWith('agrees') ? 'desk-good' : ''}">${relationWords[relation][lang]}</strong></td><td>${row && html`${row.says} <code class="desk-id">${row.id}</code>`}</td></tr>`,
      )}</tbody></table></div>`;
  }
}

/** Passages and findings shown; an article may have thousands. */
const MOST_SHOWN = 200;

const before = (sentence: string): string => sentence.split('{of}')[0] ?? '';
const behind = (sentence: string): string => sentence.split('{of}')[1] ?? '';
