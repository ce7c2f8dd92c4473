import type { Facts } from '../../knowledge/facts.ts';
import { part } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';
import { agreementsMeant, monthMeant, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerTimeline } from './answer.ts';

/** What happened, in order: of an agreement, in a year or month, or on a matter. */
export const timeline = defineKind({
  kind: 'timeline',
  cues: {
    'cue:timeline': 3.6,
    'cue:timeline+slot:year': 1,
    'cue:timeline+cue:anything-on': 1,
    'cue:timeline+person:*': 0.6,
    'cue:list+topic:talks': 2,
    'cue:place+topic:talks': 4,
    'form:in-city+topic:talks': 3,
    'cue:place+cue:all': 1,
    'cue:all+slot:day': 2.5,
    'cue:when+topic:talks+cue:all': 2,
    'slot:month': 1.5,
    'slot:month+cue:timeline': 1.5,
    'slot:agreement': 0.6,
    'slot:year': 0.6,
    'topic:talks': 0.6,
    'topic:furlough': 0.6,
    'cue:when': -0.5,
    'cue:how-much': -2,
    'cue:why': -2.5,
    'cue:who': -1.5,
    'cue:change': -1,
    'cue:check': -1.5,
    'cue:total': -2,
    'cue:vote': -1,
    'part:*+cue:share': -3,
    'cue:what-if': -3,
    'cue:poll': -2,
  },
  needs: [
    ['cue:timeline'],
    ['cue:list', 'topic:talks'],
    ['cue:place', 'topic:talks', 'slot:agreement'],
    ['form:in-city', 'topic:talks', '!cue:demand', '!slot:amount'],
    ['slot:month', 'topic:sma'],
    ['slot:month', 'topic:contribution'],
    ['cue:list', 'slot:day'],
    ['cue:all', 'slot:day'],
  ],
  byWords: () => true,
  fill(reading, facts) {
    const named = reading.quantities.flatMap((q) =>
      q.kind === 'date' && q.year !== null ? [`${q.year}-${String(q.month).padStart(2, '0')}`] : [],
    );
    const month = monthMeant(reading);
    const before = beforeFirst(reading, facts);
    const spoken = month === null ? [] : [month];
    const months = [...new Set([...named, ...partOfYear(reading), ...spoken])].slice(0, 12);
    return part({
      kind: 'timeline',
      ...(before.length > 0
        ? { years: before, agreements: [] }
        : {
            years: months.length > 0 ? [] : yearsMeant(reading, facts),
            agreements: agreementsMeant(reading, facts),
          }),
      months,
      actors: idsOf(reading, 'person'),
      words: reading.text.slice(0, 400),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerTimeline,
});

/** "Before the first agreement", 1차 협정 전에는: the years of what happened until then. */
function beforeFirst({ keys, slots, text }: Reading, facts: Facts): number[] {
  const [first] = facts.agreements;
  const meant =
    keys.has('time:before') || /(?:생기기|있기|맺기|체결|협정)\s?전(?:엔|에|까지|의|\s)/u.test(text);
  if (!meant || first === undefined || slots.agreements.length !== 1 || slots.agreements[0] !== first)
    return [];
  const start = facts.period(first)?.[0] ?? 0;
  const years = facts.rows('event').flatMap((row) => (row.date ? [Number(row.date.slice(0, 4))] : []));
  return [...new Set(years.filter((year) => year < start))].sort((a, b) => a - b);
}

/** Months of a half or a quarter of the year said: 하반기, Q1, the first half of. */
function partOfYear({ text, slots }: Reading): string[] {
  const [year] = slots.years;
  if (year === undefined || slots.years.length > 1) return [];
  const quarter = /\bq([1-4])\b|([1-4])분기/u.exec(text);
  const first = /first half|상반기/u.test(text);
  const second = /second half|하반기/u.test(text);
  const span = quarter
    ? [Number(quarter[1] ?? quarter[2]) * 3 - 2, Number(quarter[1] ?? quarter[2]) * 3]
    : first
      ? [1, 6]
      : second
        ? [7, 12]
        : null;
  if (!span) return [];
  return Array.from(
    { length: span[1]! - span[0]! + 1 },
    (_, index) => `${year}-${String(span[0]! + index).padStart(2, '0')}`,
  );
}
