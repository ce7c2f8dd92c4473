export type Style = 'bold' | 'dim' | 'yellow' | 'cyan';

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** SGR codes: on, off. */
const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  yellow: [33, 39],
  cyan: [36, 39],
};

export const colours: Paint = (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`;

export const noColours: Paint = (_, text) => text;
