import { claimsOfText, type Evidence } from '../corpus/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { dateOf, type Measure } from '../knowledge/measure.ts';
import type { Step } from '../knowledge/steps.ts';
import type { EntryType } from '../lexicon/types.ts';
import { NO_SPAN, type Quantity, supports } from '../quantities/index.ts';
import type { Localised } from '../text/localised.ts';
import { normalise } from '../text/normalise.ts';

/** What of a sentence needs evidence: its figures, and the persons it names. */
export interface Claims {
  readonly figures: readonly Quantity[];
  /** Ids of persons. */
  readonly people: readonly string[];
}

/** A figure of arithmetic as it would be read in a text. */
export function asQuantity(measure: Measure): Quantity {
  if (measure.kind === 'count') return { ...measure, unit: null, spelt: false, ...NO_SPAN };
  if (measure.kind === 'day') {
    const [year = 0, month = 0, day = 0] = dateOf(measure).split('-').map(Number);
    return { kind: 'date', year, month, day, ...NO_SPAN };
  }
  return { ...measure, value: Math.abs(measure.value), ...NO_SPAN };
}

/** Months and days of a year. */
const OF_A_YEAR: ReadonlySet<number> = new Set([12, 365, 366]);

/** Operands that are not results of earlier steps: those must stand in evidence. */
export function openOperands(steps: readonly Step[]): Quantity[] {
  const results: Measure[] = [];
  const open: Quantity[] = [];
  for (const { operation, operands, result } of steps) {
    operands.forEach((operand, index) => {
      // the number of years between two amounts, of months or days in a year is counted, not cited
      const counted =
        (operation === 'yearly-growth' && index === 2) ||
        (operation === 'per-period' && index === 1 && OF_A_YEAR.has(operand.value));
      if (!counted && !results.some((r) => r.kind === operand.kind && r.value === operand.value)) {
        open.push(asQuantity(operand));
      }
    });
    results.push(result);
  }
  return open;
}

/** The claims of a sentence in both languages, less what its steps compute and what it quotes from the question. */
export function claimsOf(
  text: Localised,
  steps: readonly Step[],
  quoted: readonly Quantity[],
  knowledge: Knowledge,
): Claims {
  const computed: Quantity[] = steps.flatMap((step) => [
    asQuantity(step.result),
    ...(step.year === undefined ? [] : [{ kind: 'year' as const, year: step.year, ...NO_SPAN }]),
  ]);
  const exempt = (claim: Quantity): boolean =>
    computed.some((result) => supports(claim, result)) || quoted.some((quote) => supports(claim, quote));
  const { figures, people } = readClaims(text, knowledge);
  // a rate that the person supposes is reckoned with as it was given
  const supposed = (operand: Quantity): boolean =>
    operand.kind === 'percent' &&
    quoted.some((quote) => quote.kind === 'percent' && quote.value === operand.value);
  const open = openOperands(steps).filter((operand) => !supposed(operand));
  return { figures: [...figures.filter((claim) => !exempt(claim)), ...open], people };
}

/** Read once: a sentence is read to choose its citations and again to check it; that of a row comes again and again. */
const readBefore = new WeakMap<Knowledge, WeakMap<Localised, Claims>>();

function readClaims(text: Localised, knowledge: Knowledge): Claims {
  const texts = readBefore.get(knowledge) ?? new WeakMap<Localised, Claims>();
  readBefore.set(knowledge, texts);
  const known = texts.get(text);
  if (known) return known;
  const people = [text.en, text.ko].flatMap((each) =>
    knowledge.lexicon.tag(normalise(each), PERSON).map((tag) => tag.keys),
  );
  // a surname that several persons share names none of them for certain
  const named = people.filter((keys) => keys.length === 1).map((keys) => keys[0]!.slice('person:'.length));
  const figures = [...claimsOfText(text.en), ...claimsOfText(text.ko)];
  const claims: Claims = { figures, people: [...new Set(named)] };
  texts.set(text, claims);
  return claims;
}

const PERSON: ReadonlySet<EntryType> = new Set(['person']);

/** Whether one of the passages names the person in either language. */
export function isNamed(person: string, evidence: readonly Evidence[], knowledge: Knowledge): boolean {
  const entry = knowledge.lexicon.entries.get(`person:${person}`);
  if (!entry) return true;
  return evidence.some(({ text }) => [...entry.en, ...entry.ko].some((name) => text.includes(name)));
}
