import { type Command, isBadOption } from '../src/discord/command.ts';
import {
  currencyOption,
  dateOption,
  fromOption,
  numberOption,
  partOption,
  toOption,
  yearOption,
} from '../src/discord/options.ts';
import { agreementsOf, asOfOf, choiceAt, moneyOf, yearsOf } from '../src/discord/slots.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'change',
  nameKo: '증감',
  description: {
    en: 'How much it rose or fell, with the arithmetic',
    ko: '얼마나 오르고 내렸는지, 계산 과정과 함께',
  },
  options: [
    fromOption,
    toOption,
    yearOption,
    numberOption,
    {
      type: 'string',
      name: 'mode',
      nameKo: '방식',
      description: {
        en: 'From first to last year, every step, or a year on average',
        ko: '전체 기간, 해마다, 또는 연평균',
      },
      choices: [
        { value: 'span', name: { en: 'From the first to the last year', ko: '전체 기간' } },
        { value: 'steps', name: { en: 'Every step', ko: '해마다' } },
        { value: 'yearly', name: { en: 'Growth a year over the range', ko: '연평균 증가율' } },
      ],
    },
    currencyOption,
    partOption,
    dateOption,
  ],
  toQuery: (values, context) => {
    const years = yearsOf(values, context);
    if (isBadOption(years)) return years;
    return part({
      kind: 'change',
      years,
      agreements: agreementsOf(values),
      mode: choiceAt<'span' | 'steps' | 'yearly'>(values, 'mode') ?? 'span',
      ...moneyOf(values),
      ...asOfOf(values),
    });
  },
} satisfies Command;
