import type { DraftStatement } from '../answer/draft.ts';
import { answerChange } from '../kinds/change/answer.ts';
import { amountSentence } from '../kinds/cost/answer.ts';
import { dollarsOf } from '../kinds/cost/dollars.ts';
import { splitAmount } from '../kinds/figure/split.ts';
import { amountNotes } from '../kinds/shared/notes.ts';
import { figureStatement } from '../kinds/shared/texts.ts';
import { bounded, measureText } from '../kinds/shared/wording.ts';
import type { Facts, YearAmount } from '../knowledge/facts.ts';
import { amountMeasure } from '../knowledge/measure.ts';
import { NO_SPAN, type Quantity, supports } from '../quantities/index.ts';
import { type PremiseOf, part } from '../query/schema.ts';
import type { Localised } from '../text/localised.ts';
import { type Finding, open, verdict } from './finding.ts';

/** What was said of amounts and of how they changed. */

const amountClaimed = ({
  value,
  resolution,
  currency,
}: PremiseOf<'amount' | 'difference'>): Extract<Quantity, { kind: 'amount' }> => ({
  kind: 'amount',
  currency,
  value,
  resolution,
  ...NO_SPAN,
});

export function examineAmount(premise: PremiseOf<'amount'>, facts: Facts): Finding {
  const whole =
    facts.amount(premise.year, premise.currency === 'USD' ? 'USD' : undefined) ?? facts.amount(premise.year);
  const amount = premise.part === null ? whole : splitAmount(premise.year, premise.part, facts);
  if (!amount) return open(premise);
  const claim = amountClaimed(premise);
  const others =
    premise.part === null
      ? facts
          .rows('contribution')
          .flatMap((row) =>
            row.year === premise.year && row.certainty !== 'low' && 'amount' in row.value
              ? [amountMeasure(row.value)]
              : [],
          )
      : [];
  const known = [
    amount.amount,
    ...others,
    ...amount.conflicting.flatMap((row) => ('amount' in row.value ? [amountMeasure(row.value)] : [])),
  ];
  const dollars = facts
    .rows('dollars')
    .flatMap((row) =>
      row.year === premise.year && row.certainty !== 'low' && 'amount' in row.value
        ? [amountMeasure(row.value)]
        : [],
    );
  const won = facts.amount(premise.year, 'KRW');
  const values =
    premise.part === null ? [...known, ...dollars, ...(won ? [won.amount] : [])] : [amount.amount];
  const comparable = premise.currency === null || premise.currency === amount.amount.currency;
  const held =
    premise.bound === null
      ? values.some((value) => supports(claim, { ...value, ...NO_SPAN }))
      : comparable &&
        (premise.bound === 'over'
          ? amount.amount.value > premise.value
          : amount.amount.value < premise.value);
  const earlier = premise.first ? firstOver(premise, facts) : null;
  if (held && earlier) {
    return {
      premise,
      verdict: 'wrong',
      truth: [amountSentence(earlier, facts)],
      claimed: boundText(premise.bound, measureText({ ...claim, currency: earlier.amount.currency })),
      quoted: [claim],
    };
  }
  const elsewhere =
    held || premise.part !== null || premise.bound !== null ? [] : yearsOfAmount(claim, facts);
  const once = premise.now === true && elsewhere.length > 0;
  return {
    premise,
    verdict: !held && once ? 'outdated' : verdict(held),
    truth:
      premise.currency === 'USD' && amount.amount.currency === 'KRW' && held
        ? dollarsOf(premise.year, facts)
        : premise.part !== null && amount.rows[0]
          ? [figureStatement(amount.rows[0], facts)]
          : [amountSentence(amount, facts), ...elsewhere, ...amountNotes(amount, facts)],
    claimed: boundText(
      premise.bound,
      measureText({ ...claim, currency: premise.currency ?? amount.amount.currency }),
    ),
    quoted: [claim],
  };
}

/** The first year over the mark, where it is earlier than the one that is said to be. */
function firstOver(premise: PremiseOf<'amount'>, facts: Facts): YearAmount | null {
  const over = facts.years
    .filter((year) => year < premise.year)
    .flatMap((year) => facts.amount(year, 'KRW') ?? [])
    .find(({ amount }) => amount.currency === (premise.currency ?? 'KRW') && amount.value > premise.value);
  return over ?? null;
}

