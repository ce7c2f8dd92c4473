import type { Answer } from '../../answer/types.ts';
import type { Receipt } from '../../store/types.ts';
import type { Language, Localised } from '../../text/localised.ts';
import {
  askAnew,
  openLabel,
  receiptChanged,
  receiptLines,
  receiptPassages,
  receiptQuery,
  receiptRows,
  receiptSame,
} from '../wording.ts';
import { customId } from './custom-id.ts';
import { cutAtWord } from './cut.ts';
import { escapeCode, escapeText } from './escape.ts';
import { buildMessage, type DiscordMessage } from './message.ts';

/** Room for the query and for each list of ids, in UTF-16 units. */
const ROOM = 1100;

/** What an answer was made from: the query as it was understood, the rows, the passages, the version of the corpus. */
export function renderReceipt(receipt: Receipt, answer: Answer, lang: Language): DiscordMessage {
  const { id, today: day, corpus, query } = receipt;
  const same = answer.corpus === corpus;
  const rows = [...new Set(answer.statements.flatMap((statement) => statement.rows))];
  const passages = answer.citations.map(({ passage }) => passage);
  const button = same
    ? { id: customId({ do: 'open', lang, receipt: id }), label: openLabel[lang] }
    : { id: customId({ do: 'again', lang, receipt: id }), label: askAnew[lang] };
  return buildMessage({
    blocks: [
      `**${escapeText(receiptLines({ receipt: id, day, corpus })[lang])}**`,
      `-# ${receiptQuery[lang]}\n\`\`\`json\n${cutAtWord(escapeCode(JSON.stringify(query.parts)), ROOM)}\n\`\`\``,
      [list(receiptRows, rows, lang), list(receiptPassages, passages, lang)].filter(Boolean).join('\n'),
      escapeText((same ? receiptSame : receiptChanged({ corpus: answer.corpus }))[lang]),
    ],
    rows: [[button]],
  });
}

function list(name: Localised, ids: readonly string[], lang: Language): string {
  if (ids.length === 0) return '';
  const text = cutAtWord(ids.map(escapeCode).join(', '), ROOM);
  return `-# ${name[lang]} (${ids.length})\n\`${text}\``;
}
