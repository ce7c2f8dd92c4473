import { part } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';
import { agreementsMeant, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerPassages } from './answer.ts';

/** Nothing in the table fits, the text does: the passages that fit best, as they stand. */
export const passages = defineKind({
  kind: 'passages',
  cues: {
    'cue:anything-on': 3,
    'cue:role': -1.5,
    'cue:who': -1.5,
    'topic:*': 1,
    'topic:other': 1.2,
    'topic:off-peninsula': 1.5,
    'topic:cost-plus': 2,
    'actor:*': 0.3,
    'term:*': 0.5,
    'term:term-attached-opinion': 3,
    'term:term-implementation-arrangement': 2,
    'milestone:passed-committee+cue:who': 6,
    'cue:check': -2,
    'milestone:*': 0.3,
    'person:*': 0.5,
  },
  byWords: () => true,
  fill(reading, facts) {
    return part({
      kind: 'passages',
      words: withoutRequest(reading),
      topics: idsOf(reading, 'topic').slice(0, 12),
      years: yearsMeant(reading, facts),
      agreements: agreementsMeant(reading, facts),
      actors: [...idsOf(reading, 'person'), ...idsOf(reading, 'actor')].slice(0, 12),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerPassages,
});

/** The question without "show me what you have on": those words stand in no passage. */
const withoutRequest = ({ text, tags }: Reading): string =>
  tags
    .filter(({ keys }) => keys.includes('cue:anything-on'))
    .reduce((rest, { start, end }) => {
      const stop = end + (ENDING.exec(rest.slice(end))?.[0].length ?? 0);
      return rest.slice(0, start) + ' '.repeat(stop - start) + rest.slice(stop);
    }, text)
    .trim();

/** What hangs on a Korean word that was taken out. */
const ENDING = /^[가-힣]{1,3}(?![가-힣])/u;
