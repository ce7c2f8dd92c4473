import type { Facts } from '../../knowledge/facts.ts';
import type { EntryType } from '../../lexicon/types.ts';
import { part, type SimpleQuery } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { holds } from '../frames.ts';

/** Matters that happen on a day and may end on another one. */
const EVENTS: ReadonlySet<string> = new Set([
  'topic:furlough',
  'topic:walkout',
  'topic:fact-sheet',
  'topic:summit',
  'topic:troop-cut',
]);

/** Whether a word names such a matter. */
export const namesEvent = (reading: Reading): boolean => [...EVENTS].some((key) => holds(key, reading));

const FIGURES = ['cue:how-many', 'cue:how-much', 'cue:how-long'] as const;

/** Beginning and end are of the event as well; other steps are those of an agreement. */
const OWN_STEPS: ReadonlySet<string> = new Set(['milestone:in-force', 'milestone:expired']);
const MATTERS: ReadonlySet<EntryType> = new Set(['topic', 'person', 'term']);

/**
 * "How many?", "when did they return?" behind a question about an event: its figure, its days. The steps and the years
 * of an agreement are none of it.
 * @returns null where the thread is about no event, or the message names a matter of its own
 */
export function askOfEvent(last: SimpleQuery, reading: Reading, facts: Facts): SimpleQuery | null {
  if (!('words' in last) || last.kind === 'demand' || last.kind === 'position') return null;
  if ('agreements' in last && last.agreements.length > 0) return null;
  const asksWhen = holds('cue:when', reading);
  if (!(asksWhen || FIGURES.some((key) => holds(key, reading))) || namesOther(reading)) return null;
  const tags = facts.knowledge.lexicon
    .tag(last.words, MATTERS)
    .filter(({ keys }) => keys.some((key) => EVENTS.has(key)));
  if (tags.length === 0) return null;
  const years = 'years' in last ? last.years : [];
  // only its name: what was asked of it before is answered
  const matter = [...new Set(tags.map(({ start, end }) => last.words.slice(start, end))), ...years].join(' ');
  const words = `${reading.text} ${matter}`.slice(0, 400);
  if (asksWhen) return part({ kind: 'date', words, years, asOf: last.asOf });
  const counted = holds('cue:how-many', reading) && tags.some(({ keys }) => keys.includes('topic:furlough'));
  return counted
    ? part({ kind: 'figure', topics: ['employees'], years, words, asOf: last.asOf })
    : part({ kind: 'passages', words, asOf: last.asOf });
}

function namesOther({ slots, keys, tags }: Reading): boolean {
  return (
    slots.years.length > 0 ||
    slots.agreements.length > 0 ||
    slots.relativeAgreement !== null ||
    slots.shift !== 0 ||
    tags.some(({ type }) => MATTERS.has(type)) ||
    [...keys].some((key) => key.startsWith('milestone:') && !OWN_STEPS.has(key))
  );
}
