import { amountText } from '../kinds/shared/wording.ts';
import type { Facts, YearAmount } from '../knowledge/facts.ts';
import { ratio, shareOf } from '../knowledge/steps.ts';
import { findQuantities, formatNumber, formatPercent } from '../quantities/index.ts';
import type { PremiseOf } from '../query/schema.ts';
import type { Localised } from '../text/localised.ts';
import { type Finding, open, verdict } from './finding.ts';

/** How far a factor may be off, as a share of it. */
const NEAR = 0.05;
const ROUGHLY = 0.1;

/** One year's amount as so many times another's, reckoned from the rows of both. */
export function examineRatio(premise: PremiseOf<'ratio'>, facts: Facts): Finding {
  const [one, other] = inOneCurrency(premise.year, premise.than, facts) ?? [];
  if (!one || !other) return open(premise);
  const times = one.amount.value / other.amount.value;
  const { factor, bound, rough } = premise;
  const held =
    bound === null
      ? Math.abs(times / factor - 1) <= (rough ? ROUGHLY : NEAR)
      : bound === 'over'
        ? times > factor
        : times < factor;
  const claimed = factorText(premise);
  const step = times < 1 ? shareOf(one.amount, other.amount) : ratio(other.amount, one.amount);
  const [a, b] = [amountText(one), amountText(other)];
  const result = step.result.value;
  const so: Localised =
    times < 1
      ? { en: `${formatPercent(result, 1).en} of`, ko: formatPercent(result, 1).ko }
      : { en: `${formatNumber(result, 1)} times`, ko: `${formatNumber(result, 1)}배` };
  return {
    premise,
    verdict: verdict(held),
    truth: [
      {
        role: 'answer',
        text: {
          en: `Korea's contribution of ${one.year}, ${a.en}, is ${so.en} that of ${other.year}, ${b.en}.`,
          ko: `${one.year}년 한국의 방위비분담금 ${a.ko}은 ${other.year}년 ${b.ko}의 ${so.ko}이다.`,
        },
        rows: [...one.rows, ...other.rows],
        steps: [...one.steps, ...other.steps, step],
      },
    ],
    claimed,
    quoted: [claimed.en, claimed.ko].flatMap(findQuantities),
  };
}

function inOneCurrency(year: number, than: number, facts: Facts): readonly [YearAmount, YearAmount] | null {
  for (const currency of [undefined, 'KRW', 'USD'] as const) {
    const [one, other] = [facts.amount(year, currency), facts.amount(than, currency)];
    if (one && other && one.amount.currency === other.amount.currency) return [one, other];
  }
  return null;
}

/** Fractions that have a name; others are said as a decimal. */
const NAMED: readonly (readonly [number, Localised])[] = [
  [0.5, { en: 'half', ko: '절반' }],
  [1 / 3, { en: 'a third', ko: '3분의 1' }],
  [2 / 3, { en: 'two thirds', ko: '3분의 2' }],
  [0.25, { en: 'a quarter', ko: '4분의 1' }],
  [0.75, { en: 'three quarters', ko: '4분의 3' }],
  [0.2, { en: 'a fifth', ko: '5분의 1' }],
  [2, { en: 'twice as much', ko: '두 배' }],
];

function factorText({ factor, bound }: PremiseOf<'ratio'>): Localised {
  const number = formatNumber(factor, 2);
  const said = NAMED.find(([value]) => value === factor)?.[1] ?? {
    en: `${number} times as much`,
    ko: `${number}배`,
  };
  if (bound === null) return said;
  return bound === 'over'
    ? { en: `more than ${said.en}`, ko: `${said.ko} 이상` }
    : { en: `less than ${said.en}`, ko: `${said.ko} 미만` };
}
