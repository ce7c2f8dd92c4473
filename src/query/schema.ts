import { z } from 'zod';
import { LANGUAGES } from '../text/localised.ts';

/**
 * What was asked, as data. A slash command is a typed way to make a Query; free text is parsed into the same.
 * It serialises to JSON: it is what a thread remembers and what a receipt reproduces.
 */

/** UTC calendar date, YYYY-MM-DD. */
export const isoDate = z.iso.date();

const year = z.number().int().min(1945).max(2100);
const agreement = z.number().int().min(1).max(30);
const years = z.array(year).max(60).default([]);
const agreements = z.array(agreement).max(30).default([]);
/** Ids of the lexicon or of rows. */
const ids = z.array(z.string().max(80)).max(20).default([]);

export const PARTS = ['labour', 'construction', 'logistics'] as const;
/** `both`: won and dollars. */
export const CURRENCIES = ['KRW', 'USD', 'both'] as const;

const number = z.number().finite();

export const MILESTONES = [
  'concluded',
  'initialled',
  'signed',
  'ratified',
  'in-force',
  'announced',
  'first-round',
  'passed-committee',
  'submitted',
  'cabinet-approval',
  'promulgated',
  'adjusted',
  'negotiators-named',
  'expired',
] as const;

/** Something the person took for granted, or claims: checked against the rows before the question is answered. */
export const premise = z.discriminatedUnion('type', [
  /** The amount of a year: `value` in whole won, dollars or yen, as exact as it was written. */
  z.object({
    type: z.literal('amount'),
    year,
    part: z.enum(PARTS).nullable().default(null),
    /** "over" and "under": a mark that the amount is said to be on one side of. */
    bound: z.enum(['over', 'under']).nullable().default(null),
    value: number,
    resolution: number,
    currency: z.enum(['KRW', 'USD', 'JPY']).nullable(),
    /** It is said to be so now. */
    now: z.literal(true).optional(),
    /** The mark is said to be passed for the first time. */
    first: z.literal(true).optional(),
  }),
  /** What a year is said to be more or less than the year before, in whole won, dollars or yen. */
  z.object({
    type: z.literal('difference'),
    year,
    value: number,
    resolution: number,
    currency: z.enum(['KRW', 'USD', 'JPY']).nullable(),
  }),
  /** The change of a year on the year before, or on `since`, in per cent, without its sign. */
  z.object({
    type: z.literal('growth'),
    year,
    since: year.optional(),
    percent: number,
    resolution: number,
    direction: z.enum(['up', 'down']).nullable().default(null),
  }),
  /** The amount of a year as so many times that of another. */
  z.object({
    type: z.literal('ratio'),
    year,
    than: year,
    factor: z.number().positive(),
    rough: z.boolean(),
    bound: z.enum(['over', 'under']).nullable(),
  }),
  /** That the amount of a year was more, less or the same as the year before, or as in `since`. */
  z.object({
    type: z.literal('direction'),
    year,
    since: year.optional(),
    direction: z.enum(['up', 'down', 'flat']),
  }),
  /** What a part of the contribution of a year is of the whole, in per cent. */
  z.object({
    type: z.literal('part-share'),
    year,
    part: z.enum(PARTS),
    percent: number,
    resolution: number,
  }),
  /** The part of the contribution of a year that is said to be the largest. */
  z.object({ type: z.literal('largest-part'), year, part: z.enum(PARTS) }),
  /** That no agreement is in force on the day. */
  z.object({ type: z.literal('none-in-force') }),
  /** That under an agreement the whole is paid in won. */
  z.object({ type: z.literal('in-won'), agreement }),
  /** It is said to be the one in force now. */
  z.object({ type: z.literal('current'), agreement }),
  /** How many years an agreement lasts. */
  z.object({ type: z.literal('length'), agreement, years: z.number().int() }),
  /** A day, month or year (YYYY-MM-DD, YYYY-MM, YYYY) of a step. */
  z.object({ type: z.literal('date'), agreement, milestone: z.enum(MILESTONES), date: z.string().max(10) }),
  z.object({
    type: z.literal('person'),
    agreement,
    role: z.enum(['signatories', 'negotiators']),
    person: z.string().max(80),
  }),
  z.object({
    type: z.literal('vote'),
    agreement,
    for: number.nullable(),
    against: number.nullable(),
    abstain: number.nullable(),
  }),
  /** The ceiling of the yearly rise, in per cent. */
  z.object({ type: z.literal('cap'), agreement, percent: number }),
  /** The rise of every year of an agreement, in per cent. */
  z.object({ type: z.literal('yearly-rate'), agreement, percent: number, resolution: number }),
  z.object({
    type: z.literal('place'),
    agreement,
    milestone: z.enum(MILESTONES),
    place: z.enum(['seoul', 'washington', 'honolulu']),
  }),
  /** A row with subject "correction" whose cues stand in the question. */
  z.object({ type: z.literal('belief'), row: z.string().max(80) }),
]);
export type Premise = z.infer<typeof premise>;
export type PremiseOf<Type extends Premise['type']> = Extract<Premise, { type: Type }>;

