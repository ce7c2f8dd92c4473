import type { Answer, Citation } from '../../answer/types.ts';
import { mark } from '../../render/marks.ts';
import type { Language } from '../../text/localised.ts';
import { chartLabel, flipLabel, moreSources, removeLabel, shareLabel, stepsLabel } from '../wording.ts';
import { customId, fitsIntoId } from './custom-id.ts';
import { cutAtWord } from './cut.ts';
import { plainLine } from './escape.ts';
import { type Button, type Draft, LIMITS, type Select } from './message.ts';

/** Next questions offered below an answer; where the bot asks back, up to three readings of the question. */
const MOST_SUGGESTIONS = 2;
const MOST_READINGS = 3;

export interface ButtonsFor {
  readonly lang: Language;
  /** Who may flip the answer in place and delete it; null: everybody may flip, moderators alone delete. */
  readonly asker: string | null;
  /** Who sees the message: what is private can be shared, what is public deleted; `kept`: private for good. */
  readonly seenBy: 'all' | 'asker' | 'kept';
  /** Whether the message shows the chart already. */
  readonly drawn: boolean;
  /** Whether steps of the calculation are left to a button. */
  readonly steps: boolean;
}

/**
 * The passages ① ② …, a select for those beyond five, then the other language, chart and steps, the next questions,
 * and what is said of the answer.
 */
export function answerRows(answer: Answer, { lang, asker, seenBy, steps, drawn }: ButtonsFor): Draft['rows'] {
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
  const plain = (action: 'chart' | 'steps' | 'share' | 'up' | 'down', label: string): Button => ({
    id: customId({ do: action, lang, receipt }),
    label,
  });
  const views = [
    flip,
    ...(answer.chart && !drawn ? [plain('chart', chartLabel[lang])] : []),
    ...(steps ? [plain('steps', stepsLabel[lang])] : []),
    ...(seenBy === 'asker' ? [plain('share', shareLabel[lang])] : []),
  ];
  const remove: Button = { id: customId({ do: 'remove', lang, receipt, asker }), label: removeLabel[lang] };
  const verdict = [plain('up', '👍'), plain('down', '👎'), ...(seenBy === 'all' ? [remove] : [])];
  return [passages, ...(further.length ? [more] : []), views, suggestionButtons(answer, lang), verdict];
}

function suggestionButtons({ suggestions, receipt, status }: Answer, lang: Language): Button[] {
  return suggestions
    .slice(0, status === 'ambiguous' ? MOST_READINGS : MOST_SUGGESTIONS)
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
