import type { Localised } from '../../text/localised.ts';

/** The years looked at. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly years: readonly number[];
}

export const NOTHING: Localised = {
  en: 'No amounts of those years are in the corpus; ask for years from 1991 on.',
  ko: '그 기간의 금액은 자료에 없습니다. 1991년 이후로 물어보세요.',
};
