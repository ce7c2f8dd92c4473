import type { Facts } from '../knowledge/facts.ts';
import type { QueryKind, QueryOf } from '../query/schema.ts';
import type { Reading } from '../reading/reading.ts';
import { type Frame, holds } from './frames.ts';

/** Under this score no kind is meant. */
export const THRESHOLD = 2;

/** Days to come. */
const SOON =
  /\b(?:tomorrow|next (?:week|month)|soon|going (?:up|down))\b|내일|모레|다음\s?주|다음\s?달|이번\s?주/u;

/** 손해 본다고 했어, 배제 안 한다고 한: what somebody is reported to have said is neither asked of the bot nor ahead. */
const REPORTED =
  /(?:다|라)고\s*(?:했|한\s|하던|밝혔|밝힌|말했|말한|보도|알려졌|추산|추정했|나왔)|\b(?:was|were|has been) (?:said|reported|estimated)\b/u;

/** What people do and say; the amounts of years to come follow from a rule and are another matter. */
const DEEDS: ReadonlySet<QueryKind> = new Set(['demand', 'position', 'date', 'timeline', 'person', 'reason']);

/** Kinds that compute, and from which score on they are meant. */
const SUMS: ReadonlySet<QueryKind> = new Set(['aggregate', 'change', 'extremum']);
const SURE_OF_SUM = 4;

/** Refusals that depend on the best kind. */
export function lateRefusal(
  reading: Reading,
  best: Frame | undefined,
  strong: boolean,
  facts: Facts,
): QueryOf<'nothing'>['why'] | null {
  const has = (key: string): boolean => holds(key, reading);
  const { slots } = reading;
  const hasSubject =
    slots.years.length > 0 ||
    slots.agreements.length > 0 ||
    slots.relativeAgreement !== null ||
    slots.allYears;
  // "lol freeloaders. average of 2019 to 2021": the sum is asked for, whatever is thought of it
  const sums =
    best !== undefined && SUMS.has(best.kind) && best.score >= SURE_OF_SUM && slots.years.length > 1;
  if (
    has('cue:opinion') &&
    !sums &&
    !has('cue:argument') &&
    !has('cue:say') &&
    !REPORTED.test(reading.text) &&
    !has('cue:poll') &&
    !has('actor:analysts') &&
    !has('cue:why')
  )
    return 'opinion';
  if (has('cue:your-view') && !has('cue:poll')) return 'opinion';
  // what somebody earns, and how old he is, is in no source here
  const ofPerson = has('cue:private-life') || (has('topic:salary') && !has('topic:employees'));
  if (has('person:*') && ofPerson) return 'unknown-matter';
  // what the won will be worth follows from no agreement
  const ofRates =
    has('topic:exchange-rate') && !hasSubject && !has('topic:contribution') && !has('topic:sma');
  if (ofRates && (has('cue:predict') || SOON.test(reading.text))) return 'prediction';
  const ahead =
    slots.years.length > 0 && slots.years.every((year) => year > Number(reading.today.slice(0, 4)));
  if (has('cue:predict') && ahead && best !== undefined && DEEDS.has(best.kind)) return 'prediction';
  if (
    has('cue:predict') &&
    !hasSubject &&
    !REPORTED.test(reading.text) &&
    best?.kind !== 'position' &&
    best?.kind !== 'demand' &&
    best?.kind !== 'figure'
  )
    return 'prediction';
  if (!best || best.score < THRESHOLD)
    return strong ? null : bareFragment(reading) ? 'no-referent' : has('topic:*') ? null : 'unclear';
  const needsAgreement =
    (best.kind === 'agreement' || best.kind === 'date') &&
    !hasSubject &&
    !(has('slot:month') && has('milestone:signed')) &&
    // a vote of the Assembly is on these agreements
    !(has('cue:vote') && has('actor:assembly') && !has('cue:who')) &&
    !reading.tags.some((tag) => tag.type === 'topic' || tag.type === 'person' || tag.type === 'term');
  if (needsAgreement) return 'no-referent';
  const lonely =
    (best.kind === 'reason' ||
      best.kind === 'person' ||
      best.kind === 'change' ||
      best.kind === 'compare' ||
      best.kind === 'demand' ||
      best.kind === 'position') &&
    !hasSubject &&
    bareFragment(reading);
  if (lonely) return 'no-referent';
  if (best.kind === 'cost' && !hasSubject && !has('topic:*') && !(has('actor:kr') && has('cue:pay')))
    return 'no-referent';
  return facts.agreements.length === 0 ? 'unclear' : null;
}

/** Nothing in it names a matter: only question words and pronouns. */
export function bareFragment(reading: Reading): boolean {
  const named = [
    'topic:*',
    'person:*',
    'term:*',
    'actor:*',
    'part:*',
    'stance:debate',
    'slot:year',
    'slot:agreement',
    'slot:amount',
    'slot:percent',
    'slot:day',
    'slot:month',
  ];
  return !named.some((key) => holds(key, reading)) && reading.text.split(/\s+/).length <= 8;
}