const common = {
  /** The day as of which the answer speaks; null: today. */
  asOf: isoDate.nullable().default(null),
  premises: z.array(premise).max(12).default([]),
};

const money = {
  currency: z.enum(CURRENCIES).nullable().default(null),
  part: z.enum(PARTS).nullable().default(null),
};

export const ASPECTS = [
  'period',
  'rule',
  'signatories',
  'negotiators',
  'rounds',
  'vote',
  'voters',
  'novelty',
  'overview',
  'vote-share',
  'amount',
  'status',
  'first-rise',
] as const;

export const FIGURE_TOPICS = [
  'split',
  'unspent',
  'budgeted',
  'share',
  'support',
  'us-spending',
  'japan',
  'humphreys',
  'exchange-rate',
  'employees',
  'troops',
  'projection',
  'defence-budget',
] as const;

/** One question of one kind. */
export const simpleQuery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cost'), years, agreements, ...money, ...common }),
  z.object({
    kind: z.literal('change'),
    years,
    agreements,
    /** Every step, the span from first to last year, or the growth per year over it. */
    mode: z.enum(['steps', 'span', 'yearly']).default('span'),
    /** Whether it is asked how many times as much it is. */
    times: z.literal(true).optional(),
    /** A rate in per cent that is asked for without a year and that no year has. */
    rate: number.optional(),
    ...money,
    ...common,
  }),
  z.object({
    kind: z.literal('extremum'),
    /** Of years: their amounts or growth. Of agreements: their length, first rise, rounds of talks, or votes. */
    of: z.enum(['amount', 'growth', 'length', 'first-rise', 'rounds', 'against', 'abstain', 'for', 'total']),
    /** `both`: the highest and the lowest; `flat`: the years in which it stayed as it was; `down`: those in which it fell. */
    direction: z.enum(['max', 'min', 'both', 'flat', 'down', 'not-up']),
    years,
    agreements,
    ...money,
    ...common,
  }),
  /** In which year the amount first passed, or fell under, a value in whole won or dollars. */
  z.object({ kind: z.literal('threshold'), value: z.number(), years, ...money, ...common }),
  z.object({
    kind: z.literal('aggregate'),
    of: z.enum(['total', 'average']),
    years,
    agreements,
    ...money,
    ...common,
  }),
  /** The contribution divided by the number of US troops. */
  z.object({
    kind: z.literal('per-soldier'),
    years,
    agreements,
    /** The number of troops that the question names. */
    troops: z.number().int().positive().max(1e7).optional(),
    currency: money.currency,
    ...common,
  }),
  /** The contribution of a year divided by its months or days. */
  z.object({
    kind: z.literal('per-period'),
    unit: z.enum(['month', 'day']),
    years,
    agreements,
    currency: money.currency,
    ...common,
  }),
  z.object({
    kind: z.literal('timeline'),
    years,
    agreements,
    /** Months asked for, YYYY-MM. */
    months: z
      .array(z.string().regex(/^\d{4}-\d{2}$/))
      .max(12)
      .default([]),
    actors: ids,
    /** Words that narrow the events. */
    words: z.string().max(400).default(''),
    ...common,
  }),
  z.object({
    kind: z.literal('date'),
    agreements,
    milestones: z.array(z.enum(MILESTONES)).max(MILESTONES.length).default([]),
    years,
    actors: ids,
    /** How many days lie between the steps. */
    span: z.boolean().default(false),
    /** Also who signed. */
    byWhom: z.boolean().default(false),
    words: z.string().max(400).default(''),
    ...common,
  }),
  z.object({
    kind: z.literal('agreement'),
    agreements,
    years,
    aspects: z.array(z.enum(ASPECTS)).max(6).default([]),
    /** Who of the two sides is asked for. */
    side: z.enum(['kr', 'us']).nullable().default(null),
    /** A length in years, or a ceiling in per cent, that is asked for and that no agreement has. */
    lacking: z.object({ of: z.enum(['length', 'cap']), value: number }).optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('compare'),
    years,
    agreements,
    aspects: z.array(z.enum(ASPECTS)).max(6).default([]),
    /** The totals of the agreements instead of their terms. */
    totals: z.boolean().default(false),
    ...money,
    ...common,
  }),
  z.object({ kind: z.literal('person'), people: ids, words: z.string().max(400).default(''), ...common }),
  z.object({ kind: z.literal('term'), terms: ids, ...common }),
  z.object({
    kind: z.literal('reason'),
    topics: ids,
    years,
    agreements,
    words: z.string().max(400).default(''),
    ...common,
  }),
  z.object({
    kind: z.literal('demand'),
    actors: ids,
    topics: ids,
    years,
    agreements,
    words: z.string().max(400).default(''),
    /** What one side asked for and what the other one offered. */
    both: z.literal(true).optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('position'),
    actors: ids,
    topics: ids,
    years,
    agreements,
    words: z.string().max(400).default(''),
    ...common,
  }),
  z.object({
    kind: z.literal('figure'),
    topics: z.array(z.enum(FIGURE_TOPICS)).min(1).max(6),
    years,
    agreements,
    part: z.enum(PARTS).nullable().default(null),
    words: z.string().max(400).default(''),
    ...common,
  }),
  /** Arithmetic on the rule of an agreement: what if it grew by `percent` a year until `until`. */
  z.object({
    kind: z.literal('what-if'),
    percent: z.number().nullable().default(null),
    /** The sum of the years instead of the last of them. */
    total: z.boolean().default(false),
    /** The year whose amount grows; null: the first year of the newest agreement. */
    from: year.nullable().default(null),
    until: year.nullable().default(null),
    ...common,
  }),
  z.object({
    kind: z.literal('passages'),
    words: z.string().max(4000),
    topics: ids,
    years,
    agreements,
    actors: ids,
    ...common,
  }),
  z.object({ kind: z.literal('source'), id: z.string().max(120), ...common }),
  z.object({
    kind: z.literal('meta'),
    about: z.enum(['help', 'sources', 'coverage', 'about', 'cleared', 'greeting']),
    ...common,
  }),
  /** Nothing that can be answered; `why` says what the answer should tell. */
  z.object({
    kind: z.literal('nothing'),
    why: z.enum([
      'empty',
      'unclear',
      'off-topic',
      'opinion',
      'prediction',
      'other-country',
      'instruction',
      'no-referent',
      'unknown-matter',
    ]),
    topics: ids,
    words: z.string().max(400).default(''),
    /** Readings to choose from, when two are equally good. */
    readings: z
      .array(z.object({ en: z.string(), ko: z.string() }))
      .max(3)
      .default([]),
    ...common,
  }),
]);
export type SimpleQuery = z.infer<typeof simpleQuery>;
export type QueryKind = SimpleQuery['kind'];
export type QueryOf<Kind extends QueryKind> = Extract<SimpleQuery, { kind: Kind }>;

/** Most questions or claims answered at once. */
export const MAX_PARTS = 6;

/** A question, several asked in one breath, or a text whose claims are to be checked; answered in order. */
export const query = z.object({
  lang: z.enum(LANGUAGES),
  mode: z.enum(['ask', 'check']).default('ask'),
  parts: z.array(simpleQuery).min(1).max(MAX_PARTS),
});
export type Query = z.infer<typeof query>;

/** A part with the slots that were not given left at their defaults. */
export function part<Kind extends QueryKind>(
  input: z.input<typeof simpleQuery> & { kind: Kind },
): QueryOf<Kind> {
  return simpleQuery.parse(input) as QueryOf<Kind>;
}
