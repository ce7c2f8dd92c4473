import type { Draft } from '../../../desk/draft/draft.ts';
import { ARTICLE_FIELDS, type RowDraft, type RowField, SHAPES } from '../../../desk/draft/draft.ts';
import type { DraftProblem } from '../../../desk/draft/fields.ts';
import type { Trial } from '../../../desk/draft/trial.ts';
import type { Localised } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { articleWords, draftWords, rowWords } from '../draft-words.ts';
import { deskAddress, type Visit } from '../visit.ts';
import { ARTICLE_CONTROLS, draftField, ROW_CONTROLS } from './draft-fields.ts';
import { deskFrame, tokenField } from './frame.ts';
import { trialView } from './trial.ts';

export interface DraftView {
  /** null: it was not sent yet. */
  readonly id: string | null;
  readonly draft: Draft;
  /** null: it was not checked yet. */
  readonly problems: readonly DraftProblem[] | null;
  readonly trial: Trial | null;
  /** Why what was wanted was not done. */
  readonly told: Localised | null;
  /** How many golden questions there are. */
  readonly golden: number;
  readonly withGolden: boolean;
  /** What rows of the corpus call what they are about, offered while typing. */
  readonly attributes: readonly string[];
  /** Other drafts that are open. */
  readonly open: readonly { readonly id: string; readonly title: string }[];
}

/** Fields of a row in the order of the form; those of its value stand between the two parts. */
const FIRST: readonly RowField[] = ['id', 'subject', 'attribute', 'agreement', 'year', 'date'];
const VALUE: Readonly<Record<(typeof SHAPES)[number], readonly RowField[]>> = {
  text: ['textEn', 'textKo'],
  amount: ['amount', 'unit'],
  percent: ['percent'],
  count: ['count', 'of'],
  date: ['day'],
  years: ['firstYear', 'lastYear'],
  vote: ['present', 'for', 'against', 'abstain'],
  people: ['peopleKr', 'peopleUs'],
};
const THEN: readonly RowField[] = ['passages', 'from', 'certainty', 'checked'];
const MORE: readonly RowField[] = [
  'nameEn',
  'nameKo',
  'noteEn',
  'noteKo',
  'conflicts',
  'until',
  'bound',
  'actors',
  'aboutEn',
  'aboutKo',
  'aliasesEn',
  'aliasesKo',
  'cues',
];

