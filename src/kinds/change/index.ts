import type { Facts } from '../../knowledge/facts.ts';
import { NO_SPAN, supports } from '../../quantities/index.ts';
import { part } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { changeIn } from '../shared/changes.ts';
import { moneySlots, yearsOf } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerChange } from './answer.ts';

/** How much the contribution changed: step by step, from the first to the last year, or per year on average. */
export const change = defineKind({
  kind: 'change',
  cues: {
    'part:*+cue:share': -4,
    'cue:change': 2.5,
    'cue:fall': 2.2,
    'cue:freeze': 1.5,
    'cue:double': 1.5,
    'cue:yearly-growth': 4,
    'cue:percent+slot:year': 1,
    'cue:percent': 1,
    'cue:gap+slot:range': 4,
    'cue:gap+cue:how-long': -5,
    'aspect:first-rise+slot:agreement': -4,
    'slot:two-years': 1.5,
    'slot:range': 0.8,
    'slot:year': 1.2,
    'slot:arrow': 4,
    'topic:contribution': 0.8,
    'cue:how-much': 0.6,
    'cue:compare+slot:two-years+cue:change': 1,
    'slot:agreement': 0.3,
    'slot:edge+cue:change': 1,
    'cue:how-many': -2.5,
    'cue:how-many+cue:how-much': 2.5,
    'cue:why': -2.5,
    'cue:most': -2.5,
    'cue:least': -2.5,
    'aspect:rule': -3,
    'cue:poll': -4,
    'cue:how-works': -2,
    'cue:when': -1.5,
    'cue:who': -2,
    'cue:check': -1.5,
    'cue:demand': -2,
    'cue:say': -1,
    'topic:troop-cut': -3,
    'cue:what-if': -3,
    'cue:average': -0.5,
    'cue:average+cue:change': 3,
    'cue:average+cue:percent': 2.5,
    'time:year-before': 0.8,
    'cue:compare+slot:two-years': 1,
    'cue:first-time': -0.5,
    'topic:defence-budget': -1.5,
    'topic:troops': -4,
    'topic:other': -2,
    'cue:compare+slot:range': 3,
    'elsewhere:*': -3,
    'cue:predict': -1,
    'cue:total': -2,
    'cue:total+cue:change': 2,
    'cue:change+slot:range': 1.5,
    'cue:double+slot:two-years': 2.5,
    'cue:double+slot:year': 1.5,
  },
  needs: [
    ['cue:change'],
    ['cue:fall'],
    ['cue:freeze'],
    ['cue:yearly-growth'],
    ['slot:arrow'],
    ['cue:double'],
    ['cue:percent', 'slot:year'],
    ['cue:compare', 'slot:two-years'],
    ['cue:compare', 'slot:range'],
    ['cue:gap', 'slot:range'],
  ],
  fill(reading, facts) {
    const given = acrossAgreements(reading, onYearBefore(reading, moneySlots(reading, facts), facts), facts);
    const money = ofThatRate(reading, given, facts);
    const average =
      reading.keys.has('cue:average') && (reading.keys.has('cue:change') || reading.keys.has('cue:percent'));
    const yearly = reading.keys.has('cue:yearly-growth') || average;
    const each = reading.keys.has('cue:list') || reading.slots.allYears;
    return part({
      kind: 'change',
      ...money,
      mode: yearly ? 'yearly' : each ? 'steps' : 'span',
      ...(reading.keys.has('cue:double') ? { times: true as const } : {}),
    });
  },
  answer: answerChange,
});

const asksWhich = ({ keys }: Reading): boolean => keys.has('cue:which-year') || keys.has('cue:when');

/** "One of them lowered it by 8.9 %", with no year: the one year that changed by so much, if there is one. */
function ofThatRate(reading: Reading, money: ReturnType<typeof moneySlots>, facts: Facts) {
  const percents = reading.quantities.filter((q) => q.kind === 'percent');
  const [percent] = percents;
  if (percents.length !== 1 || !percent || money.years.length + money.agreements.length > 0) return money;
  const rates = facts.years.flatMap((year) => changeIn(year, facts) ?? []);
  const fits = rates.filter((rate) =>
    supports(percent, { kind: 'percent', value: Math.abs(rate.percent), resolution: 0.1, ...NO_SPAN }),
  );
  const [only] = fits;
  if (fits.length === 0 && asksWhich(reading)) return { ...money, rate: percent.value };
  return fits.length === 1 && only ? { ...money, years: [only.year - 1, only.year] } : money;
}

/** "Going from the 9th to the 10th", 9차에서 10차로 넘어갈 때: the last year of the one and the first of the next. */
const ACROSS =
  /\b(?:from|between) the (?:\w+ )?\w+ (?:sma |agreement |deal )?(?:to|and|into) the\b|넘어\s?(?:갈|가|간|오|온)|바뀔\s?때|바뀌면서/u;

function acrossAgreements(reading: Reading, money: ReturnType<typeof moneySlots>, facts: Facts) {
  const [one, next, ...more] = money.agreements;
  if (one === undefined || next !== one + 1 || more.length > 0 || !ACROSS.test(reading.text)) return money;
  const [last, first] = [yearsOf(one, facts).at(-1), yearsOf(next, facts)[0]];
  if (last === undefined || first === undefined || money.years.length > 0) return money;
  return { ...money, agreements: [], years: [last, first] };
}

/** "The 6th, on the year before": its first year against the last of the one before. */
function onYearBefore(reading: Reading, money: ReturnType<typeof moneySlots>, facts: Facts) {
  const [agreement] = money.agreements;
  const [first] = agreement === undefined ? [] : yearsOf(agreement, facts);
  const before = reading.slots.shift === -1 || reading.keys.has('time:year-before');
  if (!before || first === undefined || money.agreements.length > 1 || money.years.length > 0) return money;
  return { ...money, agreements: [], years: [first - 1, first] };
}
