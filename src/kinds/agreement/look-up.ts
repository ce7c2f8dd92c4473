import type { Facts } from '../../knowledge/facts.ts';
import type { Reading } from '../../reading/reading.ts';

/** Matters that a rule can speak of: how a question names them, how the rows do. */
const MATTERS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/inflation|consumer price|\bcpi\b|물가/u, /inflation/u],
  [/defen[cs]e (?:budget|spending)|국방비|국방예산/u, /defence budget/u],
  [
    /(?:no|without(?: an?)?|drop\w*|remov\w+|abolish\w*|scrapp\w*|lift\w*|end\w*|lost|did away with)(?: the| its)?(?: annual| yearly| growth)? (?:cap|ceiling|limit|upper limit)|상한(?:선)?(?:이|은|도|을)?\s*(?:없|안|폐지|사라|뺀|삭제)/u,
    /no ceiling/u,
  ],
  [/frozen|freeze|동결/u, /frozen|same amount/u],
];
const OF_RULES = ['aspect:rule', 'topic:cap', 'topic:inflation', 'cue:freeze', 'cue:change'];
/** The ceiling of the yearly rise under an agreement, in per cent; null where it has none. */
export const ceilingOf = (agreement: number, facts: Facts): number | null =>
  facts.agreement(agreement, 'rule')[0]?.grows?.atMost ?? null;

/** "Was there ever", 있었어: whether there is one at all. */
const IS_THERE = /\b(?:ever|any)\b|\b(?:is|are|was|were) there\b|있었|있나|있어|있는지|있을까|존재/u;

/** Whether it is asked which agreement it is, or whether there is one. */
const asksForOne = ({ keys, text }: Reading): boolean =>
  keys.has('cue:which-agreement') || (keys.has('topic:sma') && IS_THERE.test(text));

/** The length in years of the agreements that are asked for, where it is asked which, how many or whether there are. */
function lengthAsked(reading: Reading): number | null {
  const { keys, quantities } = reading;
  const asked = asksForOne(reading) || (keys.has('topic:sma') && keys.has('cue:how-many'));
  const lengths = quantities.flatMap((q) => (q.kind === 'count' && q.unit === 'years' ? [q.value] : []));
  const [length] = lengths;
  return asked && lengths.length === 1 ? length! : null;
}

/** The ceiling in per cent of the agreements that are asked for. */
function capAsked(reading: Reading): number | null {
  if (!reading.keys.has('topic:cap') || !asksForOne(reading)) return null;
  const percents = reading.quantities.flatMap((q) => (q.kind === 'percent' ? [q.value] : []));
  const [percent] = percents;
  return percents.length === 1 ? percent! : null;
}

/** What is asked for and what no agreement has: a length in years, a ceiling in per cent; else null. */
export function lackingIn(reading: Reading, facts: Facts): { of: 'length' | 'cap'; value: number } | null {
  const length = lengthAsked(reading);
  if (length !== null && agreementsOfLength(reading, facts).length === 0)
    return { of: 'length', value: length };
  const cap = capAsked(reading);
  if (cap === null) return null;
  const has = facts.agreements.some((number) => ceilingOf(number, facts) === cap);
  return has ? null : { of: 'cap', value: cap };
}

/** The agreements of so many years, where it is asked which or how many they are. */
export function agreementsOfLength(reading: Reading, facts: Facts): number[] {
  const length = lengthAsked(reading);
  if (length === null) return [];
  return facts.agreements.filter((number) => {
    const period = facts.period(number);
    return period !== null && period[1] - period[0] + 1 === length;
  });
}

/** The agreements whose rule of growth is as the question says: a ceiling of 4 %, tied to inflation. */
export function agreementsByRule(reading: Reading, facts: Facts): number[] {
  const { keys, text, quantities } = reading;
  const asked = keys.has('cue:which-agreement') || (keys.has('topic:cap') && asksForOne(reading));
  if (!asked || !OF_RULES.some((key) => keys.has(key))) return [];
  const rules = facts.agreements.flatMap((number) =>
    facts
      .agreement(number, 'rule')
      .slice(0, 1)
      .flatMap(({ value }) => ('text' in value ? [{ number, rule: value.text.en }] : [])),
  );
  const percents = quantities.flatMap((q) => (q.kind === 'percent' ? [q.value] : []));
  const told = MATTERS.filter(([asked]) => asked.test(text)).map(([, rule]) => rule);
  if (told.length + percents.length === 0 && !keys.has('topic:cap')) return [];
  const uncapped = told.some((rule) => rule.test('no ceiling'));
  const fits = rules.filter(
    ({ number, rule }) =>
      told.every((matter) => matter.test(rule)) &&
      (!keys.has('topic:cap') || uncapped || ceilingOf(number, facts) !== null) &&
      percents.every((percent) => rule.includes(` ${percent} %`)),
  );
  return fits.map(({ number }) => number);
}

/** The agreements in which something was new, by the attribute of the row that says so. */
export const agreementsThatBrought = (attribute: string, facts: Facts): number[] =>
  facts.agreements.filter((number) => facts.agreement(number, attribute).length > 0);
