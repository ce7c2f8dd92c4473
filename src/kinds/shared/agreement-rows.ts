import type { DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { Measure } from '../../knowledge/measure.ts';
import { shareOf } from '../../knowledge/steps.ts';
import { formatDate, NO_SPAN } from '../../quantities/index.ts';
import type { MILESTONES } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { conflictNote, noteOf } from './notes.ts';
import { measureText, particle, peopleText, smaName, valueText, voteText } from './wording.ts';

export type Milestone = (typeof MILESTONES)[number];

/** How a step in the life of an agreement is told. */
const TOLD: Readonly<Record<Milestone, readonly [en: string, ko: string]>> = {
  concluded: ['was agreed', '타결되었다'],
  initialled: ['was initialled', '가서명되었다'],
  signed: ['was signed', '서명되었다'],
  ratified: ['received the consent of the National Assembly of Korea', '국회의 비준동의를 받았다'],
  'in-force': ['entered into force', '발효했다'],
  announced: ['was announced', '발표되었다'],
  'first-round': ['had its first round of talks', '1차 회의'],
  'passed-committee': [
    'passed the foreign affairs committee of the National Assembly',
    '국회 상임위원회를 통과했다',
  ],
  submitted: ['was submitted to the National Assembly', '국회에 제출되었다'],
  'cabinet-approval': ['was approved by the Korean cabinet', '국무회의에서 의결되었다'],
  promulgated: ['was promulgated', '공포되었다'],
  adjusted: ['was adjusted', '조정되었다'],
  'negotiators-named': ['had its chief negotiators named', '협상대표 임명'],
  expired: ['ends', '끝난다'],
};

/** The 10th SMA was signed on 8 March 2019. */
export function milestoneStatement(row: Row, facts: Facts): DraftStatement[] {
  if (!('date' in row.value) || row.agreement === undefined) return [];
  const sma = smaName(row.agreement);
  const date = formatDate(row.value.date);
  const told = TOLD[row.attribute as Milestone];
  const whole = row.value.date.length === 10;
  const unsure = row.certainty === 'low' ? { en: ' (unconfirmed)', ko: '(미확인)' } : { en: '', ko: '' };
  const conflicting = (row.conflicts ?? []).flatMap((id) => facts.row(id) ?? []);
  const what = { en: `when the ${sma.en} ${told[0]}`, ko: `${sma.ko}의 날짜` };
  return [
    {
      role: row.certainty === 'low' ? 'unsure' : 'answer',
      text: {
        en: `The ${sma.en} ${told[0]} ${whole ? 'on' : 'in'} ${date.en}${unsure.en}.`,
        ko: told[1].endsWith('다')
          ? `${particle(sma.ko, '은', '는')} ${date.ko}${whole ? '' : '에'} ${told[1]}${unsure.ko}.`
          : `${sma.ko} ${told[1]}: ${date.ko}${unsure.ko}.`,
      },
      rows: [row, ...facts.agreement(row.agreement, 'period')],
    },
    ...conflictNote(row, conflicting, what, facts),
    ...(row.certainty === 'high' || row.conflicts ? [] : noteOf(row)),
  ];
}

/** Signed by … for Korea and … for the United States. */
export function peopleStatement(row: Row, side: 'kr' | 'us' | null, facts: Facts): DraftStatement[] {
  if (!('people' in row.value) || row.agreement === undefined) return [];
  const { kr, us } = row.value.people;
  const sma = smaName(row.agreement);
  const signed = row.attribute === 'signatories';
  const sides: [readonly string[], Localised][] = [
    [side === 'us' ? [] : kr, { en: 'Korea', ko: '한국' }],
    [side === 'kr' ? [] : us, { en: 'the United States', ko: '미국' }],
  ];
  const named = sides.filter(([ids]) => ids.length > 0);
  if (named.length === 0) return [];
  const en = named.map(([ids, name]) => `${peopleText(ids, facts).en} for ${name.en}`).join(' and ');
  const ko = named.map(([ids, name]) => `${name.ko} ${peopleText(ids, facts).ko}`).join(', ');
  return [
    {
      role: 'answer',
      text: {
        en: signed ? `The ${sma.en} was signed by ${en}.` : `Chief negotiators for the ${sma.en}: ${en}.`,
        ko: signed ? `${sma.ko} 서명자: ${ko}.` : `${sma.ko} 수석대표: ${ko}.`,
      },
      rows: [row, ...facts.agreement(row.agreement, 'period')],
    },
    ...(row.note ? [{ role: 'detail' as const, text: row.note, rows: [row] }] : []),
  ];
}

/** What the roles of the persons were: foreign minister, ambassador … */
export function rolesOf(ids: readonly string[], facts: Facts): DraftStatement[] {
  return ids.flatMap((id) => {
    const row = facts.knowledge.row(id);
    if (!row?.name || !('text' in row.value)) return [];
    return [
      {
        role: 'detail' as const,
        text: { en: `${row.name.en}: ${row.value.text.en}.`, ko: `${row.name.ko}: ${row.value.text.ko}.` },
        rows: [row],
      },
    ];
  });
}

/** Vote of the National Assembly on …: 192 present, 131 for, … */
export function voteStatement(row: Row, facts: Facts): DraftStatement[] {
  if (!('vote' in row.value) || row.agreement === undefined) return [];
  const sma = smaName(row.agreement);
  const date = formatDate(row.date ?? row.from);
  const vote = voteText(row.value.vote);
  const committee = row.attribute === 'committee-vote';
  return [
    {
      role: 'answer',
      text: {
        en: `${committee ? 'The foreign affairs committee' : 'The National Assembly'} voted on the ${sma.en} on ${date.en}: ${vote.en}.`,
        ko: `${date.ko} ${committee ? '국회 상임위원회' : '국회 본회의'}의 ${sma.ko} 표결: ${vote.ko}.`,
      },
      rows: [row, ...facts.agreement(row.agreement, 'period')],
    },
  ];
}

/** The part of those present who voted for: 173 of 234, 73.9 %. */
export function voteShareStatement(row: Row): DraftStatement[] {
  if (!('vote' in row.value) || row.agreement === undefined) return [];
  const { present, for: yes } = row.value.vote;
  if (present === null) return [];
  const step = shareOf(people(yes), people(present));
  const share = measureText(step.result);
  return [
    {
      role: 'answer',
      text: {
        en: `${yes} of ${present} present voted for the ${smaName(row.agreement).en}: ${share.en}.`,
        ko: `${smaName(row.agreement).ko}: 재석 ${present}명 가운데 ${yes}명 찬성, ${share.ko}.`,
      },
      rows: [row],
      steps: [step],
    },
  ];
}

const people = (value: number): Measure => ({ kind: 'count', value, resolution: 1 });

/** The 8th SMA covers 2009–2013 (5 years). */
export function periodStatement(
  number: number,
  facts: Facts,
  role: DraftStatement['role'] = 'answer',
): DraftStatement[] {
  const [row] = facts.agreement(number, 'period');
  const period = facts.period(number);
  if (!row || !period) return [];
  const length = period[1] - period[0] + 1;
  const years = valueText(row, facts);
  const sma = smaName(number);
  return [
    {
      role,
      text: {
        en: `The ${sma.en} covers ${years.en} (${length === 1 ? 'one year' : `${NUMBERS[length] ?? length} years`}).`,
        ko: `${sma.ko}의 적용 기간은 ${years.ko}(${length}년)이다.`,
      },
      rows: [row],
      quoted: [{ kind: 'count', value: length, resolution: 1, unit: 'years', spelt: false, ...NO_SPAN }],
    },
  ];
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Rule of the 12th SMA: … */
export function ruleStatement(number: number, facts: Facts): DraftStatement[] {
  const [row] = facts.agreement(number, 'rule');
  if (!row || !('text' in row.value)) return [];
  const sma = smaName(number);
  return [
    {
      role: 'answer',
      text: {
        en: `Growth rule of the ${sma.en}: ${row.value.text.en}.`,
        ko: `${sma.ko}의 인상 기준: ${row.value.text.ko}.`,
      },
      rows: [row, ...facts.agreement(number, 'period')],
    },
  ];
}

/** Attributes of an agreement that are no novelty. */
const NOT_NEW = new Set([
  'period',
  'rule',
  'rounds',
  'vote',
  'committee-vote',
  'signatories',
  'negotiators',
  ...Object.keys(TOLD),
]);

/** What was new in an agreement, one sentence each. */
export function noveltyStatements(number: number, facts: Facts): DraftStatement[] {
  const sma = smaName(number);
  return facts
    .rows('agreement')
    .filter((row) => row.agreement === number && 'text' in row.value && !NOT_NEW.has(row.attribute))
    .map((row) => ({
      role: 'answer',
      text:
        'text' in row.value
          ? {
              en: `New in the ${sma.en}: ${row.value.text.en}.`,
              ko: `${sma.ko}의 새로운 점: ${row.value.text.ko}.`,
            }
          : row.note!,
      rows: [row, ...facts.agreement(number, 'period')],
    }));
}

/** Ten rounds of talks. */
export function roundsStatement(number: number, facts: Facts): DraftStatement[] {
  const [row] = facts.agreement(number, 'rounds');
  if (!row) return [];
  const sma = smaName(number);
  const rounds = valueText(row, facts);
  return [
    {
      role: row.certainty === 'low' ? 'unsure' : 'answer',
      text: {
        en: `The talks on the ${sma.en} took ${rounds.en} rounds.`,
        ko: `${sma.ko} 협상은 ${rounds.ko} 열렸다.`,
      },
      rows: [row, ...facts.agreement(number, 'period')],
    },
    ...noteOf(row),
  ];
}
