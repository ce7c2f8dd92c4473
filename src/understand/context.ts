import { KINDS } from '../kinds/index.ts';
import { edgeYears } from '../kinds/shared/years.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { QueryOf, SimpleQuery } from '../query/schema.ts';
import { part } from '../query/schema.ts';
import type { ThreadContext } from '../query/thread-context.ts';
import type { Reading } from '../reading/reading.ts';
import { type Frame, holds } from './frames.ts';

/** Kinds whose Query has years and agreements. */
type Scoped = Extract<SimpleQuery, { years: number[]; agreements: number[] }>;

const isScoped = (query: SimpleQuery): query is Scoped => 'years' in query && 'agreements' in query;

/** Words that lean on what was said before. */
const LEANING = ['cue:it', 'cue:he', 'cue:and', 'cue:not'] as const;

/** A frame this strong stands on its own, even in a thread. */
const OWN_FEET = 5;
/** With a pronoun and nothing named a message may be longer. */
const LONGER = 14;
/** More content words than these make a message a question of its own. */
const SHORT = 9;

/** Whether a message in a thread is about what was asked before. */
export function leansOnContext(reading: Reading, frame: Frame | undefined): boolean {
  const { slots, text } = reading;
  const hasSubject =
    slots.years.length > 0 || slots.agreements.length > 0 || slots.relativeAgreement !== null;
  const words = text.split(/\s+/).length;
  if (slots.shift !== 0 || refersToTwo(reading)) return true;
  const refers = LEANING.some((key) => reading.keys.has(key));
  if (refers && words <= (hasSubject || holds('topic:*', reading) ? SHORT : LONGER)) return true;
  if (!hasSubject && words <= SHORT) return true;
  return (frame?.score ?? 0) < OWN_FEET && words <= SHORT;
}

/** "the two", "which one": the last two things asked about. */
function refersToTwo({ text }: Reading): boolean {
  return /\b(?:the two(?! sides)|in between|both together|the difference|both of them|these two|those two|which one|between them)\b|둘\s*(?:중|사이|다|의|이|차이)|둘을|합치면|합하면|그\s*차이|두\s*(?:해|협정|개)\s*(?:의\s*)?차이|어느\s*쪽/u.test(
    text,
  );
}

/**
 * The last Query edited by a new message: its kind, where the message has one of its own, and its slots; what is not
 * said stays as it was.
 */
