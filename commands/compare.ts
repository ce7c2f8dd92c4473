import type { Command } from '../src/discord/command.ts';
import {
  currencyOption,
  dateOption,
  firstNumberOption,
  fromOption,
  partOption,
  secondNumberOption,
  toOption,
} from '../src/discord/options.ts';
import { agreementsOf, asOfOf, moneyOf, numberAt } from '../src/discord/slots.ts';
import { part } from '../src/query/schema.ts';
import type { Localised } from '../src/text/localised.ts';

const needsTwo: Localised = {
  en: 'Two different things are compared: give “first” and “second” agreement, or the years “from” and “to”.',
  ko: '서로 다른 둘을 비교합니다. 협정 ‘첫째’와 ‘둘째’, 또는 연도 ‘시작’과 ‘끝’을 적어 주세요.',
};

export default {
  name: 'compare',
  nameKo: '비교',
  description: { en: 'Two agreements or two years side by side', ko: '두 협정 또는 두 해의 비교' },
  options: [
    firstNumberOption,
    secondNumberOption,
    fromOption,
    toOption,
    currencyOption,
    partOption,
    dateOption,
  ],
  toQuery: (values) => {
    const agreements = agreementsOf(values, ['first', 'second']);
    // Here the two years are compared with each other, not the range between them.
    const years = [numberAt(values, 'from'), numberAt(values, 'to')].filter((year) => year !== undefined);
    const two = agreements.length === 2 || new Set(years).size === 2;
    if (!two) return { problem: needsTwo };
    return part({ kind: 'compare', agreements, years, ...moneyOf(values), ...asOfOf(values) });
  },
} satisfies Command;
