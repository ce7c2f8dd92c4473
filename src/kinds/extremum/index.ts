import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { moneySlots, yearsAsked } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { extremeAgreement } from './agreements.ts';
import { extremeAmount } from './amounts.ts';
import { fallen, strongestChange, unchanged } from './changes.ts';

/** The highest or lowest amount, or the strongest or weakest change, in a span of years. */
export const extremum = defineKind({
  kind: 'extremum',
  cues: {
    'cue:most': 3.4,
    'cue:least': 3.4,
    'cue:longest': 5,
    'cue:shortest': 5,
    'cue:most+topic:sma': 0.5,
    'cue:most+topic:talks': 1.5,
    'cue:least+topic:talks': 1.5,
    'cue:most+topic:sma+cue:total': 3,
    'cue:least+topic:sma+cue:total': 3,
    'cue:least+cue:vote': 3,
    'cue:most+cue:vote': 3,
    'cue:first-time+cue:fall': 4,
    'slot:edge': 1.5,
    'cue:most+cue:change+slot:range': 1.5,
    'cue:least+cue:change+slot:range': 1.5,
    'cue:most+cue:change': 1,
    'cue:most+cue:fall': 1,
    'cue:least+cue:change': 1,
    'cue:which-year': 1.5,
    'topic:contribution': 0.5,
    'slot:agreement': 0.5,
    'slot:range': 0.5,
    'cue:fall+cue:which-year': 3,
    'cue:fall+cue:when': 2.5,
    'cue:freeze+cue:which-year': 4,
    'cue:freeze+cue:when': 2.5,
    'cue:fall+time:all-years': 3.5,
    'time:all-years': 1,
    'cue:change': 0.5,
    'cue:how-much': 0.3,
    'cue:who': -2,
    'cue:why': -2,
    'cue:demand': -2.5,
    'cue:say': -1,
    'topic:troops': -2,
    'part:*': -4,
    'cue:check': -1.5,
    'slot:percent+cue:most': -1,
  },
  needs: [
    ['cue:longest'],
    ['cue:shortest'],
    ['cue:first-time', 'cue:fall'],
    ['cue:most'],
    ['cue:least'],
    ['cue:fall', 'cue:which-year'],
    ['cue:fall', 'cue:when'],
    ['cue:fall', 'time:all-years'],
    ['cue:freeze', 'cue:which-year'],
    ['cue:freeze', 'cue:when'],
  ],
  fill(reading, facts) {
    const has = (key: string): boolean => reading.keys.has(key);
    const against = /반대|against/u.test(reading.text);
    const abstain = /기권|absten|abstain/u.test(reading.text);
    if (has('cue:longest') || has('cue:shortest')) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        of: 'length',
        direction: directionOf(has('cue:longest'), has('cue:shortest')),
      });
    }
    if (has('cue:vote')) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        of: abstain ? 'abstain' : against ? 'against' : 'for',
        direction: directionOf(has('cue:most'), has('cue:least')),
      });
    }
    if (ROUNDS.test(reading.text) && has('topic:talks')) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        years: [],
        of: 'rounds',
        direction: directionOf(has('cue:most'), has('cue:least')),
      });
    }
    if (ofTotals(reading)) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        years: [],
        of: 'total',
        direction: directionOf(has('cue:most'), has('cue:least')),
      });
    }
    if (has('aspect:first-rise') || (reading.slots.edges[0] === 'first' && has('cue:change'))) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        years: [],
        agreements: [...reading.slots.agreements],
        of: 'first-rise',
        direction: directionOf(has('cue:most'), has('cue:least')),
      });
    }
    if (has('cue:fall') && has('time:all-years') && !has('cue:most') && !has('cue:least'))
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        years: [],
        of: 'growth',
        direction: 'down',
      });
    if (has('cue:freeze')) {
      const direction = has('cue:fall') ? 'not-up' : 'flat';
      return part({ kind: 'extremum', ...moneySlots(reading, facts), of: 'growth', direction });
    }
    const growth = has('cue:change') || has('cue:fall') || has('cue:percent');
    const both = has('cue:most') && has('cue:least');
    const least =
      has('cue:least') || (has('cue:fall') && !has('cue:change')) || (has('cue:fall') && !has('cue:most'));
    return part({
      kind: 'extremum',
      ...moneySlots(reading, facts),
      of: growth ? 'growth' : 'amount',
      direction: both ? 'both' : least ? 'min' : 'max',
    });
  },
  answer: answerExtremum,
});

/** "Which agreement cost the most in total": sums of agreements are held against each other, not years. */
const ofTotals = ({ keys, text }: Reading): boolean =>
  (keys.has('topic:sma') || keys.has('cue:which-agreement')) &&
  (keys.has('cue:total') || /expensive|costl|pric(?:i|ey)|cheap|비싼|싼/u.test(text)) &&
  !keys.has('cue:change') &&
  !keys.has('slot:year');

/** The number of meetings, not of won. */
const ROUNDS =
  /\brounds?\b|\bmeetings\b|\bsessions\b|라운드|회의|협상을?\s*(?:가장|제일)?\s*(?:많이|적게|오래)/u;

/** Without either word the most is meant. */
const directionOf = (most: boolean, least: boolean): 'max' | 'min' | 'both' =>
  most && least ? 'both' : least ? 'min' : 'max';

function answerExtremum(query: QueryOf<'extremum'>, facts: Facts): Draft {
  const [one, other] = DIRECTIONS[query.direction];
  const first = oneWay({ ...query, direction: one }, facts);
  if (!other) return first;
  const second = oneWay({ ...query, direction: other }, facts);
  if (first.statements.length === 0) return second;
  return {
    ...first,
    statements: [...first.statements, ...second.statements],
    key: {
      amounts: [...(first.key?.amounts ?? []), ...(second.key?.amounts ?? [])],
      percents: [...(first.key?.percents ?? []), ...(second.key?.percents ?? [])],
      dates: [...(first.key?.dates ?? []), ...(second.key?.dates ?? [])],
    },
  };
}

type Direction = QueryOf<'extremum'>['direction'];
type OneWay = Exclude<Direction, 'both' | 'not-up'>;

/** What a direction is made of: "which years did it fall or stay the same" asks for two things. */
const DIRECTIONS: Readonly<Record<Direction, readonly [OneWay, OneWay?]>> = {
  max: ['max'],
  min: ['min'],
  flat: ['flat'],
  down: ['down'],
  both: ['max', 'min'],
  'not-up': ['down', 'flat'],
};

function oneWay(query: QueryOf<'extremum'>, facts: Facts): Draft {
  const asked = yearsAsked(query, facts);
  const scope =
    asked.length > 1
      ? asked
      : facts.years.filter((year) => year >= 1991 && year <= (asked[0] ?? Number(facts.asOf.slice(0, 4))));
  const span = { from: scope[0]!, to: scope.at(-1)!, years: scope };
  if (query.of !== 'amount' && query.of !== 'growth') return extremeAgreement(query, facts);
  if (query.direction === 'flat') return unchanged(span, facts);
  if (query.direction === 'down') return fallen(span, facts);
  return query.of === 'growth' ? strongestChange(query, span, facts) : extremeAmount(query, span, facts);
}
