import type { Command } from '../src/discord/command.ts';
import { dateOption } from '../src/discord/options.ts';
import { asOfOf, textAt } from '../src/discord/slots.ts';

export default {
  name: 'term',
  nameKo: '용어',
  description: { en: 'What a word means, e.g. SOFA', ko: '용어의 뜻, 예: SOFA' },
  options: [
    {
      type: 'string',
      name: 'term',
      nameKo: '용어',
      required: true,
      maxLength: 100,
      autocomplete: 'term',
      description: { en: 'The word to explain', ko: '뜻을 알고 싶은 말' },
    },
    dateOption,
  ],
  toQuery: (values) => {
    const term = textAt(values, 'term') ?? '';
    return {
      ask: { en: `What does ${term} mean?`, ko: `${term} 뜻이 뭐야?` },
      asOf: asOfOf(values).asOf ?? undefined,
    };
  },
} satisfies Command;
