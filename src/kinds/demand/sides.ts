import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { QueryOf } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Ranked, yearOf } from '../shared/rank.ts';

const BOTH =
  /\b(?:both|each|either|the two) (?:sides?|part(?:y|ies)|countries|governments)\b|\b(?:both sides|sides)'|\bby side\b|양측|양쪽|양국|쌍방|각각|서로/u;
const ASKED = /\bask|demand|\bwant|request|\bsought|요구|달라|내라|불렀|부른|원한|원했/u;
/** "And Korea offered", 한국이 제시한; not 한국에 제시한, which the other one does. */
const KOREA_OFFERED =
  /(?:\bkorean?|\bseoul|한국|우리)(?!에|측에|한테|\s*정부에)[^,.?!]{0,24}?(?:\boffer|propos|counter|제안|제시|내겠다)/u;
/** 미국이 부른 금액, 한국이 부른 금액: said twice, once of each side. */
const SAID_OF_EACH = /(?:부른|불렀|원한|원했|바란)[^.?!]{1,40}(?:부른|불렀|원한|원했|바란)/u;

/** Whether what one side asked for and what the other one offered are both wanted, by the words of one message. */
export const asksOfBoth = ({ text, keys }: Reading): boolean =>
  BOTH.test(text) ||
  (ASKED.test(text) && KOREA_OFFERED.test(text)) ||
  (keys.has('actor:kr') && keys.has('actor:us') && SAID_OF_EACH.test(text));

/** Most rows of a side. */
const MOST = 3;

const SIDES = ['us', 'kr'] as const;

/**
 * What either side asked for and offered for the agreement or year, in order of time; empty where one side is missing.
 * @param ranked all demands, best first: where the question names neither, the best one says which talks are meant
 */
export function ofBothSides(query: QueryOf<'demand'>, ranked: readonly Ranked[], facts: Facts): Row[] {
  const rows = facts
    .rows('demand')
    .filter(({ attribute }) => /-(?:asked|offered|reported)$/u.test(attribute));
  const inTalks = rows.filter((row) => meant(row, query, ranked, facts));
  const sides = SIDES.map((side) => {
    const theirs = inTalks.filter(({ attribute }) => attribute.startsWith(side));
    const sure = theirs.filter(({ certainty }) => certainty === 'high');
    return (sure.length > 0 ? sure : theirs).sort(byDate).slice(0, MOST);
  });
  return sides.every((side) => side.length > 0) ? sides.flat() : [];
}

function meant(row: Row, query: QueryOf<'demand'>, ranked: readonly Ranked[], facts: Facts): boolean {
  const { years, agreements } = query;
  if (agreements.length > 0) return row.agreement !== undefined && agreements.includes(row.agreement);
  if (years.length > 0)
    return years.some((year) => yearOf(row) === year || row.agreement === (facts.agreementOf(year) ?? -1));
  const likely = ranked[0]?.row;
  return likely !== undefined && (likely.agreement ?? -1) === (row.agreement ?? -2);
}

const byDate = (a: Row, b: Row): number => ((a.date ?? a.from) < (b.date ?? b.from) ? -1 : 1);
