import type { Facts } from '../../knowledge/facts.ts';
import type { Quantity } from '../../quantities/index.ts';
import type { Premise } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { exactnessOf } from '../claims/how-exact.ts';
import { yearFor } from './years.ts';

/** A rough amount counts as right within the last digit written, times this. */
const ROUGH_FACTOR = 2;

/** What is claimed without a year, of the present. */
const SAID_OF_NOW =
  /\b(?:pays|paying|currently|now|today|annual(?:ly)?|yearly|(?:a|per|every) year)\b|매년|해마다|연간|현재|지금|낸다|내고|부담한다|부담하고/u;

export function amounts(reading: Reading, facts: Facts, agreement: number | null, whole: boolean): Premise[] {
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
    const first = bound === 'over' && FIRST_TIME.test(reading.text);
    return [{ type: 'amount', part: partNear(q, reading), bound, ...said, ...(first ? { first } : {}) }];
  });
}

/** Said to have been so in no year before. */
const FIRST_TIME =
  /\bfirst time\b|\bfirst (?:topped|passed|exceeded|crossed|went over|broke|hit)\b|\bnever before\b|처음(?:으로)?|최초(?:로)?|사상 첫/u;

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
