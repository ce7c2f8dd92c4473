import { agreementsMeant } from '../../kinds/shared/years.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { PARTS, type Premise } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';
import { partSharesOf } from '../claims/part-shares.ts';
import { ratiosOf } from '../claims/ratios.ts';
import { holds } from '../frames.ts';
import { aboutAgreement, capsOfEach } from './agreement.ts';
import { amounts } from './amounts.ts';
import { directions, growths } from './growth.ts';
import { isSaid } from './said.ts';

/** Most premises of one question. */
const MOST = 10;

/**
 * What a question takes for granted, or a text claims, as statements that can be held against the rows.
 * @param whole true when the text is a claim to check: then every figure is one
 * @param before the claims before it, which it may lean on
 */
export function premisesOf(
  reading: Reading,
  facts: Facts,
  whole: boolean,
  before: readonly Reading[] = [],
): Premise[] {
  const found: Premise[] = beliefs(reading, facts);
  const numbers = agreementsMeant(reading, facts);
  const agreement = numbers.length === 1 ? numbers[0]! : null;
  const about = !isAboutDemand(reading, whole);
  if (about) found.push(...amounts(reading, facts, agreement, whole));
  if (about && whole) found.push(...ratiosOf(reading, before), ...partSharesOf(reading));
  if (about) found.push(...growths(reading, facts, agreement, whole, before));
  if (whole && agreement !== null && isSaidToBeCurrent(reading)) found.push({ type: 'current', agreement });
  if (saysNoneInForce(reading, whole)) found.push({ type: 'none-in-force' });
  found.push(...largestPart(reading, whole));
  if (agreement !== null) found.push(...aboutAgreement(reading, agreement, whole, found.length === 0));
  else if (numbers.length > 1) found.push(...capsOfEach(reading));
  // "rise by 8.9 percent" says the direction already
  if (!found.some((premise) => premise.type === 'growth' && premise.direction !== null))
    found.push(...directions(reading, facts, agreement, whole));
  return found.slice(0, MOST);
}

/** "The 11th is the current agreement", 11차 협정이 시행 중이다. */
const isSaidToBeCurrent = ({ slots, text }: Reading): boolean =>
  slots.agreements.length === 1 &&
  (slots.relativeAgreement === 'current' ||
    /\bcurrent(?:ly)?\b|\bis (?:still |now )?in (?:force|effect)\b|현행|시행\s?중|발효\s?중/u.test(text));

/** "There is no agreement in force right now, is there", 지금 협정 공백 상태 맞지: said of the day. */
const NONE_IN_FORCE =
  /\b(?:no|not any|without an?) (?:[a-z-]+ ){0,4}(?:agreement|deal|sma|pact)s? (?:[a-z]+ ){0,2}(?:in (?:force|effect|place)|right now|now|at the moment|today|currently)\b|(?:지금|현재)[^.?!]{0,20}(?:협정\S{0,2}\s*없|공백)|공백\s*(?:상태|기간)?(?:인|이|잖|맞)/u;

const saysNoneInForce = (reading: Reading, whole: boolean): boolean =>
  isSaid(reading, whole) && NONE_IN_FORCE.test(reading.text);

/** "Logistics was the biggest item in 2018, right?" */
function largestPart(reading: Reading, whole: boolean): Premise[] {
  const { keys, slots } = reading;
  const parts = idsOf(reading, 'part');
  const [part] = PARTS.filter((each) => parts.includes(each));
  const [year] = slots.years;
  if (
    !isSaid(reading, whole) ||
    !part ||
    parts.length !== 1 ||
    year === undefined ||
    !keys.has('cue:most') ||
    keys.has('cue:change')
  )
    return [];
  return [{ type: 'largest-part', year, part }];
}

/** Amounts in a question about demands, marks or hypotheses are what it is about, not what it takes for granted. */
function isAboutDemand(reading: Reading, whole: boolean): boolean {
  // "8% above 2019" is no mark that is passed
  const mark = reading.keys.has('cue:first-time') && !reading.keys.has('slot:percent');
  if (!whole && (mark || reading.keys.has('cue:what-if'))) return true;
  const about = [
    'cue:demand',
    'topic:humphreys',
    'topic:unspent',
    'topic:support',
    'topic:us-spending',
    'topic:japan',
    'topic:arms',
    'topic:fact-sheet',
    'topic:tariff',
    'cue:poll',
    'topic:thaad',
    'topic:exercises',
    'cue:say',
    'topic:defence-budget',
    'topic:exchange-rate',
    'topic:budgeted',
    'topic:off-peninsula',
    'topic:cost-plus',
    'actor:gao',
  ];
  return about.some((key) => reading.keys.has(key));
}

/** Rows of corrections whose cues stand in the question. */
function beliefs(reading: Reading, facts: Facts): Premise[] {
  return facts
    .rows('correction')
    .filter((row) => row.cues?.some((set) => set.every((key) => holds(key, reading))))
    .map((row) => ({ type: 'belief', row: row.id }));
}
