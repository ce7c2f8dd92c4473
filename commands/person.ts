import type { Command } from '../src/discord/command.ts';
import { dateOption } from '../src/discord/options.ts';
import { asOfOf, textAt } from '../src/discord/slots.ts';

export default {
  name: 'person',
  nameKo: '인물',
  description: { en: 'Who somebody is in this story', ko: '협상과 관련된 인물' },
  options: [
    {
      type: 'string',
      name: 'name',
      nameKo: '이름',
      required: true,
      maxLength: 100,
      autocomplete: 'person',
      description: { en: 'A name, e.g. Chang Won-sam', ko: '이름, 예: 장원삼' },
    },
    dateOption,
  ],
  toQuery: (values) => {
    const name = textAt(values, 'name') ?? '';
    return { ask: { en: `Who is ${name}?`, ko: `${name} 누구야?` }, asOf: asOfOf(values).asOf ?? undefined };
  },
} satisfies Command;
