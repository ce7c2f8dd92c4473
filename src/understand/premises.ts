import { agreementsMeant } from '../kinds/shared/years.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { Quantity } from '../quantities/index.ts';
import { MILESTONES, type Premise } from '../query/schema.ts';
import { idsOf, type Reading } from '../reading/reading.ts';
import { exactnessOf } from './claims/how-exact.ts';
import { yearSpokenOf } from './claims/leaning.ts';
import { partSharesOf } from './claims/part-shares.ts';
import { ratiosOf } from './claims/ratios.ts';
import { holds } from './frames.ts';

/** Most premises of one question. */
const MOST = 10;

/** A rough amount counts as right within the last digit written, times this. */
const ROUGH_FACTOR = 2;

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
  const { quantities, text } = reading;
  const found: Premise[] = beliefs(reading, facts);
  const numbers = agreementsMeant(reading, facts);
  const agreement = numbers.length === 1 ? numbers[0]! : null;
  const about = !isAboutDemand(reading, whole);
  if (about) found.push(...amounts(reading, facts, agreement, whole));
  if (about && whole) found.push(...ratiosOf(reading, before), ...partSharesOf(reading));
  if (about) found.push(...growths(reading, facts, agreement, whole, before));
  if (whole && agreement !== null && isSaidToBeCurrent(reading)) found.push({ type: 'current', agreement });
  if (agreement !== null) {
    found.push(...lengths(quantities, agreement, reading));
    // a belief about the agreement that is put right says its dates
    if (found.length === 0) found.push(...dates(reading, agreement, whole));
    found.push(...people(reading, agreement));
    found.push(...votes(text, agreement, reading));
    found.push(...caps(reading, agreement));
    found.push(...places(text, agreement, reading));
  } else if (numbers.length > 1) found.push(...capsOfEach(reading));
  // "rise by 8.9 percent" says the direction already
  if (!found.some((premise) => premise.type === 'growth' && premise.direction !== null))
    found.push(...directions(reading, facts, agreement));
  return found.slice(0, MOST);
}

/** "The 11th is the current agreement", 11차 협정이 시행 중이다. */
const isSaidToBeCurrent = ({ slots, text }: Reading): boolean =>
  slots.agreements.length === 1 &&
  (slots.relativeAgreement === 'current' ||
    /\bcurrent(?:ly)?\b|\bis (?:still |now )?in (?:force|effect)\b|현행|시행\s?중|발효\s?중/u.test(text));

