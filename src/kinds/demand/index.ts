import { part } from '../../query/schema.ts';
import { idsOf } from '../../reading/reading.ts';
import { agreementsMeant, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerDemand } from './answer.ts';
import { asksOfBoth } from './sides.ts';

/** What one side asked for, offered or claimed. */
export const demand = defineKind({
  kind: 'demand',
  cues: {
    'cue:demand': 3.2,
    'cue:demand+slot:currency': 1,
    'cue:reject': 2.6,
    'cue:reject+slot:percent': 1.5,
    'cue:reject+slot:amount': 1,
    'cue:reject+cue:demand': -1,
    'cue:reject+cue:who': 1,
    'actor:us': 0.6,
    'actor:kr': 0.3,
    'person:*': 1,
    'slot:amount': 0.8,
    'cue:how-much': 0.4,
    'cue:say+slot:amount': 1,
    'cue:say+actor:time-magazine': 2,
    'topic:fact-sheet': 1.2,
    'actor:wsj': 1,
    'time:term:*': 0.4,
    'cue:now+cue:demand': 0.5,
    'cue:why': -2,
    'cue:who': -1,
    'cue:when': -1.2,
    'cue:check': -1.5,
    'cue:poll': -4,
    'cue:vote': -2,
    'aspect:negotiators': -1,
    'topic:troops+cue:how-many': -1,
    'milestone:signed': -1,
    'cue:opinion': -1.5,
  },
  needs: [
    ['cue:demand'],
    ['cue:reject', 'slot:percent'],
    ['cue:reject', 'slot:amount'],
    ['cue:reject', 'person:*'],
    ['cue:say', 'slot:amount'],
    ['cue:say', 'actor:time-magazine'],
    ['topic:fact-sheet', 'cue:how-much'],
    ['cue:say', 'actor:wsj'],
  ],
  byWords: () => true,
  fill(reading, facts) {
    return part({
      kind: 'demand',
      actors: [...idsOf(reading, 'person'), ...idsOf(reading, 'actor')].slice(0, 8),
      topics: idsOf(reading, 'topic').slice(0, 8),
      years: yearsMeant(reading, facts),
      agreements: agreementsMeant(reading, facts),
      words: reading.text.slice(0, 400),
      ...(asksOfBoth(reading) ? { both: true as const } : {}),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerDemand,
});
