import type { Assistant } from '../assistant/types.ts';
import type { Log } from '../log.ts';
import type { Kept } from '../store/types.ts';
import type { Command } from './command.ts';
import type { Limits } from './limits.ts';
import type { Memory } from './memory.ts';
import type { PersonalSettings } from './personal/personal-settings.ts';
import type { ServerSettings } from './settings/server-settings.ts';
import type { Turns } from './turns.ts';

/** What every handler of an event works with. */
export interface Bot {
  readonly assistant: Assistant;
  readonly memory: Memory;
  readonly settings: ServerSettings;
  readonly people: PersonalSettings;
  readonly limits: Limits;
  readonly kept: Kept;
  readonly turns: Turns;
  readonly log: Log;
  /** Subcommands by their name. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly now: () => Date;
  /** UTC date, YYYY-MM-DD. */
  readonly today: () => string;
  /** Whether the message-content intent was granted: then the bot's own threads need no mention. */
  readonly messageContent: boolean;
  /** How long an interaction may take before it is acknowledged without an answer, in milliseconds. */
  readonly deferAfterMs: number;
  /** With more events than this in hand, who asks by an interaction is told to come back later. */
  readonly mostAtOnce: number;
}
