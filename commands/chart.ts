import { type Command, isBadOption } from '../src/discord/command.ts';
import {
  currencyOption,
  dateOption,
  fromOption,
  numberOption,
  partOption,
  toOption,
} from '../src/discord/options.ts';
import { agreementsOf, asOfOf, moneyOf, yearsOf } from '../src/discord/slots.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'chart',
  nameKo: '그래프',
  description: { en: 'The yearly amounts as a picture', ko: '연도별 금액을 그래프로' },
  picture: true,
  options: [fromOption, toOption, numberOption, currencyOption, partOption, dateOption],
  toQuery: (values, context) => {
    const agreements = agreementsOf(values);
    const given = yearsOf(values, context);
    if (isBadOption(given)) return given;
    const all = agreements.length === 0 && given.length === 0;
    // without a range: from the first agreement to this year
    const years = all ? yearsOf({ to: Number(context.today.slice(0, 4)) }, context) : given;
    if (isBadOption(years)) return years;
    const money = moneyOf(values);
    // won and dollars do not stand on one axis
    const currency = money.currency ?? 'KRW';
    return part({ kind: 'cost', years, agreements, ...money, currency, ...asOfOf(values) });
  },
} satisfies Command;
