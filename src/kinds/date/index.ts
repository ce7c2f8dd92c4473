import { MILESTONES, part } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';
import { agreementsOrThoseOf } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerDate } from './answer.ts';

/** When something happened: a step of an agreement, or an event. */
export const date = defineKind({
  kind: 'date',
  cues: {
    'cue:when': 2.8,
    'cue:which-year': 1.2,
    'milestone:*': 1.8,
    'milestone:*+slot:agreement': 1.2,
    'milestone:*+slot:relative-agreement': 1,
    'milestone:*+cue:now': -0.5,
    'slot:agreement': 0.4,
    'topic:fact-sheet': 0.5,
    'topic:furlough': 0.5,
    'topic:summit': 0.5,
    'topic:walkout': 1,
    'topic:walkout+cue:when': 3,
    'topic:mdt': 0.5,
    'topic:sofa': 0.5,
    'topic:opcon': 0.5,
    'slot:day': 0.6,
    'aspect:period': -0.8,
    'cue:when+aspect:period': -0.8,
    'person:*': 0.4,
    'cue:role': -0.5,
    'aspect:negotiators': -2.5,
    'cue:timeline': -2,
    'cue:who': -0.8,
    'cue:why': -3,
    'cue:how-much': -1.5,
    'cue:most': -1.5,
    'cue:total': -2,
    'aspect:signatories': -0.5,
    'aspect:rounds': -2,
    'cue:vote': -1.5,
    'milestone:passed-committee+cue:vote': 6,
    'milestone:passed-committee+cue:who': -8,
    'term:term-implementation-arrangement+aspect:signatories': -6,
    'cue:check': -1.5,
    'cue:say': -0.6,
    'cue:say+form:what-said': -4,
    'person:*+form:when-said': 2.5,
    'cue:which-agreement': -3,
    'cue:how-long': -1.5,
    'cue:list': -0.5,
    'cue:demand': -1,
    'cue:fall': -0.8,
    'cue:coverage': -3,
    'term:term-attached-opinion': -5,
    'slot:two-milestones+cue:how-long': 5,
    'slot:two-milestones+cue:between': 2,
    'slot:two-agreements+milestone:*+cue:how-long': 4,
    'slot:two-years': -1.5,
    'slot:currency': -2,
    'cue:poll': -2,
  },
  needs: [
    ['cue:when'],
    ['milestone:*', 'slot:agreement'],
    ['milestone:*', 'slot:relative-agreement'],
    ['milestone:*', 'topic:sma'],
    ['cue:which-year', 'milestone:*'],
    ['milestone:*', 'topic:other'],
  ],
  byWords: ({ agreements, milestones }) => agreements.length === 0 || milestones.length === 0,
  fill(reading, facts) {
    const has = (key: string): boolean => reading.keys.has(key);
    const milestones = MILESTONES.filter((milestone) => has(`milestone:${milestone}`));
    const kept = spanned(reading, meant(reading, milestones));
    return part({
      kind: 'date',
      agreements: agreementsOrThoseOf(reading, facts),
      milestones: kept,
      years: [...reading.slots.years],
      actors: idsOf(reading, 'person'),
      span: SPAN.test(reading.text),
      byWhom: has('cue:who') || has('aspect:signatories'),
      words: reading.text.slice(0, 400),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerDate,
});

/** "How many days between", 며칠 걸렸어. */
const SPAN =
  /how (?:many (?:days|weeks|months|years)|long)|days? (?:between|apart)|며칠|몇\s*(?:일|달|개월|년)\s*(?:걸|차이|만에|사이)|걸렸|걸린/u;

type Milestone = (typeof MILESTONES)[number];

/** The steps as they are meant: talks begin with a round and not with the entry into force. */
function meant({ keys, text }: Reading, milestones: readonly Milestone[]): Milestone[] {
  if (
    milestones.length === 0 &&
    /\bends?\b|\bover\b(?!\s+(?:that|this|it|the|what|which|how))|끝/u.test(text)
  )
    return ['expired'];
  if (milestones.includes('passed-committee')) return milestones.filter((each) => each !== 'ratified');
  const begin = keys.has('topic:talks') && !/force|effect|발효|시행|효력/u.test(text);
  return begin
    ? [...new Set(milestones.map((each) => (each === 'in-force' ? 'first-round' : each)))]
    : [...milestones];
}

/** In which order an agreement goes through its steps. */
const ORDER: readonly Milestone[] = [
  'negotiators-named',
  'first-round',
  'concluded',
  'initialled',
  'announced',
  'cabinet-approval',
  'signed',
  'submitted',
  'passed-committee',
  'ratified',
  'promulgated',
  'in-force',
  'expired',
];

const FROM_TO = /\bfrom (?:the |a |its )?[a-z][^.?!,]{3,40} to (?:the |its )?[a-z]/u;

/** "From the deal to ratification": the two steps and those between. */
function spanned({ keys, text }: Reading, milestones: readonly Milestone[]): Milestone[] {
  const span = (keys.has('time:since') && keys.has('time:until')) || FROM_TO.test(text);
  if (milestones.length !== 2 || !span) return [...milestones];
  const [from = 0, to = 0] = milestones.map((each) => ORDER.indexOf(each)).sort((a, b) => a - b);
  return ORDER.slice(from, to + 1);
}
