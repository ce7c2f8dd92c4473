import type { Command } from '../src/discord/command.ts';
import { LANGUAGE_CHOICES } from '../src/discord/personal/choices.ts';
import { CHOICE_NAMES } from '../src/discord/personal/words.ts';

export default {
  name: 'language',
  nameKo: '언어',
  description: { en: 'In which language I answer you, everywhere', ko: '나에게 답할 언어, 어디서나' },
  discordOnly: true,
  options: [
    {
      type: 'string',
      name: 'answers',
      nameKo: '답변언어',
      description: {
        en: 'Language of answers to you; without it: what you chose',
        ko: '나에게 주는 답변의 언어, 없으면 지금 선택을 보여 줍니다',
      },
      choices: LANGUAGE_CHOICES.map((value) => ({ value, name: CHOICE_NAMES[value] })),
    },
  ],
  toQuery: ({ answers }) => ({
    open: 'language',
    choice: LANGUAGE_CHOICES.find((each) => each === answers),
  }),
} satisfies Command;
