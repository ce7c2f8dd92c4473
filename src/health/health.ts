import type { Store } from '../store/types.ts';
import { Metrics } from './metrics.ts';

/** How Discord stands: `none` without a token. */
export type DiscordState = 'none' | 'connecting' | 'connected' | 'disconnected';

export interface Readiness {
  readonly ready: boolean;
  readonly store: 'works' | 'fails';
  readonly discord: DiscordState;
}

/** What is told at /healthz, /readyz and /metrics. */
export interface Health {
  readiness(): Promise<Readiness>;
  readonly metrics: Pick<Metrics, 'text'>;
}

/** How long the store may take to say that it works, in milliseconds. */
const PATIENCE = 2_000;

/** Whether the program can do what it is there for now; answers are given also while the store fails. */
export function createHealth(parts: {
  readonly store: Store;
  readonly discord: () => DiscordState;
  readonly metrics: Metrics;
}): Health {
  return {
    metrics: parts.metrics,
    async readiness() {
      const [store, discord] = [(await works(parts.store)) ? 'works' : 'fails', parts.discord()] as const;
      return { ready: store === 'works' && (discord === 'none' || discord === 'connected'), store, discord };
    },
  };
}

async function works(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const asked = store.receipt('readyz').then(
    () => true,
    () => false,
  );
  const result = await Promise.race([asked, late]);
  clearTimeout(timer);
  return result;
}

/** Of a program without Discord that measures nothing of its own. */
export function plainHealth(store: Store): Health {
  return createHealth({ store, discord: () => 'none', metrics: new Metrics({}) });
}
