import { part } from '../../query/schema.ts';
import { moneySlots, monthsNamed, nearestAgreement } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerCost } from './answer.ts';

/** What Korea paid for a year, several years or an agreement, in won or dollars, whole or one part of it. */
export const cost = defineKind({
  kind: 'cost',
  cues: {
    'cue:how-much': 2,
    'cue:how-much+cue:pay': 1,
    'cue:pay': 1,
    'topic:contribution': 1.5,
    'slot:year': 1.6,
    'form:plain': 1.2,
    'part:*': -3,
    'topic:other': -3,
    'topic:split': -3,
    'cue:most': -3.5,
    'cue:least': -3.5,
    'milestone:*': -0.8,
    'cue:change': -1.5,
    'cue:fall': -1.5,
    'cue:vote': -3,
    'cue:poll': -3,
    'cue:demand': -1.2,
    'person:*': -0.8,
    'cue:timeline': -1.5,
    'cue:total': -1.5,
    'slot:edge': 2,
    'slot:agreement': 0.6,
    'slot:relative-agreement': 0.6,
    'slot:currency': 1,
    'slot:currency+slot:year': 1,
    'slot:both-currencies': 1,
    'topic:split+slot:both-currencies': 4.5,
    'cue:compare+slot:two-years': -3,
    'cue:list': 0.6,
    'cue:list+cue:how-much+slot:agreement': 2,
    'slot:all-years': 1,
    'cue:it+slot:currency': 1,
    'cue:predict+actor:kr+slot:year': 2,
    'time:*': 0.4,
    'cue:when': -2,
    'cue:who': -2,
    'cue:how-many': -2.5,
    'cue:how-many+cue:how-much': 2.5,
    'cue:why': -2.5,
    'cue:check': -1.5,
    'cue:check+slot:amount': 3,
    'cue:say': -0.7,
    'milestone:signed': -1,
    'cue:which-agreement': -3,
    'topic:budgeted': -3,
    'topic:unspent': -4,
    'topic:projection+cue:how-much': -1,
    'elsewhere:*': -3,
    'topic:japan': -2,
    'topic:troops+cue:how-many': -3,
  },
  needs: [
    ['cue:how-much'],
    ['slot:year', 'slot:amount', 'cue:check'],
    ['topic:contribution'],
    ['slot:year', 'form:plain'],
    ['slot:year', 'cue:pay'],
    ['slot:year', 'topic:sma'],
    ['slot:edge'],
    ['slot:currency'],
    ['slot:both-currencies', 'slot:year'],
    ['slot:agreement', 'cue:pay'],
    ['slot:all-years'],
    ['cue:predict', 'actor:kr', 'slot:year', '!topic:other'],
  ],
  fill(reading, facts) {
    const money = moneySlots(reading, facts);
    const { years, agreements } = money;
    // "how much is it" without a year: that of the day; without a subject the frame is not chosen at all
    const given = years.length > 0 || agreements.length > 0;
    const [month] = monthsNamed(reading);
    const year = Number((month ?? reading.slots.asOf ?? reading.today).slice(0, 4));
    const known = nearestAgreement(facts) !== null;
    return part({ kind: 'cost', ...money, years: given || !known ? years : [year] });
  },
  answer: answerCost,
});
