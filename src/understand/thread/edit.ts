import { KINDS } from '../../kinds/index.ts';
import { agreementsOf } from '../../kinds/shared/years.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type SimpleQuery } from '../../query/schema.ts';
import type { ThreadContext } from '../../query/thread-context.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Frame, holds } from '../frames.ts';
import { askOfEvent, namesEvent } from './event.ts';
import { kindFor } from './kind.ts';
import { askOfMatter } from './matter.ts';
import { isScoped, type Scoped, stepsOfAspects } from './scoped.ts';
import { ofTheTwo, refersToTwo } from './two.ts';
import { asAgreements, carriedOver, named, spokenOf, type WhenAndWhich } from './when-and-which.ts';

/** A Query of which any slot may be put right. */
type Merged = Record<string, unknown>;

/**
 * The last Query edited by a new message: its kind, where the message has one of its own, and its slots; what is not
 * said stays as it was.
 * @param frame the best frame of the message with the agreement and the year that the thread is about
 * @returns null when there is nothing to edit
 */
export function editQuery(
  context: ThreadContext,
  reading: Reading,
  frame: Frame | undefined,
  facts: Facts,
): SimpleQuery | null {
  const last = context.query.parts.at(-1);
  if (!last || last.kind === 'nothing' || last.kind === 'meta') return null;
  const before = context.before && isScoped(context.before) ? context.before : null;
  if (refersToTwo(reading) && before && isScoped(last)) return ofTheTwo(last, before, reading);
  // "and the year after?" behind the agreement of a year goes back to the year
  const ofAgreement = last.kind === 'agreement' || (last.kind === 'aggregate' && last.years.length === 0);
  const [year, ...others] = ofAgreement && before ? before.years : [];
  if (reading.slots.shift !== 0 && before && year !== undefined && others.length === 0)
    return part({ ...before, years: [year + reading.slots.shift], agreements: [], premises: [] } as never);
  const ofEvent = askOfEvent(last, reading, facts);
  if (ofEvent) return ofEvent;
  const kind = kindFor(frame, last, before, reading);
  const ofMatter = askOfMatter(kind, last, reading, facts);
  if (ofMatter) return ofMatter;
  const { currency } = reading.slots;
  // "and in dollars" behind a why goes back to the amount
  if (currency !== null && !('currency' in last) && before && 'currency' in before)
    return part({ ...before, currency, premises: [] });
  const old = spokenOf(last, context);
  const given = named(reading, old, context, facts);
  const merged: Merged = { ...KINDS[kind].fill(reading, facts) };
  if ('years' in merged && 'agreements' in merged) {
    const carried = carriedOver(given, old, kind === last.kind, reading, context, facts);
    const ofAgreements = kind === 'agreement' || kind === 'date';
    Object.assign(merged, pick(ofAgreements ? asAgreements(carried, context, facts) : carried));
  }
  const silent = given.years.length + given.agreements.length === 0;
  if (kind === 'change' && silent && before) spanBoth(merged, before, old);
  if (kind === 'change' || kind === 'compare') againstSpokenOf(merged, old, reading);
  if (kind === 'aggregate' && silent) wholeAgreement(merged, old, context);
  if (kind === 'date' && given.agreements.length === 0) byWordsAlone(merged, last, reading);
  if (kind === 'agreement' || kind === 'date') stepsForAspects(merged, last, reading);
  // what the other side offered is about the same talks, not the same year
  if (kind === 'demand' && last.kind === 'demand' && silent && context.agreements.length > 0)
    Object.assign(merged, { years: [], agreements: [...context.agreements] });
  if (merged.part === null && 'part' in last && !holds('topic:contribution', reading))
    merged.part = last.part;
  if (merged.part === null && last.kind === 'term') merged.part = partOf(last.terms);
  // "which SMA?" behind a person
  if (kind === 'agreement' && last.kind === 'person' && silent && last.people.length > 0)
    merged.agreements = agreementsOf(last.people, facts);
  if ('side' in merged && 'side' in last && OTHER_SIDE.test(reading.text)) merged.side = opposite(last.side);
  if (kind === last.kind) keepOthers(merged, last, reading);
  // "what did he ask for then" behind a day on which he said something
  else if ('actors' in last && Array.isArray(merged.actors) && merged.actors.length === 0) {
    merged.actors = last.actors;
    if (silent && last.actors.length > 0 && last.agreements.length === 0) merged.agreements = [];
  }
  if ('words' in last && 'words' in merged && kind !== 'term')
    merged.words = `${reading.text} ${last.words}`.slice(0, 400);
  if (last.kind === 'term' && 'words' in merged && kind !== 'term')
    merged.words = `${reading.text} ${namesOf(last.terms, facts)}`.slice(0, 400);
  return part(merged as never);
}

