import type { DraftStatement } from '../answer/draft.ts';
import { peopleOf } from '../corpus/people.ts';
import type { Row } from '../corpus/schema.ts';
import {
  milestoneStatement,
  noveltyStatements,
  peopleStatement,
  periodStatement,
  ruleStatement,
  voteStatement,
} from '../kinds/shared/agreement-rows.ts';
import { changeIn } from '../kinds/shared/changes.ts';
import { eventStatement } from '../kinds/shared/texts.ts';
import { measureText, smaName } from '../kinds/shared/wording.ts';
import { lastExpired, yearsOf } from '../kinds/shared/years.ts';
import type { Facts } from '../knowledge/facts.ts';
import { findQuantities, formatDate, NO_SPAN, type Quantity, supports } from '../quantities/index.ts';
import type { PremiseOf } from '../query/schema.ts';
import { type Localised, localise } from '../text/localised.ts';
import { type Finding, open, verdict } from './finding.ts';

/** What was said of an agreement: how long, when, where, by whom, with which votes and which cap. */

export function examineLength(premise: PremiseOf<'length'>, facts: Facts): Finding {
  const period = facts.period(premise.agreement);
  if (!period) return open(premise);
  const length = period[1] - period[0] + 1;
  return {
    premise,
    verdict: verdict(length === premise.years),
    truth: periodStatement(premise.agreement, facts),
    claimed: { en: `${premise.years} years`, ko: `${premise.years}년` },
    quoted: [{ kind: 'count', value: premise.years, resolution: 1, unit: 'years', spelt: false, ...NO_SPAN }],
  };
}

/** What was once in force and is no more is out of date; what is not yet, is wrong. */
export function examineCurrent(premise: PremiseOf<'current'>, facts: Facts): Finding {
  const { current } = facts;
  const period = facts.period(premise.agreement);
  if (current === null || !period) return open(premise);
  const said = premise.agreement === current ? [] : periodStatement(premise.agreement, facts);
  return {
    premise,
    verdict: premise.agreement === current ? 'held' : premise.agreement < current ? 'outdated' : 'wrong',
    truth: [...periodStatement(current, facts).slice(0, 1), ...said.slice(0, 1)],
    claimed: smaName(premise.agreement),
    quoted: [{ kind: 'ordinal', value: premise.agreement, spelt: false, ...NO_SPAN }],
  };
}

/** Whether the day lies in a gap between two agreements. */
export function examineNoneInForce(premise: PremiseOf<'none-in-force'>, facts: Facts): Finding {
  const { current } = facts;
  const claimed = { en: 'without an agreement', ko: '협정 공백' };
  if (current !== null)
    return { premise, verdict: 'wrong', truth: periodStatement(current, facts), claimed, quoted: [] };
  const last = lastExpired(facts);
  const end = last === null ? undefined : facts.period(last)?.[1];
  if (last === null || end === undefined) return open(premise);
  const [sma, day] = [smaName(last), formatDate(facts.asOf)];
  return {
    premise,
    verdict: 'held',
    truth: [
      {
        role: 'answer',
        text: {
          en: `The ${sma.en} expired with ${end}, and on ${day.en} no new one is in force.`,
          ko: `${sma.ko}은 ${end}년으로 만료되었고 ${day.ko} 현재 발효 중인 새 협정이 없다(공백).`,
        },
        rows: facts.agreement(last, 'period'),
        quoted: dayQuoted(facts.asOf),
      },
    ],
    claimed,
    quoted: [],
  };
}

/** The first agreement that is paid in won says so; the later ones follow it. */
export function examineInWon(premise: PremiseOf<'in-won'>, facts: Facts): Finding {
  const row = facts.rows('agreement').find(({ attribute }) => attribute === 'new-won');
  if (!row?.agreement) return open(premise);
  const sma = smaName(premise.agreement);
  return {
    premise,
    verdict: verdict(premise.agreement >= row.agreement),
    truth: noveltyStatements(row.agreement, facts).filter(({ rows }) => rows.includes(row)),
    claimed: { en: `all in won under the ${sma.en}`, ko: `${sma.ko} 전액 원화` },
    quoted: [{ kind: 'ordinal', value: premise.agreement, spelt: false, ...NO_SPAN }],
  };
}

export function examineDate(premise: PremiseOf<'date'>, facts: Facts): Finding {
  const rows = facts.agreement(premise.agreement, premise.milestone);
  const sure = rows.filter((row) => row.certainty !== 'low');
  const dates = sure.flatMap((row) => ('date' in row.value ? [row.value.date] : []));
  if (dates.length === 0) return open(premise);
  // a month or a year claimed is right when the day lies in it
  const held = dates.some((date) => date.startsWith(premise.date) || premise.date.startsWith(date));
  const quoted = dayQuoted(premise.date);
  const other = held ? [] : otherMilestones(premise, facts);
  return {
    premise,
    verdict: verdict(held),
    truth: [
      ...sure
        .slice(0, 1)
        .flatMap((row) => milestoneStatement(row, facts))
        .slice(0, 1),
      ...other,
    ],
    claimed: formatDate(premise.date),
    quoted,
  };
}

/** A day, month or year that the person said, as what may stand in the answer. */
function dayQuoted(date: string): Quantity[] {
  const [year, month, day] = date.split('-').map(Number);
  return [
    ...(month ? [{ kind: 'date' as const, year: year!, month, day: day ?? null, ...NO_SPAN }] : []),
    { kind: 'year', year: year!, ...NO_SPAN },
  ];
}

