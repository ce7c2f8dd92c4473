import { type Command, isBadOption } from '../src/discord/command.ts';
import {
  dateOption,
  fromOption,
  numberOption,
  toOption,
  topicOption,
  yearOption,
} from '../src/discord/options.ts';
import { agreementsOf, asOfOf, textAt, yearsOf } from '../src/discord/slots.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'demand',
  nameKo: '요구',
  description: { en: 'What either side asked for or offered', ko: '양측이 요구하거나 제안한 것' },
  options: [yearOption, fromOption, toOption, numberOption, topicOption, dateOption],
  toQuery: (values, context) => {
    const years = yearsOf(values, context);
    if (isBadOption(years)) return years;
    return part({
      kind: 'demand',
      years,
      agreements: agreementsOf(values),
      words: textAt(values, 'topic') ?? '',
      ...asOfOf(values),
    });
  },
} satisfies Command;