const pick = ({ years, agreements }: WhenAndWhich) => ({ years: [...years], agreements: [...agreements] });

/** "By how many percent is that", behind two questions about one year each. */
function spanBoth(merged: Merged, before: Scoped, old: WhenAndWhich): void {
  if (before.years.length === 1 && old.years.length === 1)
    merged.years = [...new Set([...before.years, ...old.years])].sort((a, b) => a - b);
}

/** "More than 2015?", "how much on the year before": the year spoken of is held against the one that is named. */
function againstSpokenOf(merged: Merged, old: WhenAndWhich, { slots }: Reading): void {
  const [one, ...others] = merged.years as readonly number[];
  const [spoken, ...more] = old.years;
  if (one === undefined || spoken === undefined || others.length + more.length > 0) return;
  if (one !== spoken || slots.shift !== 0) merged.years = [...new Set([one, spoken])].sort((a, b) => a - b);
}

/** A sum behind a question about one year is that of its agreement. */
function wholeAgreement(merged: Merged, old: WhenAndWhich, { agreements }: ThreadContext): void {
  if (old.years.length === 1 && agreements.length === 1)
    Object.assign(merged, { years: [], agreements: [...agreements] });
}

/** Kinds that are about a matter, and not about an agreement or its years. */
const OF_A_MATTER: ReadonlySet<SimpleQuery['kind']> = new Set([
  'figure',
  'passages',
  'reason',
  'term',
  'position',
]);

/** "When did the talks break off?", 언제부터였어 behind a matter: the day of an event, not of a step of the agreement. */
function byWordsAlone(merged: Merged, last: SimpleQuery, reading: Reading): void {
  const steps = merged.milestones as readonly string[];
  if (steps.length === 0 && (OF_A_MATTER.has(last.kind) || namesEvent(reading)))
    Object.assign(merged, { agreements: [], years: [] });
}

const namesOf = (terms: readonly string[], facts: Facts): string =>
  terms.flatMap((id) => facts.row(id)?.name?.en ?? []).join(' ');

const OTHER_SIDE =
  /\bthe other (?:side|one|party)\b|\bother side\b|상대\s*(?:측|편|쪽|국|역|방)|counterpart|opposite number|반대\s*쪽은/u;

const opposite = (side: 'kr' | 'us' | null): 'kr' | 'us' | null =>
  side === null ? null : side === 'kr' ? 'us' : 'kr';

/** The part of the contribution that a term means. */
const partOf = (terms: readonly string[]): string | null =>
  terms.includes('term-military-construction')
    ? 'construction'
    : terms.includes('term-logistics-support')
      ? 'logistics'
      : terms.includes('term-labour-cost')
        ? 'labour'
        : null;

/** "Who?" behind a date is about the people of that step; "when was that?" behind them is about their step. */
function stepsForAspects(merged: Merged, last: SimpleQuery, reading: Reading): void {
  if (merged.kind === 'agreement' && last.kind === 'date') {
    const open = Array.isArray(merged.aspects) && merged.aspects.length === 0;
    if (open && holds('cue:who', reading))
      merged.aspects = [last.milestones.includes('signed') ? 'signatories' : 'negotiators'];
  }
  if (merged.kind === 'date' && last.kind === 'agreement') {
    if (Array.isArray(merged.milestones) && merged.milestones.length === 0)
      merged.milestones = stepsOfAspects(last.aspects);
  }
}

/** Slots of the same kind that the message leaves open stay as they were. */
function keepOthers(merged: Merged, last: SimpleQuery, reading: Reading): void {
  const old = last as unknown as Merged;
  for (const key of ['milestones', 'aspects', 'topics', 'actors', 'people', 'terms']) {
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
  if ('unit' in old && 'unit' in merged && !holds('cue:per-month', reading) && !holds('cue:per-day', reading))
    merged.unit = old.unit;
  if ('byWhom' in old && 'byWhom' in merged) merged.byWhom = merged.byWhom || reading.keys.has('cue:who');
}
