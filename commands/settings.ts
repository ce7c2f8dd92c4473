import type { Command } from '../src/discord/command.ts';

export default {
  name: 'settings',
  nameKo: '설정',
  description: { en: 'Settings of this server and channel, for admins', ko: '서버와 채널 설정, 관리자용' },
  discordOnly: true,
  options: [],
  toQuery: () => ({ open: 'settings' }),
} satisfies Command;
