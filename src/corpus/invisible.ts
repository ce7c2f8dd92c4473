import type { Problem } from './errors.ts';

// Control characters but tab, soft hyphen, zero-width and direction marks, byte-order mark, replacement character.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/u;

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
