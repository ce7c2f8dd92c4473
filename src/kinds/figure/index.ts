import type { Facts } from '../../knowledge/facts.ts';
import { FIGURE_TOPICS, part } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { agreementsMeant, monthsNamed, yearsMeant } from '../shared/years.ts';
import { defineKind } from '../types.ts';
import { answerFigure } from './answer.ts';

/** Figures beside the yearly amount: the split, unspent money, troops, Japan, Camp Humphreys, shares, support … */
export const figure = defineKind({
  kind: 'figure',
  cues: {
    'topic:unspent': 4,
    'topic:budgeted': 4,
    'topic:split': 3,
    'topic:split+slot:year': 1.5,
    'topic:split+slot:both-currencies': -4,
    'part:*+cue:most': 3,
    'topic:employees+topic:contribution+cue:how-much': 3,
    'part:*+cue:compare+slot:two-years': -3,
    'part:*+topic:cap': 2,
    'topic:split+cue:most': 3,
    'topic:split+cue:least': 3,
    'topic:in-kind': 3,
    'part:*': 2.2,
    'part:*+cue:how-much': 1,
    'part:*+slot:year': 1,
    'part:*+cue:share': 1,
    'part:*+cue:share+slot:two-years': 3,
    'part:*+cue:percent': 1,
    'part:*+cue:compare': 1.5,
    'topic:share': 2.5,
    'cue:share': 2,
    'topic:support': 3.5,
    'topic:us-spending': 4,
    'topic:japan': 3.5,
    'topic:humphreys': 3.5,
    'topic:exchange-rate': 3.5,
    'topic:employees': 1.5,
    'topic:employees+cue:how-many': 3,
    'topic:furlough+cue:how-many': 3.5,
    'topic:furlough+form:how-many-days': -6,
    'topic:troops': 2.2,
    'cue:role': -2,
    'topic:troops+cue:how-many': 3,
    'topic:troops+cue:now': 1.5,
    'topic:usfk+cue:how-many': 2.5,
    'cue:role+topic:usfk+cue:how-many': 2,
    'slot:troops-claim': 2,
    'topic:projection': 3,
    'topic:projection+cue:predict': 1,
    'topic:defence-budget': 2.5,
    'topic:inflation': 1,
    'term:term-katusa+cue:how-many': 4,
    'cue:how-much': 0.6,
    'cue:how-many': 0.6,
    'cue:percent': 0.5,
    'actor:gao': 1,
    'actor:gao+topic:support': 2.5,
    'term:term-katusa+cue:how-much': 4.5,
    'term:term-katusa+topic:salary': -6,
    'term:term-katusa+cue:include': -8,
    'cue:per-soldier+topic:japan': 5,
    'topic:support+topic:japan': 2,
    'cue:why': -3,
    'cue:when': -2,
    'cue:who': -2,
    'cue:what-is': -1,
    'cue:check': -1.5,
    'cue:demand': -1,
    'cue:say': -1,
    'cue:poll': -3,
    'cue:change': -0.5,
    'cue:vote': -2,
    'aspect:rule': -1,
    'topic:troop-cut': -2,
    'cue:timeline': -2,
  },
  needs: [
    ['topic:unspent'],
    ['topic:budgeted'],
    ['topic:split'],
    ['topic:in-kind'],
    ['part:*'],
    ['topic:share'],
    ['cue:share'],
    ['topic:support'],
    ['topic:us-spending'],
    ['topic:japan'],
    ['topic:humphreys'],
    ['topic:exchange-rate'],
    ['topic:employees'],
    ['topic:furlough'],
    ['topic:troops'],
    ['topic:usfk', 'cue:how-many'],
    ['slot:troops-claim'],
    ['topic:projection'],
    ['topic:defence-budget'],
    ['topic:inflation'],
    ['term:term-katusa'],
  ],
  byWords: () => true,
  fill(reading, facts) {
    const has = (key: string): boolean => reading.keys.has(key);
    const named = FIGURE_TOPICS.filter((topic) => has(`topic:${topic}`));
    const parts = (['labour', 'construction', 'logistics'] as const).filter((p) => has(`part:${p}`));
    const topics = new Set(named);
    if (parts.length > 0 && !topics.has('unspent')) topics.add('split');
    if (has('topic:in-kind') && topics.size === 0) topics.add('split');
    if (has('cue:share') && topics.size === 0) topics.add('share');
    // what Korea pays for the workers is the labour part
    const wages = has('topic:employees') && has('topic:contribution') && has('cue:how-much');
    if (wages) {
      topics.add('split');
      topics.delete('employees');
    }
    if (has('topic:furlough')) topics.add('employees');
    if (has('topic:furlough') && has('topic:troops')) topics.delete('troops');
    if (has('topic:inflation')) topics.add('defence-budget');
    if (has('slot:troops-claim') || has('topic:usfk') || has('term:term-katusa')) topics.add('troops');
    if (has('term:term-katusa') && has('cue:how-much') && !has('cue:how-many')) {
      topics.add('support');
      topics.delete('troops');
    }
    if (has('topic:share') && has('topic:japan')) topics.add('japan');
    // "how many troops" beside a more special topic is about the troops only when people are counted
    if (topics.size > 1 && topics.has('troops') && !has('cue:how-many') && !has('slot:troops-claim'))
      topics.delete('troops');
    if (topics.size > 1 && topics.has('employees') && !has('cue:how-many')) topics.delete('employees');
    return part({
      kind: 'figure',
      topics: topics.size > 0 ? [...topics] : ['split'],
      years: yearsOrMonths(reading, facts).filter((year) => !isOfReport(year, reading)),
      agreements: agreementsMeant(reading, facts),
      part: parts.length === 1 ? parts[0]! : wages ? 'labour' : null,
      words: reading.text.slice(0, 400),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerFigure,
});

/** The years, else those of the months that are named: "around Feb 1990". */
function yearsOrMonths(reading: Reading, facts: Facts): number[] {
  const years = yearsMeant(reading, facts);
  return years.length > 0 ? years : monthsNamed(reading).map((month) => Number(month.slice(0, 4)));
}

/** "The GAO report of 2021", GAO 2021 보고서: the year of what tells the figures is not that of the figures. */
const REPORT_BEFORE =
  /\b(?:gao|crs|report|study|audit)(?:'s)?\s*(?:report\s*)?(?:of|from|in|\()?\s*$|보고서\s*\(?$/u;
const REPORT_BEHIND =
  /^\s*년?\s*(?:gao|crs|미?\s*회계감사원|미?\s*의회조사국)?'?s?\s*(?:report|study|audit|보고서)/u;

const isOfReport = (year: number, { text, quantities }: Reading): boolean =>
  quantities.some(
    (q) =>
      q.kind === 'year' &&
      q.year === year &&
      (REPORT_BEFORE.test(text.slice(Math.max(0, q.start - 24), q.start)) ||
        REPORT_BEHIND.test(text.slice(q.end, q.end + 24))),
  );
