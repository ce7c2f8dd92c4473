import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import { idsOf, type Reading } from '../../reading/reading.ts';
import { type Localised, message } from '../../text/localised.ts';
import { defineKind } from '../types.ts';

/** What a term means. */
export const term = defineKind({
  kind: 'term',
  cues: {
    'term:*': 2,
    'cue:what-is': 2,
    'term:*+cue:what-is': 1.5,
    'form:bare-term': 3,
    'term:*+cue:include': 4,
    'topic:furlough+cue:how-long': 6,
    'topic:furlough+form:how-many-days': 12,
    'cue:compare+term:*': 1,
    'slot:two-milestones+cue:compare': 5,
    'slot:agreement': -2.5,
    'slot:relative-agreement': -2,
    'slot:year': -3,
    'cue:how-much': -2,
    'cue:how-many': -2,
    'cue:when': -3.5,
    'cue:who': -2,
    'cue:why': -2.5,
    'cue:check': -2,
    'cue:role': -3,
    'cue:total': -2,
    'cue:say': -1,
    'cue:demand': -1,
    'cue:timeline': -2,
    'slot:amount': -0.5,
    'slot:edge': -4,
    'topic:split': -3,
    'cue:which-agreement': -2,
    'cue:change': -1,
    'aspect:negotiators': -1,
  },
  needs: [
    ['term:*', 'cue:what-is'],
    ['form:bare-term'],
    ['term:*', 'cue:compare'],
    ['term:*', 'cue:include'],
    ['topic:furlough', 'cue:how-long'],
    ['topic:furlough', 'form:how-many-days'],
    ['slot:two-milestones', 'cue:compare', '!slot:agreement', '!slot:year'],
  ],
  fill(reading) {
    // how long the furlough lasted stands in what it was
    const steps = reading.keys.has('slot:two-milestones') ? stepsNamed(reading) : [];
    const terms = reading.keys.has('topic:furlough')
      ? ['term-furlough']
      : steps.length > 1
        ? steps
        : mostTelling(idsOf(reading, 'term'));
    return part({ kind: 'term', terms, asOf: reading.slots.asOf });
  },
  answer: answerTerm,
});

/** Steps of an agreement that are terms of their own: "initialled vs signed". */
const STEPS: Readonly<Record<string, string>> = {
  initialled: 'term-initialling',
  signed: 'term-formal-signing',
  ratified: 'term-ratification-consent',
};

const stepsNamed = (reading: Reading): string[] =>
  idsOf(reading, 'milestone').flatMap((milestone) => STEPS[milestone] ?? []);

/** Everyday terms stand in most questions; they are meant only when nothing rarer is named. */
const EVERYDAY = new Set([
  'term-special-measures-agreement',
  'term-defence-cost-share',
  'term-usfk',
  'term-burden-sharing',
]);

function mostTelling(terms: readonly string[]): string[] {
  const rare = terms.filter((id) => !EVERYDAY.has(id));
  return (rare.length > 0 ? rare : terms).slice(0, 3);
}

function answerTerm(query: QueryOf<'term'>, facts: Facts): Draft {
  const rows = query.terms.flatMap((id) => facts.knowledge.row(id) ?? []);
  return {
    status: rows.length > 0 ? 'answered' : 'not-covered',
    statements: rows.flatMap((row) =>
      row.name && 'text' in row.value
        ? [
            {
              role: 'answer' as const,
              text: definition({ name: row.name, abbreviations: short(row.aliases), text: row.value.text }),
              rows: [row],
            },
          ]
        : [],
    ),
    ...(rows.length > 0 ? {} : { notice: NONE }),
  };
}

/** Abbreviations among the other names: SMA, SOFA, NPSC. */
const short = (aliases: { en: readonly string[] } | undefined): readonly string[] =>
  (aliases?.en ?? []).filter((name) => /^[A-Z]{2,6}$/.test(name));

const definition = message<{ name: Localised; abbreviations: readonly string[]; text: Localised }>({
  en: ({ name, abbreviations, text }) =>
    `${name.en[0]!.toUpperCase()}${name.en.slice(1)}${abbreviations.length ? ` (${abbreviations.join(', ')})` : ''}: ${text.en}`,
  ko: ({ name, abbreviations, text }) =>
    `${name.ko}(${[name.en, ...abbreviations].filter((n) => n !== name.ko).join(', ')}): ${text.ko}`,
});

const NONE: Localised = {
  en: 'Not covered: that term is not defined in the corpus.',
  ko: '그 용어의 정의는 자료에 없습니다.',
};