/** Amounts in a question about demands, marks or hypotheses are what it is about, not what it takes for granted. */
function isAboutDemand(reading: Reading, whole: boolean): boolean {
  if (!whole && ['cue:first-time', 'cue:what-if'].some((key) => reading.keys.has(key))) return true;
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

/** The year that stands nearest to a figure, before it rather than behind. */
function nearestYear(quantity: Quantity, reading: Reading): number | null {
  let best: { year: number; distance: number } | null = null;
  for (const q of reading.quantities) {
    const year = q.kind === 'year' ? q.year : null;
    if (year === null) continue;
    const distance = q.end <= quantity.start ? quantity.start - q.end : (q.start - quantity.end) * 2 + 6;
    if (distance >= 0 && distance < 90 && (!best || distance < best.distance)) best = { year, distance };
  }
  if (best) return best.year;
  return reading.slots.years.length === 1 ? reading.slots.years[0]! : null;
}

function yearFor(
  quantity: Quantity,
  reading: Reading,
  facts: Facts,
  agreement: number | null,
): number | null {
  const near = nearestYear(quantity, reading);
  if (near !== null) return near;
  return agreement === null ? null : (facts.period(agreement)?.[0] ?? null);
}

/** What is claimed without a year, of the present. */
const SAID_OF_NOW =
  /\b(?:pays|paying|currently|now|today|annual(?:ly)?|yearly|(?:a|per|every) year)\b|매년|해마다|연간|현재|지금|낸다|내고|부담한다|부담하고/u;

function amounts(reading: Reading, facts: Facts, agreement: number | null, whole: boolean): Premise[] {
  return reading.quantities.flatMap((q): Premise[] => {
    if (q.kind !== 'amount' || q.value < 1e7) return [];
    const near = yearFor(q, reading, facts, agreement);
    const now = near === null && whole && SAID_OF_NOW.test(reading.text);
    const year = now ? Number(facts.asOf.slice(0, 4)) : near;
    if (year === null) return [];
    const before = reading.text.slice(Math.max(0, q.start - 14), q.start);
    const after = reading.text.slice(q.end, q.end + 8);
    const { rough, bound } = exactnessOf(before, after);
    const said = {
      year,
      value: q.value,
      resolution: q.resolution * (rough ? ROUGH_FACTOR : 1),
      currency: q.currency,
      ...(now ? { now: true as const } : {}),
    };
    if (DIFFERENCE_BEFORE.test(before) || DIFFERENCE_AFTER.test(after))
      return [{ type: 'difference', ...said }];
    return [{ type: 'amount', part: partNear(q, reading), bound, ...said }];
  });
}

const DIFFERENCE_BEFORE = /(?:\bby|\bup|rise of|rose|cut of|increase of|fell|drop of)\s*(?:about\s*)?$/u;
const DIFFERENCE_AFTER =
  /^\s*원?(?:이|을|가)?\s*(?:more|less|extra|higher|lower|증가|인상|감액|더|올[랐라]|늘|깎|줄|감소|삭감|내[렸려])/u;
/** The part of the contribution named right before a figure: "labour 371 billion", 인건비 3710억. */
function partNear(quantity: Quantity, { tags }: Reading): 'labour' | 'construction' | 'logistics' | null {
  const near = tags
    .filter((tag) => tag.type === 'part' && tag.end <= quantity.start && quantity.start - tag.end < 20)
    .at(-1);
  const id = near?.keys[0]?.slice('part:'.length);
  return id === 'labour' || id === 'construction' || id === 'logistics' ? id : null;
}

const YEARLY = /\b(?:a|per|each|every) year\b|\bannual|\byearly\b|매년|해마다|연평균|연간|연\s?\d/u;

/** The year from which a claim counts a change, where it is not the one before: "two years later it had risen by …". */
function sinceOf(reading: Reading, before: readonly Reading[]): number | null {
  const { years, isRange } = reading.slots;
  if (YEARLY.test(reading.text)) return null;
  if (isRange) return years[0] ?? null;
  const said = reading.quantities.some((q) => q.kind === 'year' || q.kind === 'date');
  const spokenOf = yearSpokenOf(before);
  const [year] = years;
  return !said && spokenOf !== null && years.length === 1 && year! - spokenOf > 1 ? spokenOf : null;
}

/** Matters whose figures are percentages of something. */
const PARTS_OF_A_WHOLE = [
  'topic:in-kind',
  'topic:split',
  'topic:share',
  'topic:unspent',
  'part:*',
  'cue:share',
];

function growths(
  reading: Reading,
  facts: Facts,
  agreement: number | null,
  whole: boolean,
  before: readonly Reading[],
): Premise[] {
  if (
    !['cue:change', 'cue:fall'].some((key) => reading.keys.has(key)) &&
    reading.slots.years.length + (agreement ? 1 : 0) === 0
  )
    return [];
  // "cash was 70% in 2009": a part, of which nobody says that it grew
  const changes = reading.keys.has('cue:change') || reading.keys.has('cue:fall');
  if (whole && !changes && PARTS_OF_A_WHOLE.some((key) => holds(key, reading))) return [];
  const capped = reading.keys.has('topic:cap') || reading.keys.has('aspect:rule');
  return reading.quantities.flatMap((q): Premise[] => {
    if (q.kind !== 'percent' || q.value === 0) return [];
    const near = reading.text.slice(Math.max(0, q.start - 28), q.end + 20);
    if (
      /share|비중|labou?r|인건비|construction|건설|logistics|군수|gdp|humphreys|험프리스|cash|kind|현물|현금|poll|여론/u.test(
        near,
      )
    )
      return [];
    if (capped && /cap|ceiling|상한|limit/u.test(near)) return [];
    const since = whole ? sinceOf(reading, before) : null;
    const year =
      since !== null && reading.slots.isRange
        ? reading.slots.years.at(-1)!
        : yearFor(q, reading, facts, agreement);
    if (
      year === null ||
      (reading.slots.isRange && since === null) ||
      (reading.slots.years.length > 1 && !agreement && nearestYear(q, reading) === null)
    )
      return [];
    const after = reading.text.slice(q.end, q.end + 12);
    const up =
      /올랐|올라|인상|증가|늘/u.test(after) ||
      /(?:up|rose|rise|increase\w*|hike|raised?)\W*(?:by )?(?:about )?$/u.test(
        reading.text.slice(Math.max(0, q.start - 16), q.start),
      );
    const down =
      /내렸|줄|감소|깎|삭감|감액/u.test(after) ||
      /(?:down|fell|fall|drop\w*|cut|decrease\w*)\W*(?:by )?(?:about )?$/u.test(
        reading.text.slice(Math.max(0, q.start - 16), q.start),
      );
    return [
      {
        type: 'growth',
        year,
        ...(since !== null && since < year ? { since } : {}),
        percent: q.value,
        resolution: q.resolution,
        direction: up === down ? null : up ? 'up' : 'down',
      },
    ];
  });
}

/** "Why did it fall in 2009": that it fell is taken for granted. */
function directions(reading: Reading, facts: Facts, agreement: number | null): Premise[] {
  const has = (key: string): boolean => reading.keys.has(key);
  const taken = has('cue:why') || has('cue:tag-question') || /made|caused|explains/u.test(reading.text);
  if (!taken || has('topic:troop-cut') || has('topic:furlough') || has('topic:talks')) return [];
  const up =
    /\b(?:rise|rose|risen|increase[ds]?|went up|go up|gone up|jump(?:ed)?|hike[ds]?|grew|grow)\b|올랐|오른|올라|올렸|올린|인상|증가|늘었|늘어/u.test(
      reading.text,
    );
  const down =
    /\b(?:fall|fell|drop(?:ped)?|decline[ds]?|decrease[ds]?|went down|go down|shrink|shrank)\b|내렸|내려|줄었|줄어|감소|떨어|감액|깎/u.test(
      reading.text,
    );
  if (up === down) return [];
  const percents = reading.quantities.flatMap((q) => (q.kind === 'percent' ? [q.value] : []));
  const stated = facts
    .rows('growth')
    .find(
      (row) =>
        row.agreement === agreement &&
        'percent' in row.value &&
        percents.includes(Math.abs(row.value.percent)),
    )?.year;
  const year =
    reading.slots.years.length === 1
      ? reading.slots.years[0]!
      : (stated ?? (agreement !== null ? (facts.period(agreement)?.[0] ?? null) : null));
  return year === null ? [] : [{ type: 'direction', year, direction: up ? 'up' : 'down' }];
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
function capsOfEach(reading: Reading): Premise[] {
  if (!reading.keys.has('topic:cap')) return [];
  const ordinals = reading.quantities.filter((q) => q.kind === 'ordinal');
  return reading.quantities.flatMap((q): Premise[] => {
    if (q.kind !== 'percent' || q.value > 10) return [];
    const before = ordinals.filter((o) => o.end <= q.start).at(-1);
    return before ? [{ type: 'cap', agreement: before.value, percent: q.value }] : [];
  });
}

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
