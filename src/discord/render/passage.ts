import type { Answer } from '../../answer/types.ts';
import type { PassageView } from '../../assistant/types.ts';
import { mark } from '../../render/marks.ts';
import { ADDED } from '../../render/words.ts';
import type { Language } from '../../text/localised.ts';
import { noLink, notRead, openSource } from '../wording.ts';
import { boldWords } from './bold.ts';
import { cutAtWord } from './cut.ts';
import { escapeInline, escapeText, plainLine, safeUrl } from './escape.ts';
import { buildMessage, type DiscordMessage } from './message.ts';

/** Room for each text, in UTF-16 units; together they stay below what a message may hold. */
const HEAD = 500;
const TEXT = 2400;

/** A passage that an answer cites, what bears the answer out in bold, with where it stands. */
export function renderPassage(
  passage: PassageView,
  { answer, mark: n, lang }: { answer: Answer; mark: number; lang: Language },
): DiscordMessage {
  const other: Language = lang === 'en' ? 'ko' : 'en';
  const text = plainLine(passage.text[lang] ?? passage.text[other] ?? '');
  const bold = supportingWords(answer, passage.id, lang);
  const url = safeUrl(passage.url, HEAD);
  return buildMessage({
    blocks: [
      `**${mark(n)} ${cutAtWord(escapeInline(passage.publisher[lang]), HEAD / 2)}** · ${[escapeInline(passage.date), passage.added && ADDED[lang]].filter(Boolean).join(' · ')}\n${cutAtWord(escapeText(passage.title), HEAD)}`,
      `> ${cutAtWord(boldWords(text, bold), TEXT)}`,
      [url ? `[${openSource[lang]}](<${url}>)` : noLink[lang], !passage.seen && `⚠️ ${notRead[lang]}`]
        .filter(Boolean)
        .join('\n'),
    ],
    rows: [],
  });
}

/** The words marked by the answer, else the figures that it shares with the passage. */
function supportingWords(answer: Answer, passage: string, lang: Language): string[] {
  const citing = answer.statements.filter(({ passages }) => passages.includes(passage));
  const marked = citing.flatMap((statement) => statement.marked ?? []);
  if (marked.length) return marked;
  return citing.flatMap(({ text }) => text[lang].match(/\d[\d,.]*\d|\d{2,}/g) ?? []);
}
