import { KINDS } from '../kinds/index.ts';
import type { QueryKind } from '../query/schema.ts';
import type { Reading } from '../reading/reading.ts';

export interface Frame {
  readonly kind: QueryKind;
  readonly score: number;
  /** What spoke for it and against it, for `--explain`. */
  readonly evidence: readonly { readonly cue: string; readonly weight: number }[];
}

/** Every kind that is possible, best first; equal ones in the order in which the kinds are listed. */
export function rankFrames(reading: Reading): Frame[] {
  return Object.values(KINDS)
    .filter((kind) => !kind.needs || kind.needs.some((set) => set.every((key) => holds(key, reading))))
    .map((kind) => {
      const evidence = Object.entries(kind.cues)
        .filter(([cue]) => cue.split('+').every((key) => holds(key, reading)))
        .map(([cue, weight]) => ({ cue, weight }));
      return { kind: kind.kind, score: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a key is in the reading; `type:*` is any key of the type. */
export function holds(key: string, reading: Reading): boolean {
  if (key.startsWith('!')) return !holds(key.slice(1), reading);
  if (!key.endsWith(':*')) return reading.keys.has(key);
  const prefix = key.slice(0, -1);
  for (const known of reading.keys) if (known.startsWith(prefix)) return true;
  return false;
}
