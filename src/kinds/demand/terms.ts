import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { findQuantities } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import { rankRows } from '../shared/rank.ts';

/** How long it was to run, which no row of a demand says. */
const OF_TERM =
  /\bhow (?:long|many years)\b|\bterms?\b|\bduration\b|\blength\b|유효\s?기간|기간(?!\s?(?:에|동안|중|내|의))/u;

/** A sum is told by rows of demands. */
const ASKS_SUM = /\bhow much\b|\bamount\b|\bsum\b|얼마|금액|액수/u;

const WANTING = /\b(?:want|ask|seek|sought|propos|prefer|demand)/u;

/** How long either side wanted it to run: events of its talks that tell lengths, by how well the words fit. */
export function termsWanted({ words, agreements }: QueryOf<'demand'>, facts: Facts): Row[] {
  if (!OF_TERM.test(words) || ASKS_SUM.test(words) || agreements.length === 0) return [];
  return rankRows(facts, ['position', 'event'], words, { agreements })
    .filter(({ row, score }) => score > 0 && tellsTerm(row) && WANTING.test(textOf(row)))
    .map(({ row }) => row)
    .slice(0, 2);
}

const tellsTerm = ({ value }: Row): boolean =>
  'text' in value && findQuantities(value.text.en).some((q) => q.kind === 'count' && q.unit === 'years');

const textOf = ({ value }: Row): string => ('text' in value ? value.text.en : '');
