import { AMOUNT_UNITS, ARTICLE_KINDS, CERTAINTIES, SUBJECTS } from '../../../corpus/schema.ts';
import type { ArticleField, RowField } from '../../../desk/draft/draft.ts';
import { SHAPES } from '../../../desk/draft/draft.ts';
import type { DraftProblem } from '../../../desk/draft/fields.ts';
import type { Language, Localised } from '../../../text/localised.ts';
import { LANGUAGES } from '../../../text/localised.ts';
import { type Html, html } from '../../html.ts';
import { draftWords, type FieldWords, shapeWords } from '../draft-words.ts';

/** How a field is filled in: a line unless said otherwise. */
type Control = 'lines' | 'date' | readonly (readonly [value: string, name: Localised])[];

const same = (values: readonly string[]): (readonly [string, Localised])[] =>
  values.map((value) => [value, { en: value, ko: value }]);
const BOUNDS = ['', 'about', 'over', 'nearly', 'under'] as const;
const NONE = ['', draftWords.nothing] as const;

export const ARTICLE_CONTROLS: Partial<Record<ArticleField, Control>> = {
  language: same(LANGUAGES),
  kind: same(ARTICLE_KINDS),
  seen: [
    ['yes', draftWords.yes],
    ['no', draftWords.no],
  ],
};

export const ROW_CONTROLS: Partial<Record<RowField, Control>> = {
  subject: [NONE, ...same(SUBJECTS)],
  shape: SHAPES.map((shape) => [shape, shapeWords[shape]] as const),
  unit: same(AMOUNT_UNITS),
  bound: [NONE, ...same(BOUNDS.slice(1))],
  of: same(['people', 'rounds']),
  certainty: same(CERTAINTIES),
  checked: 'date',
  textEn: 'lines',
  textKo: 'lines',
  cues: 'lines',
};

export interface FieldOptions {
  /** `rows.0.year`: its name in the form. */
  readonly name: string;
  readonly value: string;
  readonly words: FieldWords;
  readonly control?: Control | undefined;
  /** What is offered while typing: id of a datalist. */
  readonly list?: string;
  readonly problems: readonly DraftProblem[];
  readonly lang: Language;
}

/** A field with its label, its hint, and what is wrong with it; the place for that is there from the start. */
export function draftField({ name, value, words, control, list, problems, lang }: FieldOptions): Html {
  const faults = problems.filter(({ field }) => field === name).map(({ text }) => text[lang]);
  const about = html`${words.hint && html`hint-${name} `}fault-${name}`;
  const common = html`id="field-${name}" name="${name}" aria-describedby="${about}"${faults.length > 0 && html` aria-invalid="true"`}`;
  return html`<div class="field${control === 'lines' && html` desk-long`}">
<label for="field-${name}">${words.label[lang]}</label>
${input()}
${words.hint && html`<p class="hint" id="hint-${name}">${words.hint[lang]}</p>`}
<p class="desk-fault" id="fault-${name}">${faults.join(' ')}</p>
</div>`;

  function input(): Html {
    if (Array.isArray(control))
      return html`<select ${common}>${(control as readonly (readonly [string, Localised])[]).map(
        ([each, shown]) =>
          html`<option value="${each}"${each === value && html` selected`}>${shown[lang]}</option>`,
      )}</select>`;
    if (control === 'lines') return html`<textarea ${common} rows="3" maxlength="4000">\n${value}</textarea>`;
    return html`<input ${common} type="${control === 'date' ? 'date' : 'text'}" value="${value}" maxlength="4000" autocomplete="off"${list && html` list="${list}"`}>`;
  }
}
