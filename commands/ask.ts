import type { Command } from '../src/discord/command.ts';
import { dateOption } from '../src/discord/options.ts';
import { asOfOf, textAt } from '../src/discord/slots.ts';

export default {
  name: 'ask',
  nameKo: '질문',
  description: { en: 'Ask in your own words', ko: '자유롭게 질문하기' },
  options: [
    {
      type: 'string',
      name: 'question',
      nameKo: '내용',
      required: true,
      maxLength: 4000,
      autocomplete: 'question',
      description: { en: 'Your question, in English or Korean', ko: '질문 내용, 한국어 또는 영어' },
    },
    dateOption,
  ],
  toQuery: (values) => ({ ask: textAt(values, 'question') ?? '', asOf: asOfOf(values).asOf ?? undefined }),
} satisfies Command;
