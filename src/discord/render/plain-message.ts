import { type APIActionRowComponent, type APIComponentInMessageActionRow, ComponentType } from 'discord.js';
import type { DiscordMessage } from './message.ts';

/** Limits of a message without Components V2. */
const MOST_TEXT = 2000;
const MOST_ROWS = 5;

export interface PlainMessage {
  readonly content: string;
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/**
 * The same message without Components V2, for where those cannot be shown: its texts up to the last line that fits,
 * its first rows of buttons. A file that comes along stands below by itself.
 */
export function plainMessage({ components }: DiscordMessage): PlainMessage {
  const texts = components.flatMap((c) =>
    c.type === ComponentType.TextDisplay ? c.content.split('\n') : [],
  );
  const rows = components.filter((c) => c.type === ComponentType.ActionRow);
  return { content: linesWithin(texts), components: rows.slice(0, MOST_ROWS) };
}

/** Whole lines; code blocks that are cut are closed, and what is left out is marked. */
function linesWithin(lines: readonly string[]): string {
  const all = lines.join('\n');
  if (all.length <= MOST_TEXT) return all;
  const room = MOST_TEXT - '\n```\n…'.length;
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > room;
  });
  const kept = lines.slice(0, end).join('\n');
  const isOpen = (kept.match(/^```/gm) ?? []).length % 2 === 1;
  return `${kept === '' ? all.slice(0, room) : kept}${isOpen ? '\n```' : ''}\n…`;
}
