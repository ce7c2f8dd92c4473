import type { Answer, Citation } from '../../answer/types.ts';
import { mark } from '../../render/marks.ts';
import type { Language } from '../../text/localised.ts';
import { flipLabel, moreSources } from '../wording.ts';
import { customId, fitsIntoId } from './custom-id.ts';
import { cutAtWord } from './cut.ts';
import { plainLine } from './escape.ts';
import { type Button, type Draft, LIMITS, type Select } from './message.ts';

/** Next questions offered below an answer. */
const MOST_SUGGESTIONS = 2;

/**
 * The passages ① ② …, a select for those beyond five, then the other language and the next questions.
 * @param asker who may flip the answer in place; null: everybody
 */
export function answerRows(answer: Answer, lang: Language, asker: string | null): Draft['rows'] {
  const { receipt } = answer;
  if (!fitsIntoId(receipt)) return [];
  const direct = answer.citations.slice(0, LIMITS.buttonsInRow);
  const further = answer.citations.slice(LIMITS.buttonsInRow, LIMITS.buttonsInRow + LIMITS.selectOptions);
  const other: Language = lang === 'en' ? 'ko' : 'en';
  const passages = direct.map(({ mark: n }) => ({
    id: customId({ do: 'passage', mark: n, lang, receipt }),
    label: mark(n),
  }));
  const more: Select = {
    id: customId({ do: 'more', lang, receipt }),
    placeholder: moreSources[lang],
    options: further.map((citation) => sourceOption(citation, lang)),
  };
  const flip: Button = { id: customId({ do: 'flip', lang: other, receipt, asker }), label: flipLabel[other] };
  return [passages, ...(further.length ? [more] : []), [flip, ...suggestionButtons(answer, lang)]];
}

function suggestionButtons({ suggestions, receipt }: Answer, lang: Language): Button[] {
  return suggestions
    .slice(0, MOST_SUGGESTIONS)
    .map(({ text }, index) => ({
      id: customId({ do: 'next', index, lang, receipt }),
      label: cutAtWord(plainLine(text[lang]), LIMITS.buttonLabel),
    }))
    .filter(({ label }) => label !== '');
}

function sourceOption(
  { mark: n, publisher, date, title }: Citation,
  lang: Language,
): Select['options'][number] {
  const label = `${mark(n)} ${plainLine(publisher[lang])} · ${plainLine(date)}`;
  return {
    value: String(n),
    label: cutAtWord(label, LIMITS.optionText),
    description: cutAtWord(plainLine(title) || plainLine(date) || mark(n), LIMITS.optionText),
  };
}
