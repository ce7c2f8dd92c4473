import { type Command, isBadOption } from '../src/discord/command.ts';
import {
  currencyOption,
  dateOption,
  fromOption,
  numberOption,
  partOption,
  toOption,
} from '../src/discord/options.ts';
import { agreementsOf, asOfOf, choiceAt, moneyOf, yearsOf } from '../src/discord/slots.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'total',
  nameKo: '합계',
  description: { en: 'Sum or average over years or an agreement', ko: '기간이나 협정 전체의 합계 또는 평균' },
  options: [
    fromOption,
    toOption,
    numberOption,
    {
      type: 'string',
      name: 'of',
      nameKo: '계산',
      description: {
        en: 'Sum or average; the sum unless you say so',
        ko: '합계 또는 평균, 따로 정하지 않으면 합계',
      },
      choices: [
        { value: 'total', name: { en: 'Sum', ko: '합계' } },
        { value: 'average', name: { en: 'Average a year', ko: '연평균' } },
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
      kind: 'aggregate',
      of: choiceAt<'total' | 'average'>(values, 'of') ?? 'total',
      years,
      agreements: agreementsOf(values),
      ...moneyOf(values),
      ...asOfOf(values),
    });
  },
} satisfies Command;
