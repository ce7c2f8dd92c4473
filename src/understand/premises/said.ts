import type { Reading } from '../../reading/reading.ts';

/** Whether something is said to be so, and held up to be judged: a claim, "is it true", "right?". @param whole a claim as a whole */
export const isSaid = ({ keys }: Reading, whole: boolean): boolean =>
  whole || keys.has('cue:check') || keys.has('cue:tag-question');
