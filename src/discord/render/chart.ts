import type { Answer } from '../../answer/types.ts';
import { marks } from '../../render/marks.ts';
import type { Language } from '../../text/localised.ts';
import { asOfLine, noChart } from '../wording.ts';
import { fitsIntoId } from './custom-id.ts';
import { cutAtWord } from './cut.ts';
import { escapeText } from './escape.ts';
import { buildMessage, type DiscordMessage, type Picture } from './message.ts';
import { renderSentence } from './sentence.ts';

/** Longest title, in UTF-16 units. */
const TITLE = 300;

/** The chart below an answer, with the marks of that answer's sources. */
export function renderChart(answer: Answer, picture: Picture | null, lang: Language): DiscordMessage {
  const { chart, citations, asOf, receipt } = answer;
  if (!chart || !picture) return renderSentence(noChart, lang);
  const signs = marks(citations.map(({ mark }) => mark));
  const known = fitsIntoId(receipt) ? receipt : null;
  return buildMessage({
    picture,
    blocks: [
      `**${cutAtWord(escapeText(chart.title[lang]), TITLE)}** ${signs}`.trimEnd(),
      `-# ${asOfLine({ day: asOf.slice(0, 10), receipt: known })[lang]}`,
    ],
    rows: [],
  });
}
