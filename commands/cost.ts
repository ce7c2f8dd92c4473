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
import { agreementsOf, asOfOf, moneyOf, yearsOf } from '../src/discord/slots.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'cost',
  nameKo: '분담금',
  description: {
    en: "Korea's share in a year, a range or an agreement",
    ko: '연도·기간·협정별 방위비 분담금',
  },
  options: [yearOption, fromOption, toOption, numberOption, currencyOption, partOption, dateOption],
  toQuery: (values, context) => {
    const years = yearsOf(values, context);
    if (isBadOption(years)) return years;
    return part({
      kind: 'cost',
      years,
      agreements: agreementsOf(values),
      ...moneyOf(values),
      ...asOfOf(values),
    });
  },
} satisfies Command;
