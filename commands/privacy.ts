import type { Command } from '../src/discord/command.ts';

export default {
  name: 'privacy',
  nameKo: '개인정보',
  description: { en: 'What is kept about you; see and delete it', ko: '보관하는 정보 확인과 삭제' },
  discordOnly: true,
  options: [],
  toQuery: () => ({ open: 'privacy' }),
} satisfies Command;