export function editQuery(
  context: ThreadContext,
  reading: Reading,
  frame: Frame | undefined,
  facts: Facts,
): SimpleQuery | null {
  const last = context.query.parts.at(-1);
  if (!last || last.kind === 'nothing' || last.kind === 'meta') return null;
  const { slots } = reading;
  const before = context.before && isScoped(context.before) ? context.before : null;
  const old = isScoped(last)
    ? { years: last.years, agreements: last.agreements }
    : { years: [], agreements: context.agreements };
  const shift = slots.shift !== 0 ? slots.shift : neighbourAsked(reading, old);
  const given = {
    years:
      shift !== 0 && old.years.length > 0
        ? [old.years[shift < 0 ? 0 : old.years.length - 1]! + shift]
        : [...slots.years],
    agreements: [...slots.agreements],
  };
  if (slots.shift !== 0 && slots.years.length > 0) given.years = [...slots.years];
  if (
    slots.relativeAgreement !== null ||
    /(?:그|바로)?\s*(?:전|이전|앞)\s*협정|previous (?:one|agreement|deal)|the one before/u.test(reading.text)
  ) {
    const base = (old.agreements.length > 0 ? old.agreements : context.agreements).at(-1) ?? facts.current;
    const shift = /다음|next|following|after/u.test(reading.text) ? 1 : -1;
    if (base !== null && base !== undefined && slots.relativeAgreement !== 'current')
      given.agreements = [base + shift];
  }
  if (refersToTwo(reading) && before && isScoped(last)) return ofTheTwo(last, before, reading);
  const kind = kindFor(ownKind(frame, reading), last, before, reading);
  const filled = KINDS[kind].fill(reading, facts) as SimpleQuery;
  const merged: Record<string, unknown> = { ...filled };
  if (isScoped(filled)) {
    const changedScope = given.years.length > 0 || given.agreements.length > 0;
    merged.years = given.years.length > 0 ? given.years : changedScope ? [] : old.years;
    merged.agreements =
      given.agreements.length > 0
        ? given.agreements
        : changedScope
          ? []
          : old.agreements.length > 0
            ? old.agreements
            : kind === last.kind || old.years.length > 0
              ? []
              : context.agreements;
    if (slots.edges.length > 0 && given.agreements.length === 0 && given.years.length === 0) {
      merged.years = edgeYears(
        slots.edges,
        old.agreements.length > 0 ? old.agreements : context.agreements,
        facts,
      );
      merged.agreements = [];
    } else if (slots.edges.length > 0 && given.agreements.length > 0) {
      merged.years = edgeYears(slots.edges, given.agreements, facts);
      merged.agreements = [];
    }
    // a question about the agreement of a year, behind a question about the year
    if ((kind === 'agreement' || kind === 'date') && (merged.agreements as number[]).length === 0) {
      const years = merged.years as number[];
      const numbers = [...new Set(years.flatMap((year) => facts.agreementOf(year) ?? []))];
      merged.agreements = numbers.length > 0 ? numbers : [...context.agreements];
      merged.years = [];
    }
  }
  // "by how many percent is that", behind two questions about one year each
  if (
    kind === 'change' &&
    given.years.length < 2 &&
    before &&
    before.years.length === 1 &&
    old.years.length === 1 &&
    given.years.length === 0
  ) {
    merged.years = [...new Set([...before.years, ...old.years])].sort((a, b) => a - b);
  }
  // "and in dollars" behind a why goes back to the amount
  if (slots.currency !== null && !('currency' in last) && before && 'currency' in before) {
    return part({ ...before, currency: slots.currency, premises: [] });
  }
  if (
    kind === 'agreement' &&
    last.kind === 'date' &&
    Array.isArray(merged.aspects) &&
    merged.aspects.length === 0 &&
    holds('cue:who', reading)
  ) {
    merged.aspects = [last.milestones.includes('signed') ? 'signatories' : 'negotiators'];
  }
  // "when was that" behind who signed or how the vote went
  if (kind === 'date' && last.kind === 'agreement' && (merged.milestones as string[]).length === 0)
    merged.milestones = last.aspects.flatMap((aspect) => MILESTONE_OF[aspect] ?? []);
  // what the other side offered is about the same talks, not the same year
  if (
    kind === 'demand' &&
    last.kind === 'demand' &&
    given.years.length === 0 &&
    given.agreements.length === 0 &&
    context.agreements.length > 0
  ) {
    merged.years = [];
    merged.agreements = [...context.agreements];
  }
  if (
    'part' in merged &&
    merged.part === null &&
    'part' in last &&
    last.part !== null &&
    !holds('topic:contribution', reading)
  )
    merged.part = last.part;
  if (kind === last.kind) keepOthers(merged, last, reading);
  if ('words' in last && 'words' in merged && kind !== 'term')
    merged.words = `${reading.text} ${last.words}`.slice(0, 400);
  return part(merged as never);
}

/** 아니, ㄴㄴ (which normalisation writes with other letters). */
const NO = /^(?:no\b|nope|아니|[ㄴ\u1102]{2})/u;

/** A change is wanted as an amount, or in another currency. */
const AS_AMOUNT =
  /^(?:and |그럼 |그러면 )?(?:in |as )?(?:an amount|won|dollars|money|금액(?:으로?는?|으론|은|만)?|액수(?:로는?|론|는)?|원화로는?|달러로는?)\??$/u;

/** The step that an aspect of an agreement belongs to. */
const MILESTONE_OF: Readonly<Partial<Record<string, QueryOf<'date'>['milestones'][number]>>> = {
  signatories: 'signed',
  vote: 'ratified',
  'vote-share': 'ratified',
  negotiators: 'first-round',
};

