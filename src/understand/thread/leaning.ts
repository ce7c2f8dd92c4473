import type { Reading } from '../../reading/reading.ts';
import { type Frame, holds } from '../frames.ts';
import { refersToTwo } from './two.ts';

/** Words that lean on what was said before. */
const LEANING = ['cue:it', 'cue:he', 'cue:and', 'cue:not'] as const;

/** A frame this strong stands on its own, even in a thread. */
const OWN_FEET = 5;
/** With a pronoun and nothing named a message may be longer. */
const LONGER = 14;
/** More content words than these make a message a question of its own. */
const SHORT = 9;

/** "The deal that brought that increase": however long, it leans. */
const THAT_ONE =
  /\b(?:that|this) (?:increase|rise|raise|hike|jump|cut|deal|agreement|pact|year|amount|sum)\b|(?:^|\s)그\s?(?:인상|증액|협정|금액|해)(?=[은는이가을를에의\s?])/u;

/** Whether a message in a thread is about what was asked before. */
export function leansOnContext(reading: Reading, frame: Frame | undefined): boolean {
  const { slots, text } = reading;
  const hasSubject =
    slots.years.length > 0 || slots.agreements.length > 0 || slots.relativeAgreement !== null;
  const words = text.split(/\s+/).length;
  if (slots.shift !== 0 || refersToTwo(reading)) return true;
  if (!hasSubject && THAT_ONE.test(text)) return true;
  const refers = LEANING.some((key) => reading.keys.has(key));
  if (refers && words <= (hasSubject || holds('topic:*', reading) ? SHORT : LONGER)) return true;
  if (!hasSubject && words <= SHORT) return true;
  return (frame?.score ?? 0) < OWN_FEET && words <= SHORT;
}
