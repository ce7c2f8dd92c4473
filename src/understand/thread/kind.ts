import type { SimpleQuery } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Frame, holds } from '../frames.ts';
import type { Scoped } from './scoped.ts';

/** The kind of the edited Query: what the message asks for, read against what was asked before. */
export function kindFor(
  frame: Frame | undefined,
  last: SimpleQuery,
  before: Scoped | null,
  reading: Reading,
): SimpleQuery['kind'] {
  const own = ownKind(frame, reading);
  const named = holds('person:*', reading);
  // "no, the 9th": only the slot is put right
  const corrects =
    (holds('cue:not', reading) || NO.test(reading.text)) &&
    reading.slots.agreements.length + reading.slots.years.length > 0;
  if (corrects && reading.text.split(/\s+/).length <= 4 && !holds('cue:why', reading)) return last.kind;
  // "and in won?" behind a change is about the change
  if (own === 'cost' && last.kind === 'change' && AS_AMOUNT.test(reading.text)) return 'change';
  // "who?" and "his US counterpart" behind a question about an agreement
  if (
    (own === 'person' || (own === null && (holds('cue:role', reading) || holds('cue:who', reading)))) &&
    !named &&
    (last.kind === 'date' ||
      last.kind === 'agreement' ||
      (last.kind === 'reason' && /sign|서명/u.test(last.words)))
  )
    return 'agreement';
  // 언제부터였어 behind a matter that has no agreement's dates
  if (own === 'agreement' && last.kind === 'figure' && holds('cue:when', reading) && !namesAgreement(reading))
    return 'date';
  // "and Korea's position?" behind what the other one asked for
  if (own === 'position' && last.kind === 'demand' && !named && SIDES.some((key) => holds(key, reading)))
    return 'demand';
  // what came of it, behind what was asked and offered
  if (last.kind === 'demand' && holds('cue:how-much', reading) && holds('milestone:concluded', reading))
    return 'cost';
  // "what's that in percent" behind two amounts
  if (
    (own === null || own === 'cost') &&
    holds('cue:percent', reading) &&
    last.kind === 'cost' &&
    before?.kind === 'cost'
  )
    return 'change';
  // "and how big is the gap" behind the amounts of two years
  const ofTwo = last.kind === 'cost' && last.years.length === 2 && reading.slots.years.length === 0;
  if (ofTwo && own !== 'change' && holds('cue:gap', reading)) return 'change';
  // "and YRP?"
  if (own === null && holds('term:*', reading) && onlyNamesTerm(reading)) return 'term';
  // an agreement or a year named behind a search is asked about itself
  const scoped = reading.slots.years.length + reading.slots.agreements.length > 0;
  if (own === null && last.kind === 'passages' && scoped && frame && frame.score >= ASKED) return frame.kind;
  return own ?? last.kind;
}

/** From this score on a kind is meant. */
const ASKED = 2;

const onlyNamesTerm = ({ tags }: Reading): boolean =>
  tags.every(({ type, keys }) => type === 'term' || keys.includes('cue:and'));

const SIDES = ['actor:kr', 'actor:us'] as const;

const namesAgreement = ({ slots, keys }: Reading): boolean =>
  slots.agreements.length > 0 || slots.relativeAgreement !== null || keys.has('topic:sma');

/** 아니, ㄴㄴ (which normalisation writes with other letters). */
const NO = /^(?:no\b|nope|아니|[ㄴ\u1102]{2})/u;

/** A change is wanted as an amount, or in another currency. */
const AS_AMOUNT =
  /^(?:and |그럼 |그러면 )?(?:in |as )?(?:an amount|won|dollars|money|금액(?:으로?는?|으론|은|만)?|액수(?:로는?|론|는)?|원화로는?|달러로는?)\??$/u;

/** A kind that the message asks for itself: its frame is more than slots. */
function ownKind(frame: Frame | undefined, reading: Reading): SimpleQuery['kind'] | null {
  if (!frame || frame.kind === 'passages' || frame.kind === 'meta') return null;
  const asks = frame.evidence.some(
    ({ cue, weight }) =>
      weight > 0 &&
      /^(?:cue:(?!and|it|he|not|how-much|pay)|aspect:|milestone:|topic:(?!contribution|sma|troops)|actor:wsj)/.test(
        cue,
      ),
  );
  // what the thread lends the message is no word of its own
  const said = frame.evidence
    .filter(({ cue }) => cue.split('+').every((key) => holds(key, reading)))
    .reduce((sum, { weight }) => sum + weight, 0);
  const plainly = frame.evidence.some(({ cue, weight }) => weight > 0 && /^(?:aspect|milestone):/.test(cue));
  const money = frame.kind === 'cost' && holds('cue:how-much', reading);
  const share =
    frame.kind === 'cost' && holds('topic:contribution', reading) && reading.slots.years.length > 0;
  return (asks && (plainly ? frame.score : said) >= 2) ||
    (money && frame.score >= 3.5) ||
    (share && frame.score >= 3)
    ? frame.kind
    : null;
}
