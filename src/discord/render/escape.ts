import { withoutMarks } from '../../render/marks.ts';

/**
 * Text of people and of facts, made safe for a message: shown as it stands, never as markup, a mention or a link.
 * The allowed mentions of every message forbid pings as well; this keeps even their look away.
 */

/** Control and format characters, halves of surrogate pairs, fillers: what no reader sees. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** One line without anything invisible, and without signs that look like our citations. */
export function plainLine(text: string): string {
  return withoutMarks(text.replace(/\s/gu, ' ').replace(INVISIBLE, '').replace(/ +/gu, ' ').trim());
}

const ZERO_WIDTH_SPACE = '\u200B';

/** One line in which Discord sees no markup, no mention, no time, no emoji and no link; not for the start of a line. */
export function escapeInline(text: string): string {
  return plainLine(text)
    .replace(/[\\*_`[<]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|/gu, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replaceAll('@', `@${ZERO_WIDTH_SPACE}`);
}

/** The same for the start of a line, where headings, quotes and lists begin. */
export function escapeText(text: string): string {
  return escapeInline(text)
    .replace(/^[#>+-]/u, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2');
}

/** Inside a code block nothing is markup except its end. */
export function escapeCode(text: string): string {
  return plainLine(text).replaceAll('`', 'ˋ').replaceAll('@', `@${ZERO_WIDTH_SPACE}`);
}

/** A link to a source without preview; null for what is not a web address or longer than `most` characters. */
export function safeUrl(url: string | null, most = 400): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  const safe = href.replaceAll('>', '%3E').replaceAll(')', '%29').replaceAll('(', '%28');
  return /^https?:$/.test(protocol) && safe.length <= most ? safe : null;
}
