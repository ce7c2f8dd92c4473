import type { Localised } from '../text/localised.ts';

/** A command in the menu of a message: a command of the folder with the message as one of its options. */
export interface Menu {
  /** The English name is the one by which Discord knows it. */
  readonly name: Localised;
  readonly command: string;
  readonly option: string;
  /** How much of a message it reads, in UTF-16 units. */
  readonly most: number;
}

export const MENUS: readonly Menu[] = [
  {
    name: { en: 'Check this claim', ko: '이 주장 확인하기' },
    command: 'check',
    option: 'claim',
    most: 3900,
  },
  {
    name: { en: 'Ask the SMA bot about this', ko: 'SMA 봇에게 물어보기' },
    command: 'ask',
    option: 'question',
    most: 4000,
  },
];
