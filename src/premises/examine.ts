import type { Facts } from '../knowledge/facts.ts';
import type { Premise, PremiseOf } from '../query/schema.ts';
import {
  examineCap,
  examineCurrent,
  examineDate,
  examineInWon,
  examineLength,
  examineNoneInForce,
  examinePerson,
  examinePlace,
  examineVote,
  examineYearlyRate,
} from './agreements.ts';
import { type Finding, open } from './finding.ts';
import { examineAmount, examineDifference, examineDirection, examineGrowth } from './money.ts';
import { examineLargestPart, examinePartShare } from './part-share.ts';
import { examineRatio } from './ratio.ts';

/** Holds a premise against the rows. */
export function examine(premise: Premise, facts: Facts): Finding {
  switch (premise.type) {
    case 'amount':
      return examineAmount(premise, facts);
    case 'difference':
      return examineDifference(premise, facts);
    case 'growth':
      return examineGrowth(premise, facts);
    case 'ratio':
      return examineRatio(premise, facts);
    case 'part-share':
      return examinePartShare(premise, facts);
    case 'largest-part':
      return examineLargestPart(premise, facts);
    case 'none-in-force':
      return examineNoneInForce(premise, facts);
    case 'in-won':
      return examineInWon(premise, facts);
    case 'current':
      return examineCurrent(premise, facts);
    case 'direction':
      return examineDirection(premise, facts);
    case 'length':
      return examineLength(premise, facts);
    case 'date':
      return examineDate(premise, facts);
    case 'person':
      return examinePerson(premise, facts);
    case 'vote':
      return examineVote(premise, facts);
    case 'cap':
      return examineCap(premise, facts);
    case 'yearly-rate':
      return examineYearlyRate(premise, facts);
    case 'place':
      return examinePlace(premise, facts);
    case 'belief':
      return examineBelief(premise, facts);
    default:
      return premise satisfies never;
  }
}

function examineBelief(premise: PremiseOf<'belief'>, facts: Facts): Finding {
  const row = facts.rows('correction').find(({ id }) => id === premise.row);
  if (!row || !('text' in row.value)) return open(premise);
  return {
    premise,
    verdict: 'wrong',
    truth: [{ role: 'premise', text: row.value.text, rows: [row] }],
    claimed: null,
    quoted: [],
  };
}
