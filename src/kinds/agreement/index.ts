import { ASPECTS, part } from '../../query/schema.ts';
import { saidBy } from '../shared/bodies.ts';
import { agreementsMadeIn, agreementsOrThoseOf, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerAgreement } from './answer.ts';
import { agreementsByRule, agreementsOfLength, agreementsThatBrought, lackingIn } from './look-up.ts';

/** An agreement by number, by year, or as current, next or last: its years, rule, people, votes, novelties. */
export const agreement = defineKind({
  kind: 'agreement',
  cues: {
    'slot:agreement': 1.5,
    'slot:relative-agreement': 2,
    'cue:which-agreement': 4,
    'topic:sma': 0.8,
    'topic:talks': 0.3,
    'aspect:rule': 2,
    'aspect:signatories': 3,
    'aspect:negotiators': 2.5,
    'aspect:negotiators+slot:agreement': 1.5,
    'aspect:negotiators+slot:year': 1.5,
    'aspect:signatories+slot:agreement': 1,
    'milestone:negotiators-named': -3,
    'term:term-attached-opinion': -4,
    'term:term-implementation-arrangement': -9,
    'aspect:signatories+slot:month': 3,
    'topic:won-only': 5,
    'topic:won-only+cue:which-year': 3,
    'aspect:rounds': 4,
    'aspect:first-rise+slot:agreement': 6,
    'aspect:vote': 3.4,
    'aspect:novelty': 1.8,
    'aspect:overview': 3,
    'aspect:period': 1.2,
    'aspect:status': 1.5,
    'topic:cap': 1.5,
    'cue:how-long': 2.5,
    'cue:how-works': 2.5,
    'cue:what-is': 0.8,
    'cue:list': 0.3,
    'cue:who': 1,
    'cue:who+milestone:signed': 3,
    'cue:who+topic:talks': 2.5,
    'cue:vote': 1.5,
    'cue:vote+actor:assembly': 2,
    'cue:vote+milestone:ratified': 1,
    'milestone:passed-committee+cue:who': -6,
    'cue:how-many+topic:talks': 4,
    'cue:how-many+topic:sma+slot:length': 5,
    'topic:sma+slot:length': 1.5,
    'cue:when+aspect:period': 1.8,
    'topic:other': -0.5,
    'person:*': -0.5,
    'cue:now+topic:sma': 1,
    'milestone:in-force+cue:now': 2.5,
    'cue:when': -1.2,
    'cue:why': -2.5,
    'cue:how-much': -0.8,
    'topic:contribution': -0.4,
    'cue:say': -1.2,
    ...saidBy(-4),
    'cue:total': -3.5,
    'cue:total+aspect:overview': 3.5,
    'cue:total+aspect:period+slot:one-year': 3,
    'cue:average': -2.5,
    'cue:yearly-growth': -3,
    'cue:longest': -4,
    'cue:most+cue:vote': -3,
    'cue:shortest': -4,
    'cue:most': -2,
    'cue:least': -2,
    'cue:demand': -1.5,
    'cue:check': -1.5,
    'cue:change': -0.5,
    'cue:timeline': -2,
    'slot:edge': -2,
    'part:*': -2.5,
    'cue:poll': -3,
    'term:*+cue:what-is': -0.5,
  },
  needs: [
    ['slot:agreement'],
    ['slot:relative-agreement'],
    ['cue:which-agreement'],
    ['topic:sma', 'cue:now'],
    ['topic:sma', 'cue:what-is', 'slot:year'],
    ['aspect:*', 'topic:sma'],
    ['cue:vote', 'actor:assembly'],
    ['cue:vote', 'milestone:ratified'],
    ['aspect:negotiators', 'slot:year'],
    ['cue:who', 'milestone:signed', 'slot:year'],
    ['aspect:signatories', 'slot:month'],
    ['topic:won-only'],
    ['cue:how-long', 'topic:sma'],
    ['topic:sma', 'slot:length'],
    ['aspect:overview', 'milestone:*', 'time:term:*'],
  ],
  fill(reading, facts) {
    const has = (key: string): boolean => reading.keys.has(key);
    const aspects = ASPECTS.filter((aspect) => has(`aspect:${aspect}`));
    const wanted = new Set(aspects);
    if (has('topic:cap') || has('cue:how-works')) wanted.add('rule');
    if (has('cue:how-many') && has('topic:talks') && !has('cue:vote')) wanted.add('rounds');
    if (wanted.has('rounds') && !/대표|negotiator|chief|\bled\b|lead/u.test(reading.text))
      wanted.delete('negotiators');
    if (has('cue:how-long')) wanted.add('period');
    if (has('cue:who') && has('milestone:signed')) wanted.add('signatories');
    if (has('cue:who') && has('topic:talks') && !has('milestone:signed')) wanted.add('negotiators');
    if (has('cue:vote') || wanted.has('voters')) wanted.add('vote');
    // "signed by" is about people, not about what is new or how long it runs
    if (wanted.has('signatories') || wanted.has('negotiators')) wanted.delete('period');
    if (wanted.has('vote')) wanted.delete('period');
    if (wanted.has('vote') && (has('cue:percent') || has('cue:share') || /[성대권]률/u.test(reading.text)))
      wanted.add('vote-share');
    // "its period and the amount of 2019"
    if (wanted.size > 0 && (has('topic:contribution') || has('cue:total'))) wanted.add('amount');
    // a summary says the rest
    if (wanted.has('overview')) for (const each of ['period', 'amount', 'rule'] as const) wanted.delete(each);
    // "which one was made under Yoon": the years are those of the deal, not those that it covers
    const inOffice =
      (has('cue:which-agreement') || has('aspect:overview')) &&
      hasAny(reading.keys, 'milestone:') &&
      hasAny(reading.keys, 'time:term:');
    const agreements = inOffice
      ? agreementsMadeIn(reading.slots.years, facts)
      : agreementsOrThoseOf(reading, facts);
    const lacking = agreements.length === 0 ? lackingIn(reading, facts) : null;
    if (lacking) return part({ kind: 'agreement', agreements: [], lacking, asOf: reading.slots.asOf });
    const byRule = agreements.length === 0 ? agreementsByRule(reading, facts) : [];
    if (byRule.length > 0)
      return part({ kind: 'agreement', agreements: byRule, aspects: ['rule'], asOf: reading.slots.asOf });
    if (agreements.length === 0 && has('topic:won-only'))
      return part({
        kind: 'agreement',
        agreements: agreementsThatBrought('new-won', facts),
        aspects: ['novelty', 'period'],
        asOf: reading.slots.asOf,
      });
    const ofLength = agreements.length === 0 ? agreementsOfLength(reading, facts) : [];
    if (ofLength.length > 0)
      return part({ kind: 'agreement', agreements: ofLength, aspects: ['period'], asOf: reading.slots.asOf });
    return part({
      kind: 'agreement',
      agreements,
      years: agreements.length > 0 && inOffice ? [] : yearsMeant(reading, facts),
      aspects: [...wanted].slice(0, 6),
      side: reading.slots.side,
      asOf: reading.slots.asOf,
    });
  },
  answer: answerAgreement,
});

const hasAny = (keys: ReadonlySet<string>, type: string): boolean =>
  [...keys].some((key) => key.startsWith(type));
