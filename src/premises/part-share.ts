import type { DraftStatement } from '../answer/draft.ts';
import { splitAmount } from '../kinds/figure/split.ts';
import { figureStatement } from '../kinds/shared/texts.ts';
import { amountText, measureText, partName } from '../kinds/shared/wording.ts';
import { bySurety, type Facts } from '../knowledge/facts.ts';
import { shareOf } from '../knowledge/steps.ts';
import { NO_SPAN, type Quantity, supports } from '../quantities/index.ts';
import { PARTS, type PremiseOf } from '../query/schema.ts';
import { type Finding, open, verdict } from './finding.ts';

/** What a part of the contribution is of the whole: as a row states it, else reckoned from the amounts of both. */
export function examinePartShare(premise: PremiseOf<'part-share'>, facts: Facts): Finding {
  const { percent, resolution } = premise;
  const known = stated(premise, facts) ?? reckoned(premise, facts);
  if (!known) return open(premise);
  const claim: Quantity = { kind: 'percent', value: percent, resolution, ...NO_SPAN };
  const is: Quantity = { kind: 'percent', value: known.percent, resolution: 0.1, ...NO_SPAN };
  return {
    premise,
    verdict: verdict(supports(claim, is)),
    truth: [known.statement],
    claimed: measureText({ kind: 'percent', value: percent, resolution }),
    quoted: [claim],
  };
}

/** Which part of the contribution of a year is the largest, where all three are known in one currency. */
export function examineLargestPart(premise: PremiseOf<'largest-part'>, facts: Facts): Finding {
  const parts = PARTS.flatMap((part) => splitAmount(premise.year, part, facts) ?? []);
  const [first, ...rest] = parts;
  const name = partName(premise.part);
  const claimed = splitAmount(premise.year, premise.part, facts);
  if (!first || !name || !claimed || parts.length < PARTS.length) return open(premise);
  if (rest.some(({ amount }) => amount.currency !== first.amount.currency)) return open(premise);
  const largest = rest.reduce((best, each) => (each.amount.value > best.amount.value ? each : best), first);
  return {
    premise,
    verdict: verdict(claimed.amount.value >= largest.amount.value),
    truth: largest.rows.map((row) => figureStatement(row, facts)),
    claimed: name,
    quoted: [],
  };
}

interface Known {
  readonly percent: number;
  readonly statement: DraftStatement;
}

function stated({ year, part }: PremiseOf<'part-share'>, facts: Facts): Known | null {
  const [row] = facts
    .rows('split')
    .filter((each) => each.attribute === `${part}-share` && each.year === year)
    .sort(bySurety);
  return row && 'percent' in row.value
    ? { percent: row.value.percent, statement: figureStatement(row, facts) }
    : null;
}

function reckoned({ year, part }: PremiseOf<'part-share'>, facts: Facts): Known | null {
  const [piece, whole] = [splitAmount(year, part, facts), facts.amount(year, 'KRW')];
  const name = partName(part);
  if (!piece || !whole || !name || piece.amount.currency !== whole.amount.currency) return null;
  const step = shareOf(piece.amount, whole.amount);
  const [a, b, share] = [amountText(piece), amountText(whole), measureText(step.result)];
  return {
    percent: step.result.value,
    statement: {
      role: 'answer',
      text: {
        en: `The ${name.en} of ${year}, ${a.en}, is ${share.en} of Korea's contribution of ${b.en}.`,
        ko: `${year}년 ${name.ko} ${a.ko}은 방위비분담금 ${b.ko}의 ${share.ko}이다.`,
      },
      rows: [...piece.rows, ...whole.rows],
      steps: [...whole.steps, step],
    },
  };
}
