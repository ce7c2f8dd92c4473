import type { Assistant } from '../assistant/types.ts';
import type { Command } from '../discord/command.ts';
import type { Health } from '../health/health.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/types.ts';

/** What the page is made of. */
export interface PageParts {
  readonly assistant: Assistant;
  readonly store: Store;
  readonly commands: readonly Command[];
  /** UTC date, YYYY-MM-DD. */
  readonly today: () => string;
  readonly log: Log;
  /** What the machines that run the program are told; by default nothing of Discord, and no measurements. */
  readonly health?: Health | undefined;
  /** Makes the id of a browser session: a random UUID. */
  readonly newId: () => string;
}
