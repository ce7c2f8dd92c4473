import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reading } from '../reading/reading.ts';
import { holds } from './frames.ts';
import { unknownWords } from './unknown-words.ts';

/** Keys that place a question in the subject on their own. */
const STRONG: readonly string[] = [
  'topic:contribution',
  'topic:sma',
  'topic:usfk',
  'topic:humphreys',
  'topic:unspent',
  'topic:furlough',
  'topic:fact-sheet',
  'topic:sofa',
  'topic:mdt',
  'topic:opcon',
  'topic:thaad',
  'topic:scm',
  'topic:ndaa',
  'topic:in-kind',
  'topic:new-headings',
  'topic:off-peninsula',
  'topic:strategic-assets',
  'topic:walkout',
  'topic:us-spending',
  'topic:support',
  'topic:share',
  'topic:defence-budget',
  'topic:budgeted',
  'topic:troop-cut',
  'topic:gap',
  'person:*',
  'term:*',
  'slot:agreement',
  'actor:gao',
  'actor:crs',
  'actor:assembly',
  'actor:pspd',
  'actor:spark',
  'actor:mofa',
  'actor:mnd',
  'cue:which-agreement',
];

/** The subject itself: a base or a person beside a word of another subject ("the weather at Humphreys") is not enough. */
const SUBJECT: readonly string[] = ['topic:contribution', 'topic:sma', 'topic:unspent'];

/** Other bodies have these too: the UN contribution, the Paris agreement. */
const OF_ANYBODY = /^(?:korean? |annual )?contributions?$|^분담금$/u;

/** Whether the subject is named by a word that is used of nothing else beside it. */
export const namesSubject = ({ tags, text, keys }: Reading): boolean =>
  keys.has('slot:agreement') ||
  tags.some(({ keys: [key = ''], start, end }) => {
    const word = text.slice(start, end);
    return SUBJECT.includes(key) && !SHARED_WORDS.test(word) && !OF_ANYBODY.test(word);
  });

/** Two of these together place it there too. */
const WEAK: readonly string[] = [
  'cue:timeline',
  'slot:month',
  'cue:first-time',
  'aspect:vote',
  'actor:kr',
  'actor:us',
  'cue:pay',
  'topic:troops',
  'topic:japan',
  'topic:employees',
  'topic:talks',
  'topic:summit',
  'topic:exercises',
  'part:labour',
  'part:construction',
  'part:logistics',
  'slot:year',
  'milestone:*',
  'topic:tariff',
  'topic:arms',
  'topic:nuclear',
  'slot:amount',
  'slot:percent',
  'cue:demand',
  'stance:debate',
  'topic:split',
  'topic:exchange-rate',
  'topic:inflation',
  'topic:base-land',
  'topic:salary',
  'cue:poll',
  'aspect:rule',
  'aspect:negotiators',
  'topic:projection',
  'topic:cap',
  'form:sum-of-year',
  'slot:currency',
  'slot:both-currencies',
];

/** How far a reading lies in the subject. */
export interface Scope {
  readonly strong: boolean;
  /** The same, and not by 분담금 alone. */
  readonly certain: boolean;
  /** Named by a word that is used of nothing else: 방위비, SMA, USFK, a person, a defined term. */
  readonly specific: boolean;
  readonly weak: number;
  /** Content words that neither the lexicon, nor everyday language, nor the corpus knows. */
  readonly unknown: readonly string[];
}

export function scopeOf(reading: Reading, knowledge: Knowledge): Scope {
  const unknown = unknownWords(reading).filter((word) => !knowledge.passages.knows(word));
  return {
    strong: STRONG.some((key) => holds(key, reading)),
    certain: isSpecific(reading, unknown, false),
    specific: isSpecific(reading, unknown, true),
    weak: WEAK.filter((key) => holds(key, reading)).length,
    unknown,
  };
}

/** Words of the subject that other subjects use as well. */
const SHARED_WORDS =
  /^(?:부담금|분담액|금액|협정|협약|분담|협상|회의|협의|교섭|회담|비용|cost[ -]?shar(?:e|ing)|agreements?|deals?|pacts?|treaty|accord|the share|its share|talks|negotiat\w*|rounds?|meetings?|consultations?|workers|employees|근로자|직원|노동자|salar\w*|wages?|월급|급여|임금|weapons?|요금|split|breakdown|cap|ceiling|limit|상한|한도|inflation|물가|항목|내역|구성|이자|잔액|surplus|cash|현금|lapse[ds]?|interim|election\w*|선거|대선|summits?|exercises?|훈련|연습|gdp|budget\w*|예산|furlough\w*|휴직|transparency|감사|audit|중단|cost plus|sofa|소파|walk ?out|meeting)$/u;

const SUBJECT_TYPES: ReadonlySet<string> = new Set(['topic', 'person', 'term']);

function isSpecific({ tags, text, keys }: Reading, unknown: readonly string[], loose: boolean): boolean {
  // 관리비 분담금: the word before says that it is another one
  const foreign = unknown.some(
    (word) =>
      text.includes(`${word} 분담금`) ||
      text.includes(`${word}분담금`) ||
      text.includes(`${word} 협정`) ||
      text.includes(`${word} 협상`),
  );
  if (foreign) return false;
  // 12차 협상: agreements of other subjects that are counted have their name in front
  const counted =
    (keys.has('slot:agreement') &&
      (keys.has('topic:sma') || keys.has('topic:talks') || keys.has('milestone:concluded'))) ||
    // "wrap up the 12th when the 11th still ran": two that are made or run are no grades and no episodes
    (keys.has('slot:two-agreements') &&
      keys.has('slot:year') &&
      (keys.has('aspect:period') || [...keys].some((key) => key.startsWith('milestone:')))) ||
    (keys.has('slot:year') && keys.has('topic:sma') && [...keys].some((key) => key.startsWith('milestone:')));
  const named = tags.some(
    (tag) =>
      SUBJECT_TYPES.has(tag.type) &&
      (loose || text.slice(tag.start, tag.end) !== '분담금') &&
      !SHARED_WORDS.test(text.slice(tag.start, tag.end).replace(/'?s$/u, '')) &&
      !SHARED_WORDS.test(text.slice(tag.start, tag.end)),
  );
  const bodies = [
    'actor:gao',
    'actor:crs',
    'actor:assembly',
    'actor:pspd',
    'actor:spark',
    'actor:mofa',
    'actor:mnd',
    'actor:pentagon',
    'actor:state-department',
  ];
  return (
    named ||
    counted ||
    bodies.some((key) => keys.has(key)) ||
    (keys.has('actor:kr') &&
      (keys.has('actor:us') || keys.has('cue:pay') || keys.has('topic:sma') || keys.has('stance:debate')))
  );
}
