import type { Quantity } from '../../quantities/index.ts';
import { MILESTONES, type Premise } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';
import { isSaid } from './said.ts';

/**
 * What is said of one agreement: its length, dates, people, votes, cap and places.
 * @param dated whether its dates are taken too: a belief about the agreement that is put right says them
 */
export function aboutAgreement(
  reading: Reading,
  agreement: number,
  whole: boolean,
  dated: boolean,
): Premise[] {
  const { quantities, text } = reading;
  const long = lengths(quantities, agreement, reading);
  return [
    ...long,
    ...(dated && long.length === 0 ? dates(reading, agreement, whole) : []),
    ...people(reading, agreement),
    ...votes(text, agreement, reading),
    ...caps(reading, agreement),
    ...places(text, agreement, reading),
    ...inWon(reading, agreement),
  ];
}

function lengths(quantities: readonly Quantity[], agreement: number, reading: Reading): Premise[] {
  const talkOfTerm = /deal|agreement|pact|sma|term|long|last|cover|짜리|기간|협정|년간|valid|run/u.test(
    reading.text,
  );
  if (!talkOfTerm || reading.keys.has('cue:always')) return [];
  return quantities.flatMap((q): Premise[] => {
    if (q.kind !== 'count' || q.unit !== 'years' || q.value < 1 || q.value > 12) return [];
    const near = reading.text.slice(q.end, q.end + 14);
    if (/\b(?:ago|later|earlier|in a row|of talks)|전|뒤|^차|차\b|만에|째/u.test(near)) return [];
    const before = reading.text.slice(Math.max(0, q.start - 12), q.start);
    if (/(?:every|each|all|for all|last|past|최근|지난)\s*$/u.test(before)) return [];
    return [{ type: 'length', agreement, years: q.value }];
  });
}

function dates(reading: Reading, agreement: number, whole: boolean): Premise[] {
  const milestones = MILESTONES.filter((milestone) => reading.keys.has(`milestone:${milestone}`));
  const [milestone] = milestones;
  if (milestones.length !== 1 && !whole) return [];
  if (!milestone || reading.slots.asOf) return [];
  const chosen = milestones.includes('signed') ? 'signed' : milestone;
  const days = reading.quantities.filter((q) => q.kind === 'date' && q.year !== null);
  if (days.length === 1) {
    const [day] = days;
    if (day?.kind !== 'date') return [];
    const date = [
      day.year,
      String(day.month).padStart(2, '0'),
      day.day === null ? null : String(day.day).padStart(2, '0'),
    ]
      .filter((p) => p !== null)
      .join('-');
    return [{ type: 'date', agreement, milestone: chosen, date }];
  }
  const years = reading.quantities.filter((q) => q.kind === 'year');
  const [only] = years;
  // "the same year the 10th was signed"
  const [meant] = reading.slots.years;
  if (whole && days.length + years.length === 0 && reading.slots.years.length === 1)
    return [{ type: 'date', agreement, milestone: chosen, date: String(meant) }];
  if (days.length === 0 && years.length === 1 && only?.kind === 'year' && !reading.keys.has('cue:how-much')) {
    return [{ type: 'date', agreement, milestone: chosen, date: String(only.year) }];
  }
  return [];
}

function people(reading: Reading, agreement: number): Premise[] {
  const role =
    reading.keys.has('milestone:signed') || reading.keys.has('aspect:signatories')
      ? 'signatories'
      : reading.keys.has('aspect:negotiators')
        ? 'negotiators'
        : null;
  if (role === null || reading.keys.has('milestone:initialled')) return [];
  return idsOf(reading, 'person').map((person) => ({ type: 'person', agreement, role, person }));
}

function votes(raw: string, agreement: number, reading: Reading): Premise[] {
  if (!reading.keys.has('cue:vote') && !reading.keys.has('milestone:ratified')) return [];
  // a date is no pair of votes
  const text = reading.quantities.reduce(
    (rest, q) =>
      q.kind === 'date' || q.kind === 'year'
        ? rest.slice(0, q.start) + ' '.repeat(q.end - q.start) + rest.slice(q.end)
        : rest,
    raw,
  );
  const pick = (pattern: RegExp): number | null => {
    const match = pattern.exec(text);
    return match ? Number(match[1]) : null;
  };
  const pair = /(\d{2,3})\s*(?:to|-|–|대)\s*(\d{1,3})(?!\d|년)/u.exec(text);
  const yes =
    pick(/(?:찬성|for:?)\s*(\d{2,3})/u) ??
    pick(/(\d{2,3})\s*(?:voted )?(?:for|in favou?r|yes|명?\s*찬성)/u) ??
    (pair ? Number(pair[1]) : null);
  const no =
    pick(/(?:반대|against:?)\s*(\d{1,3})/u) ??
    pick(/(\d{1,3})\s*(?:voted )?(?:against|no\b|명?\s*반대)/u) ??
    (pair ? Number(pair[2]) : null);
  const abstain =
    pick(/(?:기권|abstain\w*:?)\s*(\d{1,3})/u) ?? pick(/(\d{1,3})\s*(?:abstain\w*|abstentions?|명?\s*기권)/u);
  if (yes === null && no === null && abstain === null) return [];
  return [{ type: 'vote', agreement, for: yes, against: no, abstain }];
}

const CAP_NEAR = /cap|ceiling|limit|at most|상한|한도|최대/u;

function caps(reading: Reading, agreement: number): Premise[] {
  if (!reading.keys.has('topic:cap')) return [];
  return reading.quantities.flatMap((q): Premise[] => {
    if (q.kind !== 'percent') return [];
    const near = reading.text.slice(Math.max(0, q.start - 24), q.end + 14);
    return CAP_NEAR.test(near) && q.value <= 10 ? [{ type: 'cap', agreement, percent: q.value }] : [];
  });
}

/** "8차 협정 상한 4%, 9차 협정 상한 5%": each percentage belongs to the agreement before it. */
export function capsOfEach(reading: Reading): Premise[] {
  if (!reading.keys.has('topic:cap')) return [];
  const ordinals = reading.quantities.filter((q) => q.kind === 'ordinal');
  return reading.quantities.flatMap((q): Premise[] => {
    if (q.kind !== 'percent' || q.value > 10) return [];
    const before = ordinals.filter((o) => o.end <= q.start).at(-1);
    return before ? [{ type: 'cap', agreement: before.value, percent: q.value }] : [];
  });
}

/** "From the 6th on it is all paid in won, right?" */
const inWon = (reading: Reading, agreement: number): Premise[] =>
  reading.keys.has('topic:won-only') && isSaid(reading, false) ? [{ type: 'in-won', agreement }] : [];

const PLACES: readonly (readonly ['seoul' | 'washington' | 'honolulu', RegExp])[] = [
  ['washington', /\bin washington\b|워싱턴에서/u],
  ['seoul', /\bin seoul\b|서울에서/u],
  ['honolulu', /\bin (?:honolulu|hawaii)\b|(?:호놀룰루|하와이)에서/u],
];

function places(text: string, agreement: number, reading: Reading): Premise[] {
  const milestone = MILESTONES.find((m) => reading.keys.has(`milestone:${m}`));
  if (!milestone) return [];
  return PLACES.filter(([, pattern]) => pattern.test(text)).map(([place]) => ({
    type: 'place',
    agreement,
    milestone,
    place,
  }));
}
