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
const CAPPED = /at most/u;

/** The agreements of so many years, where it is asked which or how many they are. */
export function agreementsOfLength({ keys, quantities }: Reading, facts: Facts): number[] {
  const asked = keys.has('cue:which-agreement') || (keys.has('cue:how-many') && keys.has('topic:sma'));
  const lengths = quantities.flatMap((q) => (q.kind === 'count' && q.unit === 'years' ? [q.value] : []));
  const [length] = lengths;
  if (!asked || lengths.length !== 1) return [];
  return facts.agreements.filter((number) => {
    const period = facts.period(number);
    return period !== null && period[1] - period[0] + 1 === length;
  });
}

/** The agreements whose rule of growth is as the question says: a ceiling of 4 %, tied to inflation. */
export function agreementsByRule({ keys, text, quantities }: Reading, facts: Facts): number[] {
  if (!keys.has('cue:which-agreement') || !OF_RULES.some((key) => keys.has(key))) return [];
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
    ({ rule }) =>
      told.every((matter) => matter.test(rule)) &&
      (!keys.has('topic:cap') || uncapped || CAPPED.test(rule)) &&
      percents.every((percent) => rule.includes(` ${percent} %`)),
  );
  // none has that ceiling: those that have one say so
  const shown =
    fits.length > 0 || percents.length === 0 || !keys.has('topic:cap')
      ? fits
      : rules.filter(({ rule }) => CAPPED.test(rule));
  return shown.map(({ number }) => number);
}

/** The agreements in which something was new, by the attribute of the row that says so. */
export const agreementsThatBrought = (attribute: string, facts: Facts): number[] =>
  facts.agreements.filter((number) => facts.agreement(number, attribute).length > 0);
