import { claimsOfRow } from '../corpus/evidence.ts';
import type { Row } from '../corpus/schema.ts';
import { valueText } from '../kinds/shared/wording.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { EntryType } from '../lexicon/types.ts';
import {
  type Amount,
  type CalendarDate,
  findQuantities,
  type Percent,
  supports,
} from '../quantities/index.ts';
import { normalise } from '../text/normalise.ts';
import { sentencesOf } from './sentences.ts';
import type { CutArticle } from './types.ts';

/** How a figure, date or name of an article stands to the fact table. */
export type Relation =
  | 'agrees'
  /** One is the other, rounded. */
  | 'agrees as rounded'
  /** The same year or agreement, another figure. */
  | 'disagrees'
  /** The table has no such figure in that context. */
  | 'new'
  /** A person that the table knows. */
  | 'names';

export interface Finding {
  /** As it stands in the article. */
  readonly text: string;
  /** Counts from 1. */
  readonly passage: number;
  readonly relation: Relation;
  /** The row, and what it says; null when it is new. */
  readonly row: { readonly id: string; readonly says: string } | null;
}

/** An amount under this many times the row's, or over so many, is the amount of something else. */
const SAME_THING = 2;
/** Figures with fewer digits than this that are not zero agree by chance; their sentence must be on the matter. */
const TELLING_DIGITS = 3;

/** A last digit larger than this share of its figure is no rounding of another one. */
const COARSE = 0.05;

const RISE =
  /\b(?:ris(?:e|es|ing|en)|rose|increase[ds]?|increasing|up|hike[ds]?|raise[ds]?|growth|grew|more than)\b|인상|증가|오른|올랐|늘어|늘었|상승/iu;

const TOPICS: ReadonlySet<EntryType> = new Set(['topic']);

/** What is known of the article around a sentence. */
interface Around {
  readonly published: number;
  readonly lang: 'en' | 'ko';
  /** Its passage or its title speaks of Korea's share or of an agreement. */
  readonly onTheMatter: boolean;
}

/** What a sentence is about, for the comparison. */
interface Context {
  readonly years: readonly number[];
  readonly agreements: readonly number[];
  readonly milestones: readonly string[];
  readonly onTheMatter: boolean;
  readonly rise: boolean;
  /** Figures of the same kind in it: with several none is compared by the year alone. */
  readonly alone: (kind: string) => boolean;
}