/** The years that the amount does belong to: who is wrong by a year is told so. */
const yearsOfAmount = (claim: Quantity, facts: Facts): DraftStatement[] =>
  facts.years
    .flatMap((year) => facts.amount(year) ?? [])
    .filter(({ amount, basis }) => basis === 'stated' && supports(claim, { ...amount, ...NO_SPAN }))
    .slice(0, MOST_YEARS)
    .map((amount) => amountSentence(amount, facts));

/** More years than these that fit are chance. */
const MOST_YEARS = 2;

/** The mark with its side: "over 1 trillion won". */
const boundText = (bound: 'over' | 'under' | null, text: Localised): Localised =>
  bound === null ? text : bounded(text, bound);

export function examineDifference(premise: PremiseOf<'difference'>, facts: Facts): Finding {
  const change = changeOf(premise.year, facts);
  if (!change?.key) return open(premise);
  const claim = amountClaimed(premise);
  const steps = change.statements.flatMap((statement) => statement.steps ?? []);
  const differences = steps.flatMap((step) =>
    step.operation === 'difference' && step.result.kind === 'amount' ? [step.result] : [],
  );
  if (differences.length === 0) return open(premise);
  const held = differences.some((value) =>
    supports(claim, { ...value, value: Math.abs(value.value), ...NO_SPAN }),
  );
  return {
    premise,
    verdict: verdict(held),
    truth: change.statements.slice(0, 1),
    claimed: measureText({ ...claim, currency: premise.currency ?? differences[0]!.currency }),
    quoted: [claim],
  };
}

function changeOf(year: number, facts: Facts, since = year - 1) {
  if (!facts.amount(year) || !facts.amount(since)) return null;
  return answerChange(part({ kind: 'change', years: [since, year], agreements: [] }), facts);
}

export function examineGrowth(premise: PremiseOf<'growth'>, facts: Facts): Finding {
  const change = changeOf(premise.year, facts, premise.since);
  if (!change?.key) return open(premise);
  const claim: Quantity = {
    kind: 'percent',
    value: premise.percent,
    resolution: premise.resolution,
    ...NO_SPAN,
  };
  const held =
    (change.key.percents ?? []).some((percent) =>
      supports(claim, { kind: 'percent', value: Math.abs(percent), resolution: 0.01, ...NO_SPAN }),
    ) &&
    (premise.direction === null ||
      change.key.direction === undefined ||
      premise.direction === change.key.direction);
  const percent = measureText({ kind: 'percent', value: premise.percent, resolution: premise.resolution });
  const claimed = premise.direction === null ? percent : GROWN[premise.direction](percent);
  const elsewhere = held ? [] : yearsOfGrowth(premise, claim, facts);
  return {
    premise,
    verdict: verdict(held),
    truth: [...change.statements.slice(0, 1), ...elsewhere],
    claimed,
    quoted: [claim],
  };
}

/** The changes that had the percentage; only for one that is said to a decimal, whole ones fit too many. */
function yearsOfGrowth(premise: PremiseOf<'growth'>, claim: Quantity, facts: Facts): DraftStatement[] {
  if (premise.resolution >= 1 || premise.since !== undefined) return [];
  return facts.years
    .filter((year) => year !== premise.year)
    .flatMap((year) => {
      const change = changeOf(year, facts);
      const fits = change?.key?.percents?.some((percent) =>
        supports(claim, { kind: 'percent', value: Math.abs(percent), resolution: 0.01, ...NO_SPAN }),
      );
      return fits && change ? change.statements.slice(0, 1) : [];
    })
    .slice(0, MOST_YEARS);
}

const GROWN: Record<'up' | 'down', (percent: Localised) => Localised> = {
  up: ({ en, ko }) => ({ en: `${en} up`, ko: `${ko} 인상` }),
  down: ({ en, ko }) => ({ en: `${en} down`, ko: `${ko} 감소` }),
};

const DIRECTIONS: Record<'up' | 'down' | 'flat', Localised> = {
  up: { en: 'a rise', ko: '인상' },
  down: { en: 'a fall', ko: '감소' },
  flat: { en: 'no change', ko: '동결' },
};

export function examineDirection(premise: PremiseOf<'direction'>, facts: Facts): Finding {
  const change = changeOf(premise.year, facts, premise.since);
  if (!change?.key?.direction) return open(premise);
  return {
    premise,
    verdict: verdict(change.key.direction === premise.direction),
    truth: change.statements.slice(0, 1),
    claimed: DIRECTIONS[premise.direction],
    quoted: [],
  };
}