/** What did happen on the day claimed: "10 February was the initialling". */
function otherMilestones(premise: PremiseOf<'date'>, facts: Facts): DraftStatement[] {
  return facts
    .rows('agreement')
    .filter(
      (row) =>
        row.agreement === premise.agreement &&
        'date' in row.value &&
        row.value.date === premise.date &&
        row.certainty !== 'low',
    )
    .flatMap((row) => milestoneStatement(row, facts).slice(0, 1));
}

export function examinePerson(premise: PremiseOf<'person'>, facts: Facts): Finding {
  const [row] = facts.agreement(premise.agreement, premise.role);
  if (!row || !('people' in row.value)) return open(premise);
  const held = peopleOf(row).includes(premise.person);
  const name = facts.knowledge.row(premise.person)?.name;
  return {
    premise,
    verdict: verdict(held),
    truth: [...peopleStatement(row, null, facts).slice(0, 1), ...(held ? [] : doneBy(premise, facts))],
    claimed: name ?? null,
    quoted: [],
  };
}

/** The agreements in which the person did have that part. */
const doneBy = ({ person, role }: PremiseOf<'person'>, facts: Facts): DraftStatement[] =>
  facts
    .rows('agreement')
    .filter((row) => row.attribute === role && peopleOf(row).includes(person))
    .flatMap((row) => peopleStatement(row, null, facts).slice(0, 1));

export function examineVote(premise: PremiseOf<'vote'>, facts: Facts): Finding {
  const [row] = facts.agreement(premise.agreement, 'vote');
  if (!row || !('vote' in row.value)) return open(premise);
  const { vote } = row.value;
  const pairs = [
    [premise.for, vote.for],
    [premise.against, vote.against],
    [premise.abstain, vote.abstain],
  ] as const;
  const wrong = pairs
    .filter(([claimed, is]) => claimed !== null && claimed !== is)
    .map(([claimed]) => claimed!);
  return {
    premise,
    verdict: verdict(wrong.length === 0),
    truth: voteStatement(row, facts),
    claimed: localise(() => wrong.join(', ')),
    quoted: wrong.map((value) => ({
      kind: 'count',
      value,
      resolution: 1,
      unit: null,
      spelt: false,
      ...NO_SPAN,
    })),
  };
}

export function examineCap(premise: PremiseOf<'cap'>, facts: Facts): Finding {
  const rule = facts.agreement(premise.agreement, 'rule')[0];
  if (!rule) return open(premise);
  return {
    premise,
    verdict: verdict(rule.grows?.atMost === premise.percent),
    truth: ruleStatement(premise.agreement, facts),
    claimed: measureText({ kind: 'percent', value: premise.percent, resolution: 1 }),
    quoted: [{ kind: 'percent', value: premise.percent, resolution: 0.1, ...NO_SPAN }],
  };
}

/** A rate that is said of every year is one that the rule fixes, or one that came out in each of them. */
export function examineYearlyRate(premise: PremiseOf<'yearly-rate'>, facts: Facts): Finding {
  const rule = facts.agreement(premise.agreement, 'rule')[0];
  const period = facts.period(premise.agreement);
  if (!rule || !period || !('text' in rule.value)) return open(premise);
  const claim: Quantity = {
    kind: 'percent',
    value: premise.percent,
    resolution: premise.resolution,
    ...NO_SPAN,
  };
  const fixed = findQuantities(rule.value.text.en).some(
    (q) =>
      q.kind === 'percent' &&
      q.value === premise.percent &&
      !/at most\s*$/u.test(rule.value && 'text' in rule.value ? rule.value.text.en.slice(0, q.start) : ''),
  );
  const rates = yearsOf(premise.agreement, facts).map((year) => changeIn(year, facts)?.percent ?? null);
  const inEach = rates.every(
    (rate) => rate !== null && supports(claim, { kind: 'percent', value: rate, resolution: 0.1, ...NO_SPAN }),
  );
  return {
    premise,
    verdict: verdict((fixed && period[1] > period[0]) || inEach),
    truth: ruleStatement(premise.agreement, facts),
    claimed: localise((lang) => {
      const rate = measureText({ kind: 'percent', value: premise.percent, resolution: premise.resolution })[
        lang
      ];
      return lang === 'en' ? `${rate} every year` : `매년 ${rate}`;
    }),
    quoted: [claim],
  };
}

const PLACE_NAMES: Record<PremiseOf<'place'>['place'], { said: Localised; pattern: RegExp }> = {
  seoul: { said: { en: 'Seoul', ko: '서울' }, pattern: /\bSeoul\b/ },
  washington: { said: { en: 'Washington', ko: '워싱턴' }, pattern: /\bWashington\b/ },
  honolulu: { said: { en: 'Honolulu', ko: '호놀룰루' }, pattern: /\bHonolulu\b/ },
};

export function examinePlace(premise: PremiseOf<'place'>, facts: Facts): Finding {
  const day = facts
    .agreement(premise.agreement, premise.milestone)
    .flatMap((row) => ('date' in row.value ? [row.value.date] : []))[0];
  const events = facts
    .rows('event')
    .filter((row) => row.agreement === premise.agreement && row.date === day && 'text' in row.value);
  const text = (row: Row): string => ('text' in row.value ? row.value.text.en : '');
  const placed = events.filter((row) =>
    Object.values(PLACE_NAMES).some(({ pattern }) => pattern.test(text(row))),
  );
  const [event] = placed;
  if (!event) return open(premise);
  const { said, pattern } = PLACE_NAMES[premise.place];
  return {
    premise,
    verdict: verdict(placed.some((row) => pattern.test(text(row)))),
    truth: eventStatement(event, 'answer').slice(0, 1),
    claimed: said,
    quoted: [],
  };
}
