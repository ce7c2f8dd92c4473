import type { Assistant } from '../../assistant/types.ts';
import type { WithheldLog } from '../../desk/withheld.ts';
import type { Workshop } from '../../desk/workshop.ts';
import type { KeptStore } from '../../store/index.ts';

/** What the curator's desk is made of. */
export interface DeskParts {
  /** null: it opens for this machine only, and only where the page does too. */
  readonly password: string | null;
  readonly store: KeptStore;
  /** Answers for the curator, who is not counted among those who ask. */
  readonly assistant: Assistant;
  readonly withheld: Pick<WithheldLog, 'latest'>;
  readonly workshop: Workshop;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
}