/** The form of a draft, with what is wrong with it, and what it would change. */
export function draftView(view: DraftView, visit: Visit): Html {
  const { lang } = visit;
  const { id, draft, open, trial } = view;
  const problems = view.problems ?? [];
  const say = (word: Localised, n: number): string => word[lang].replace('{n}', String(n));
  return deskFrame(
    'draft',
    visit,
    draftWords.intro,
    html`${
      open.length > 0 &&
      html`<nav class="desk-open" aria-label="${draftWords.open[lang]}"><p class="meta">${draftWords.open[lang]}:</p><ul class="desk-others">${open.map(
        (other) =>
          html`<li><a href="${deskAddress(`/draft/${other.id}`, visit)}">${other.title || draftWords.untitled[lang]}</a></li>`,
      )}</ul></nav>`
    }
${view.told && html`<p class="problem" role="alert">${view.told[lang]}</p>`}
${problemList(view, visit)}
${id && trial && trialView(trial, id, visit)}
<form method="post" action="${deskAddress('/draft', visit)}" class="desk-form desk-draft" data-check="${deskAddress('/draft/check', visit)}"${view.problems && html` data-checked`}>
<button type="submit" name="do" value="check" class="unseen" tabindex="-1" aria-hidden="true">${draftWords.check[lang]}</button>
${tokenField(visit)}${id && html`<input type="hidden" name="draft" value="${id}">`}
<fieldset class="desk-card"><legend>${draftWords.source[lang]}</legend><div class="desk-grid">
${ARTICLE_FIELDS.map((name) =>
  draftField({
    name: `article.${name}`,
    value: draft.article[name],
    words: articleWords[name],
    control: ARTICLE_CONTROLS[name],
    problems,
    lang,
  }),
)}</div></fieldset>
<h2 class="desk-heading">${draftWords.passages[lang]}</h2>
<p class="hint">${draftWords.passagesHint[lang]}</p>
${draft.passages.map(
  (
    passage,
    index,
  ) => html`<fieldset class="desk-card"><legend>${say(draftWords.passage, index + 1)}</legend><div class="desk-grid">
${(['en', 'ko'] as const).map((each) =>
  draftField({
    name: `passages.${index}.${each}`,
    value: passage[each],
    words: { label: rowWords[each === 'en' ? 'textEn' : 'textKo'].label },
    control: 'lines',
    problems,
    lang,
  }),
)}</div>${dropButton(`drop-passage.${index}`, say(draftWords.passage, index + 1))}</fieldset>`,
)}
<p class="desk-actions"><button type="submit" name="do" value="add-passage" class="desk-quiet">${draftWords.addPassage[lang]}</button></p>
<h2 class="desk-heading">${draftWords.rows[lang]}</h2>
<p class="hint">${draftWords.rowsHint[lang]}</p>
${draft.rows.map(rowFields)}
<p class="desk-actions"><button type="submit" name="do" value="add-row" class="desk-quiet">${draftWords.addRow[lang]}</button></p>
<div class="field desk-long"><label for="field-questions">${draftWords.questions[lang]}</label>
<textarea id="field-questions" name="questions" rows="4" maxlength="4000" aria-describedby="hint-questions">\n${draft.questions}</textarea>
<p class="hint" id="hint-questions">${draftWords.questionsHint[lang]}</p></div>
${
  view.golden > 0 &&
  html`<p><label class="desk-tick"><input type="checkbox" name="golden" value="yes"${view.withGolden && html` checked`}> ${say(draftWords.golden, view.golden)}</label></p>`
}
<p class="desk-actions desk-bar"><button type="submit" name="do" value="check">${draftWords.check[lang]}</button>
${
  view.problems?.length === 0 &&
  html`<button type="submit" name="do" value="save">${draftWords.save[lang]}</button>
<button type="submit" name="do" value="patch" class="desk-quiet">${draftWords.patch[lang]}</button>`
}</p>
<p class="hint">${draftWords.saveHint[lang]} ${draftWords.kept[lang]}</p>
<datalist id="attributes">${view.attributes.map((attribute) => html`<option value="${attribute}"></option>`)}</datalist>
</form>`,
  );

  function rowFields(row: RowDraft, index: number): Html {
    const fields = (names: readonly RowField[]): Html[] =>
      names.map((name) =>
        draftField({
          name: `rows.${index}.${name}`,
          value: row[name],
          words: rowWords[name],
          control: ROW_CONTROLS[name],
          problems,
          lang,
          ...(name === 'attribute' && { list: 'attributes' }),
        }),
      );
    const used = MORE.some((name) => row[name] !== '');
    const legend = say(draftWords.row, index + 1);
    return html`<fieldset class="desk-card desk-row"><legend>${legend}</legend>
<div class="desk-grid">${fields(FIRST)}</div>
<div class="desk-grid">${fields(['shape'])}</div>
${SHAPES.map((shape) => html`<div class="desk-grid desk-shape desk-shape-${shape}">${fields(VALUE[shape])}</div>`)}
<div class="desk-grid">${fields(THEN)}</div>
<details${used && html` open`}><summary>${draftWords.more[lang]}</summary><div class="desk-grid">${fields(MORE)}</div></details>
${dropButton(`drop-row.${index}`, legend)}</fieldset>`;
  }

  function dropButton(value: string, of: string): Html {
    return html`<p class="desk-actions"><button type="submit" name="do" value="${value}" class="desk-quiet" aria-label="${draftWords.drop[lang]}: ${of}">${draftWords.drop[lang]}</button></p>`;
  }
}

/** What is to be put right, each with the way to its field. */
function problemList({ problems }: DraftView, { lang }: Visit): Html {
  const count = problems?.length ?? 0;
  const line =
    problems === null
      ? draftWords.notChecked[lang]
      : count === 0
        ? draftWords.noProblems[lang]
        : draftWords.problems[lang].replace('{n}', String(count));
  return html`<section id="problems" class="desk-problems" tabindex="-1" data-none="${draftWords.noProblems[lang]}" data-some="${draftWords.problems[lang]}">
<p role="status" class="desk-verdict${problems !== null && (count === 0 ? html` desk-good` : html` desk-bad`)}">${line}</p>
<ul class="desk-faults">${(problems ?? []).map(
    ({ field, text, rule }) =>
      html`<li data-rule="${rule}">${field ? html`<a href="#field-${field}">${text[lang]}</a>` : text[lang]}</li>`,
  )}</ul></section>`;
}
