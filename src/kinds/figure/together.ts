import type { DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { labelOf } from '../../knowledge/labels.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import { difference, sum } from '../../knowledge/steps.ts';
import { formatYears } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import { measureText, partName } from '../shared/wording.ts';
import { type Part, splitAmount } from './split.ts';

/** Figures of several years together, and what was budgeted beside what was agreed. */

/** What was put in the budget beside what was agreed for the year. */
export function lessThanAgreed(row: Row, facts: Facts): DraftStatement[] {
  const agreed = row.subject === 'budgeted' && row.year ? facts.amount(row.year, 'KRW') : null;
  if (!agreed || !('amount' in row.value)) return [];
  const budgeted = amountMeasure(row.value);
  const step = difference(budgeted, agreed.amount);
  if (budgeted.currency !== agreed.amount.currency || step.result.value <= 0) return [];
  const [whole, less] = [measureText(agreed.amount), measureText(step.result)];
  return [
    {
      role: 'detail',
      text: {
        en: `Agreed for ${row.year} were ${whole.en}, ${less.en} more than that.`,
        ko: `${row.year}년 합의액은 ${whole.ko}으로 그보다 ${less.ko} 많다.`,
      },
      rows: [row, ...agreed.rows],
      steps: [...agreed.steps, step],
    },
  ];
}

const IN_ALL =
  /\btotal\b|\bsum\b|altogether|in all\b|combined|add(?:ed)? up|together|합계|총합|총액|합치|합쳐|합산|더하|더해|다 합/u;

/** The same figure of several years together, where their sum is asked for. */
export function totalOf({ words, years }: QueryOf<'figure'>, rows: readonly Row[]): DraftStatement[] {
  const [first] = rows;
  const same = rows.filter((row) => row.subject === first?.subject && row.attribute === first.attribute);
  const amounts = same.flatMap(({ value }) => ('amount' in value ? [amountMeasure(value)] : []));
  const label = first ? labelOf(first) : null;
  const whole = same.length === years.length && new Set(same.map(({ year }) => year)).size === years.length;
  if (!IN_ALL.test(words) || !label || years.length < 2 || !whole || amounts.length < years.length) return [];
  if (new Set(amounts.map(({ currency }) => currency)).size > 1) return [];
  const step = sum(amounts);
  const total = measureText(step.result);
  return [
    {
      role: 'answer',
      text: {
        en: `${label.en[0]!.toUpperCase()}${label.en.slice(1)}, ${formatYears(years, 'en')} together: ${total.en}.`,
        ko: `${formatYears(years, 'ko')} ${label.ko} 합계: ${total.ko}.`,
      },
      rows: same,
      steps: [step],
    },
  ];
}

/** Two parts of the contribution of a year, where their sum is asked for; all three are the contribution itself. */
export function partsTogether(
  year: number,
  parts: readonly Part[],
  { words }: QueryOf<'figure'>,
  facts: Facts,
): DraftStatement[] {
  const known = parts.flatMap((part) => splitAmount(year, part, facts) ?? []);
  const names = parts.flatMap((part) => partName(part) ?? []);
  if (!IN_ALL.test(words) || parts.length !== 2 || known.length < 2) return [];
  if (known[0]?.amount.currency !== known[1]?.amount.currency) return [];
  const step = sum(known.map(({ amount }) => amount));
  const total = measureText(step.result);
  return [
    {
      role: 'answer',
      text: {
        en: `The ${names.map(({ en }) => en).join(' and the ')} of ${year} together: ${total.en}.`,
        ko: `${year}년 ${names.map(({ ko }) => ko).join('와 ')} 합계: ${total.ko}.`,
      },
      rows: known.flatMap(({ rows }) => rows),
      steps: [step],
    },
  ];
}

/** Years that are asked for one by one come in their order. */
export const byYear =
  ({ years }: QueryOf<'figure'>) =>
  (a: Row, b: Row): number =>
    years.length > 1 && a.attribute === b.attribute ? (a.year ?? 0) - (b.year ?? 0) : 0;
