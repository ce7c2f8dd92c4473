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
  name: 'timeline',
  nameKo: '연표',
  description: { en: 'What happened when', ko: '언제 무슨 일이 있었는지' },
  options: [yearOption, fromOption, toOption, numberOption, topicOption, dateOption],
  toQuery: (values, context) => {
    const years = yearsOf(values, context);
    if (isBadOption(years)) return years;
    return part({
      kind: 'timeline',
      years,
      agreements: agreementsOf(values),
      words: textAt(values, 'topic') ?? '',
      ...asOfOf(values),
    });
  },
} satisfies Command;
