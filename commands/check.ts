import type { Command } from '../src/discord/command.ts';
import { dateOption } from '../src/discord/options.ts';
import { asOfOf, textAt } from '../src/discord/slots.ts';

export default {
  name: 'check',
  nameKo: '확인',
  description: { en: 'Check a claim against the sources', ko: '주장이 출처와 맞는지 확인' },
  options: [
    {
      type: 'string',
      name: 'claim',
      nameKo: '주장',
      required: true,
      maxLength: 3900,
      autocomplete: 'claim',
      description: {
        en: 'The claim, e.g. Korea paid 5 billion dollars in 2020',
        ko: '확인할 주장, 예: 2020년에 50억 달러를 냈다',
      },
    },
    dateOption,
  ],
  toQuery: (values) => {
    const claim = textAt(values, 'claim') ?? '';
    // The word that asks for a check goes before the claim, in the claim's language.
    const ask = `${/[가-힣]/.test(claim) ? '검증' : 'check'}: ${claim}`;
    return { ask, asOf: asOfOf(values).asOf ?? undefined };
  },
} satisfies Command;