/** The rows of the table, laid out to be compared with many figures. */
export class Comparison {
  readonly #facts: Facts;
  readonly #rows: readonly { readonly row: Row; readonly claims: ReturnType<typeof claimsOfRow> }[];

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#rows = facts.knowledge.corpus.rows.map((row) => ({ row, claims: claimsOfRow(row) }));
  }

  /** Every amount, percentage, full date and known person of an article, each once. */
  findings({ head, passages }: CutArticle): Finding[] {
    const found = new Map<string, Finding>();
    const article = { published: Number(head.date.slice(0, 4)), lang: head.language };
    passages.forEach((text, at) => {
      const onTheMatter = this.#speaksOfIt(`${head.title}. ${text}`);
      for (const sentence of sentencesOf(text)) {
        for (const finding of this.#inSentence(sentence, { ...article, onTheMatter })) {
          const key = `${finding.text}|${finding.row?.id}`;
          if (!found.has(key)) found.set(key, { ...finding, passage: at + 1 });
        }
      }
    });
    return [...found.values()];
  }

  #speaksOfIt(text: string): boolean {
    const tags = this.#facts.knowledge.lexicon.tag(normalise(text), TOPICS);
    return tags.some(({ keys }) => keys.includes('topic:contribution') || keys.includes('topic:sma'));
  }

  #inSentence(sentence: string, { published, lang, onTheMatter }: Around): Omit<Finding, 'passage'>[] {
    const quantities = findQuantities(sentence);
    const tags = this.#facts.knowledge.lexicon.tag(normalise(sentence));
    const keys = new Set(tags.flatMap((tag) => tag.keys));
    const context: Context = {
      years: [
        ...new Set(
          quantities.flatMap((q) =>
            q.kind === 'year' ? [q.year] : q.kind === 'date' && q.year !== null ? [q.year] : [],
          ),
        ),
      ],
      agreements: quantities.flatMap((q) =>
        q.kind === 'ordinal' && this.#facts.agreements.includes(q.value) ? [q.value] : [],
      ),
      milestones: [...keys].flatMap((key) => (key.startsWith('milestone:') ? [key.slice(10)] : [])),
      onTheMatter,
      rise: RISE.test(sentence),
      alone: (kind) => quantities.filter((q) => q.kind === kind).length === 1,
    };
    const found = quantities.flatMap((q) => {
      const text = sentence.slice(q.start, q.end);
      if (q.kind === 'amount' && q.currency !== null) return [{ text, ...this.#ofAmount(q, context) }];
      if (q.kind === 'percent') return [{ text, ...this.#ofPercent(q, context) }];
      if (q.kind === 'date' && q.day !== null) return [{ text, ...this.#ofDate(q, context, published) }];
      return [];
    });
    const people = tags
      .filter(({ type, keys: named }) => type === 'person' && named.length === 1)
      .flatMap(({ keys: named }) => this.#facts.knowledge.row(named[0]!.slice('person:'.length)) ?? [])
      .map((row) => ({ text: row.name?.[lang] ?? row.id, relation: 'names' as const, row }));
    return [...found, ...people].map(({ text, relation, row }) => ({
      text,
      relation,
      row: row && { id: row.id, says: relation === 'names' ? '' : valueText(row, this.#facts)[lang] },
    }));
  }

  #ofAmount(q: Amount, context: Context): Compared {
    const telling = digitsOf(q.value) >= TELLING_DIGITS;
    if (!telling && !context.onTheMatter) return NEW;
    const same = this.#same(q, context, (row) => fits(row, context));
    if (same) return same;
    const [year] = context.years;
    if (context.years.length !== 1 || year === undefined || !context.onTheMatter || !context.alone('amount'))
      return NEW;
    const known = q.currency === 'KRW' || q.currency === 'USD' ? this.#facts.amount(year, q.currency) : null;
    const row = known?.basis === 'stated' ? known.rows[0] : undefined;
    const times = known ? q.value / known.amount.value : 0;
    return row && times < SAME_THING && times > 1 / SAME_THING ? { relation: 'disagrees', row } : NEW;
  }

  #ofPercent(q: Percent, context: Context): Compared {
    if (!context.onTheMatter) return NEW;
    const inContext = (row: Row): boolean =>
      fits(row, context) &&
      ((row.year !== undefined && context.years.includes(row.year)) ||
        (row.agreement !== undefined && context.agreements.includes(row.agreement)));
    const same = this.#same(q, context, inContext);
    if (same) return same;
    const [year] = context.years;
    if (context.years.length !== 1 || !context.rise || !context.alone('percent')) return NEW;
    const row = this.#facts.rows('growth').find((each) => each.year === year && each.attribute === 'stated');
    return row ? { relation: 'disagrees', row } : NEW;
  }

  #ofDate(q: CalendarDate, context: Context, published: number): Compared {
    const day = { ...q, year: q.year ?? published };
    const rows = this.#rows.filter(({ claims }) =>
      claims.some((claim) => claim.kind === 'date' && claim.day !== null && supports(claim, day)),
    );
    const named = rows.find(({ row }) => context.milestones.includes(row.attribute) && fits(row, context));
    if (named) return { relation: 'agrees', row: named.row };
    if (context.onTheMatter && context.alone('date')) {
      const other = this.#stepInYear(day.year, context);
      if (other) return { relation: 'disagrees', row: other };
    }
    const [any] = context.onTheMatter ? rows.filter(({ row }) => fits(row, context)) : [];
    return any ? { relation: 'agrees', row: any.row } : NEW;
  }

  /** The row of a step that the sentence names, of the agreement that took it in that year; the only one. */
  #stepInYear(year: number, { milestones, agreements }: Context): Row | null {
    const numbers = agreements.length > 0 ? agreements : this.#facts.agreements;
    const rows = milestones.flatMap((milestone) =>
      numbers.flatMap((number) =>
        this.#facts
          .agreement(number, milestone)
          .filter(
            ({ value }) => 'date' in value && value.date.length === 10 && value.date.startsWith(`${year}-`),
          ),
      ),
    );
    return rows.length === 1 ? (rows[0] ?? null) : null;
  }

  /** The row that says the same: exactly rather than rounded, of the same year or agreement rather than of none. */
  #same(q: Amount | Percent, context: Context, keep: (row: Row) => boolean): Compared | null {
    let best: (Compared & { readonly weight: number }) | null = null;
    for (const { row, claims } of this.#rows) {
      for (const claim of claims) {
        if (claim.kind !== q.kind || !('resolution' in claim) || !keep(row)) continue;
        const [out, back] = [supports(q, claim), supports(claim, q)];
        if (!out && !back) continue;
        const exact = out && back;
        // "above 1 trillion" rounds nearly everything, and a text only mentions it
        const coarse = Math.max(q.resolution, claim.resolution) > q.value * COARSE;
        if (!exact && (coarse || 'text' in row.value)) continue;
        const near = row.year !== undefined && context.years.includes(row.year);
        const weight = (exact ? 4 : 0) + (near ? 2 : 0) + ('text' in row.value ? 0 : 1);
        if (weight > (best?.weight ?? -1))
          best = { relation: exact ? 'agrees' : 'agrees as rounded', row, weight };
      }
    }
    return best;
  }
}

interface Compared {
  readonly relation: Relation;
  readonly row: Row | null;
}
const NEW: Compared = { relation: 'new', row: null };

/** Whether a row may be meant: nothing in the sentence speaks against its year and agreement. */
const fits = (row: Row, { years, agreements }: Context): boolean =>
  (row.year === undefined || years.length === 0 || years.includes(row.year)) &&
  (row.agreement === undefined || agreements.length === 0 || agreements.includes(row.agreement));

/** Digits of a figure that are not zero at its end: 3 for 8,400,000,000. */
const digitsOf = (value: number): number =>
  String(value).replace('.', '').replace(/0+$/, '').replace(/^0+/, '').length;
