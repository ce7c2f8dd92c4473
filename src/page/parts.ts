import type { Assistant } from '../assistant/types.ts';
import type { Command } from '../discord/command.ts';
import type { Health } from '../health/health.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/types.ts';
import type { DeskParts } from './desk/parts.ts';

/** What the page is made of. */
export interface PageParts {
  readonly assistant: Assistant;
  /** What the assistant answers from now; it can be exchanged while the program runs. */
  readonly knowledge: () => Knowledge;
  readonly store: Store;
  readonly commands: readonly Command[];
  /** UTC date, YYYY-MM-DD. */
  readonly today: () => string;
  readonly log: Log;
  /** What the machines that run the program are told; by default nothing of Discord, and no measurements. */
  readonly health?: Health | undefined;
  /** Makes the id of a browser session: a random UUID. */
  readonly newId: () => string;
  /**
   * Answer only requests that name this machine by a loopback name, as for a page that listens there: a page of somebody
   * else whose name was made to point here then reads nothing.
   */
  readonly loopbackOnly?: boolean;
  /** The curator's desk; without it there is none. */
  readonly desk?: DeskParts | undefined;
}