/** 그 다음은, "the next": one year on or back where the thread is about years alone. */
function neighbourAsked(
  { slots, keys }: Reading,
  old: { readonly years: readonly number[]; readonly agreements: readonly number[] },
): number {
  if (old.years.length === 0 || old.agreements.length > 0) return 0;
  if (slots.years.length + slots.agreements.length > 0 || slots.relativeAgreement !== null) return 0;
  return keys.has('cue:next') ? 1 : keys.has('cue:previous') ? -1 : 0;
}

/** The steps of agreements that a Query is about. */
const stepsOf = (query: Scoped): QueryOf<'date'>['milestones'] =>
  query.kind === 'date'
    ? query.milestones
    : query.kind === 'agreement'
      ? query.aspects.flatMap((aspect) => MILESTONE_OF[aspect] ?? [])
      : [];

/** The kind of the edited Query: what the message asks for, read against what was asked before. */
function kindFor(
  own: SimpleQuery['kind'] | null,
  last: SimpleQuery,
  before: Scoped | null,
  reading: Reading,
): SimpleQuery['kind'] {
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
    (own === 'person' || (own === null && holds('cue:role', reading))) &&
    !named &&
    (last.kind === 'date' ||
      last.kind === 'agreement' ||
      (last.kind === 'reason' && /sign|서명/u.test(last.words)))
  )
    return 'agreement';
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
  return own ?? last.kind;
}

const TOGETHER = /together|combined|합치|합하|합쳐|합계|\bsum\b|total/u;

function ofTheTwo(last: Scoped, before: Scoped, reading: Reading): SimpleQuery {
  const years = [...new Set([...before.years, ...last.years])].sort((a, b) => a - b);
  const agreements = [...new Set([...before.agreements, ...last.agreements])].sort((a, b) => a - b);
  // "how many days between the two" behind two dates
  const milestones = [...new Set([...stepsOf(before), ...stepsOf(last)])];
  if (milestones.length > 1 && stepsOf(before).length > 0) {
    return part({ kind: 'date', agreements, milestones, years: [], span: true, words: reading.text });
  }
  const totals = last.kind === 'aggregate';
  if (years.length > 1 && agreements.length === 0 && TOGETHER.test(reading.text))
    return part({ kind: 'aggregate', of: reading.keys.has('cue:average') ? 'average' : 'total', years });
  const wantsPercent = reading.keys.has('cue:percent') && years.length === 2;
  if (wantsPercent) return part({ kind: 'change', years, agreements: [] });
  return part({ kind: 'compare', years: agreements.length > 1 ? [] : years, agreements, totals });
}

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
  const money = frame.kind === 'cost' && holds('cue:how-much', reading);
  const share =
    frame.kind === 'cost' && holds('topic:contribution', reading) && reading.slots.years.length > 0;
  return (asks && frame.score >= 2) || (money && frame.score >= 3.5) || (share && frame.score >= 3)
    ? frame.kind
    : null;
}

/** Slots of the same kind that the message leaves open stay as they were. */
function keepOthers(merged: Record<string, unknown>, last: SimpleQuery, reading: Reading): void {
  const old = last as unknown as Record<string, unknown>;
  for (const key of ['milestones', 'aspects', 'topics', 'actors', 'people']) {
    const value = merged[key];
    if (Array.isArray(value) && value.length === 0 && Array.isArray(old[key])) merged[key] = old[key];
  }
  if ('part' in merged && merged.part === null) merged.part = old.part ?? null;
  if ('topics' in merged && 'topics' in old && !holds('topic:*', reading) && last.kind === 'figure')
    merged.topics = old.topics;
  if ('currency' in merged && merged.currency === null) merged.currency = old.currency ?? null;
  const sameAspects = JSON.stringify(merged.aspects) === JSON.stringify(old.aspects);
  if ('side' in merged && merged.side === null && sameAspects) merged.side = old.side ?? null;
  if ('of' in old && 'of' in merged)
    merged.of = reading.keys.has('cue:average') || reading.keys.has('cue:total') ? merged.of : old.of;
  if ('byWhom' in old && 'byWhom' in merged) merged.byWhom = merged.byWhom || reading.keys.has('cue:who');
}
