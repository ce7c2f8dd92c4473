import { z } from 'zod';

/**
 * The shapes of what stands in `corpus/`. Checked once, when the corpus is loaded; behind that the types are trusted.
 * Years are calendar years, dates are days in Korea unless a passage says otherwise.
 */

const localised = z.strictObject({ en: z.string().trim().min(1), ko: z.string().trim().min(1) });

/** 2019, 2019-02 or 2019-02-10. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'must be YYYY, YYYY-MM or YYYY-MM-DD',
    abort: true,
  })
  .refine(isInCalendar, 'must be a day of the calendar');

const fullDate = partialDate.refine((date) => date.length === 10, 'must be a day, like 2019-02-10');

/** False for 30 February: the clock would read it as 1 March. */
function isInCalendar(date: string): boolean {
  const day = date.slice(8);
  return day === '' || new Date(`${date}T00:00Z`).getUTCDate() === Number(day);
}

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** `article#p1`: a passage, named by the file of its article and its heading. */
const passageId = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be article#passage, like mofa-2019-02-10#p2');

export const ARTICLE_KINDS = ['news', 'government', 'law', 'report', 'research'] as const;

/** The front matter of an article. */
export const frontMatter = z.strictObject({
  publisher: z.string().trim().min(1),
  /** The publisher's name in Korean. */
  publisherKo: z.string().trim().min(1),
  title: z.string().trim().min(1),
  author: z.string().trim().min(1).nullable().default(null),
  date: partialDate,
  url: z.url({ protocol: /^https?$/, hostname: /./ }).nullable(),
  language: z.enum(['en', 'ko']),
  kind: z.enum(ARTICLE_KINDS),
  /** False: the source is known but was not read; what rests on it alone is marked unsure. */
  seen: z.boolean().default(true),
  /** For the curator: what is unsure about the source itself. */
  note: z.string().trim().min(1).optional(),
});

export const CERTAINTIES = ['high', 'medium', 'low'] as const;

export const SUBJECTS = [
  'contribution',
  'dollars',
  'growth',
  'split',
  'agreement',
  'demand',
  'event',
  'person',
  'position',
  'term',
  'correction',
  'reason',
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
  'prices',
  'conflict',
] as const;

export const AMOUNT_UNITS = ['billion KRW', 'million USD', 'billion USD', 'billion JPY', 'KRW'] as const;

const amount = z.strictObject({
  amount: z.number().finite(),
  unit: z.enum(AMOUNT_UNITS),
  /** How exact the source is. */
  bound: z.enum(['about', 'over', 'nearly', 'under']).optional(),
});

/** What a row says; exactly one of these shapes. They are tried in turn: the frequent ones stand first. */
export const value = z.union([
  z.strictObject({ text: localised }),
  amount,
  z.strictObject({
    percent: z.number().finite(),
    bound: z.enum(['about', 'over', 'nearly', 'under']).optional(),
  }),
  z.strictObject({ date: partialDate }),
  z.strictObject({
    count: z.number().int().nonnegative(),
    of: z.enum(['people', 'rounds']),
    bound: z.enum(['about', 'over', 'nearly', 'under']).optional(),
  }),
  z.strictObject({ people: z.strictObject({ kr: z.array(slug), us: z.array(slug) }) }),
  z.strictObject({ years: z.tuple([z.number().int(), z.number().int()]) }),
  z.strictObject({
    vote: z.strictObject({
      present: z.number().int().nullable(),
      for: z.number().int(),
      against: z.number().int(),
      abstain: z.number().int().nullable(),
    }),
  }),
  z.strictObject({ percents: z.tuple([z.number().finite(), z.number().finite()]) }),
  z.strictObject({ amounts: z.array(amount).min(2) }),
]);

/** What the yearly amount of an agreement grows by where no source states it. */
const growthRule = z.strictObject({
  /** The rows whose growth counts: the defence budget, or consumer prices. */
  by: z.enum(['defence-budget', 'prices']),
  /** The growth of so many years before the year of the amount. */
  yearsBefore: z.number().int().min(0).max(5),
  /** Highest rise a year, in per cent. */
  atMost: z.number().positive().max(100).optional(),
});

/** One row of the fact table. */
export const row = z.strictObject({
  id: slug,
  subject: z.enum(SUBJECTS),
  /** What of the subject: agreed, signed, labour, rule … */
  attribute: slug,
  /** The number of the Special Measures Agreement it belongs to. */
  agreement: z.number().int().min(1).max(99).optional(),
  /** The calendar year the value is for. */
  year: z.number().int().min(1945).max(2100).optional(),
  /** When it happened or was said. */
  date: partialDate.optional(),
  value,
  /** Since when this has been known or in force; an answer as of an earlier day does not use it. */
  from: partialDate,
  /** Since when it has been replaced. */
  until: partialDate.optional(),
  certainty: z.enum(CERTAINTIES),
  /** The day on which somebody last held it against its sources. */
  checked: fullDate.optional(),
  /** The passages that support it. */
  passages: z.array(passageId).min(1),
  /** Rows that say something else of the same thing. */
  conflicts: z.array(slug).optional(),
  note: localised.optional(),
  /** Names by which people ask for it: persons, terms, events. */
  name: localised.optional(),
  aliases: z.strictObject({ en: z.array(z.string().min(1)), ko: z.array(z.string().min(1)) }).optional(),
  /** Who did or said it: ids of persons or institutions. */
  actors: z.array(slug).optional(),
  /** What a position is about, or what a correction corrects. */
  about: localised.optional(),
  /** For the rule of an agreement: the same as a formula. */
  grows: growthRule.optional(),
  /** Sets of words (ids of the lexicon) that bring this row up; one whole set must be in the question. */
  cues: z.array(z.array(z.string().min(1)).min(1)).optional(),
});

export type FrontMatter = z.infer<typeof frontMatter>;
export type Value = z.infer<typeof value>;
export type AmountValue = z.infer<typeof amount>;
export type Subject = (typeof SUBJECTS)[number];
export type RowData = z.infer<typeof row>;

/** Where something stands in the corpus; lines count from 1. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

export interface Row extends RowData {
  readonly where: SourceLine;
  /** Id of the addition that it came with, where the operator added it. */
  readonly addition?: string;
}

/** One to three sentences of an article, in our own words. */
export interface Passage {
  /** `article#p1`, stable. */
  readonly id: string;
  readonly article: string;
  readonly text: { readonly en: string | null; readonly ko: string | null };
  readonly where: SourceLine;
}

/** A source: its front matter and the ids of its passages. */
export interface Article extends FrontMatter {
  readonly id: string;
  readonly passages: readonly string[];
  readonly where: SourceLine;
  /** Id of the addition that it came with, where the operator added it. */
  readonly addition?: string;
}

/** All that `corpus/` holds, and what the operator added to it, valid. */
export interface Corpus {
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly rows: readonly Row[];
  /** First 12 hex digits of the SHA-256 over all files: changes when any fact or passage does. */
  readonly version: string;
}
