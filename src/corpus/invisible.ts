import type { Problem } from './errors.ts';

// Control characters but tab, soft hyphen, zero-width and direction marks, byte-order mark, replacement character.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/u;

const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu;

/** A text that has none: control characters become spaces, the others go, but the mark of what was lost stays. */
export const withoutInvisible = (text: string): string =>
  text.replace(CONTROLS, ' ').replace(ALL_INVISIBLE, (sign) => (sign === '\ufffd' ? sign : ''));

/** What nobody sees in an editor and every comparison of texts trips over: one problem a line, in any file. */
export function invisibleCharacters(text: string, file: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    if (!INVISIBLE.test(line)) return [];
    return [
      {
        where: { file, line: index + 1 },
        rule: 'invisible-character',
        what: 'a control or invisible character',
        remedy: 'Delete it and type the text anew',
      },
    ];
  });
}
