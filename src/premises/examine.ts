import type { DraftStatement } from '../answer/draft.ts';
import type { Row } from '../corpus/schema.ts';
import { answerChange } from '../kinds/change/answer.ts';
import { amountSentence } from '../kinds/cost/answer.ts';
import { dollarsOf } from '../kinds/cost/dollars.ts';
import { splitAmount } from '../kinds/figure/split.ts';
import {
  milestoneStatement,
  peopleStatement,
  periodStatement,
  ruleStatement,
  voteStatement,
} from '../kinds/shared/agreement-rows.ts';
import { eventStatement, figureStatement } from '../kinds/shared/texts.ts';
import { bounded, measureText, particle } from '../kinds/shared/wording.ts';
import type { Facts } from '../knowledge/facts.ts';
import { amountMeasure } from '../knowledge/measure.ts';
import { formatDate, type Quantity, supports } from '../quantities/index.ts';
import { type Premise, type PremiseOf, part } from '../query/schema.ts';
import { type Localised, localise } from '../text/localised.ts';

/** What became of a premise: it holds, it is wrong, or the rows do not tell. */
export interface Finding {
  readonly premise: Premise;
  readonly verdict: 'held' | 'wrong' | 'open';
  /** What the rows say of the same. */
  readonly truth: readonly DraftStatement[];
  /** The wrong figure or name as the person put it, to be quoted. */
  readonly claimed: Localised | null;
  readonly quoted: readonly Quantity[];
}

const NO_SPAN = { start: 0, end: 0 } as const;

/** Holds a premise against the rows. */
export function examine(premise: Premise, facts: Facts): Finding {
  switch (premise.type) {
    case 'amount':
      return examineAmount(premise, facts);
    case 'difference':
      return examineDifference(premise, facts);
    case 'growth':
      return examineGrowth(premise, facts);
    case 'direction':
      return examineDirection(premise, facts);
    case 'length':
      return examineLength(premise, facts);
    case 'date':
      return examineDate(premise, facts);
    case 'person':
      return examinePerson(premise, facts);
    case 'vote':
      return examineVote(premise, facts);
    case 'cap':
      return examineCap(premise, facts);
    case 'place':
      return examinePlace(premise, facts);
    case 'belief':
      return examineBelief(premise, facts);
    default:
      return premise satisfies never;
  }
}

const open = (premise: Premise): Finding => ({
  premise,
  verdict: 'open',
  truth: [],
  claimed: null,
  quoted: [],
});

const verdict = (held: boolean): 'held' | 'wrong' => (held ? 'held' : 'wrong');

function examineAmount(premise: PremiseOf<'amount'>, facts: Facts): Finding {
  const whole =
    facts.amount(premise.year, premise.currency === 'USD' ? 'USD' : undefined) ?? facts.amount(premise.year);
  const amount = premise.part === null ? whole : splitAmount(premise.year, premise.part, facts);
  if (!amount) return open(premise);
  const claim: Quantity = {
    kind: 'amount',
    currency: premise.currency,
    value: premise.value,
    resolution: premise.resolution,
    ...NO_SPAN,
  };
  const others =
    premise.part === null
      ? facts
          .rows('contribution')
          .flatMap((row) =>
            row.year === premise.year && row.certainty !== 'low' && 'amount' in row.value
              ? [amountMeasure(row.value)]
              : [],
          )
      : [];
  const known = [
    amount.amount,
    ...others,
    ...amount.conflicting.flatMap((row) => ('amount' in row.value ? [amountMeasure(row.value)] : [])),
  ];
  const dollars = facts
    .rows('dollars')
    .flatMap((row) =>
      row.year === premise.year && row.certainty !== 'low' && 'amount' in row.value
        ? [amountMeasure(row.value)]
        : [],
    );
  const won = facts.amount(premise.year, 'KRW');
  const values =
    premise.part === null ? [...known, ...dollars, ...(won ? [won.amount] : [])] : [amount.amount];
  const comparable = premise.currency === null || premise.currency === amount.amount.currency;
  const held =
    premise.bound === null
      ? values.some((value) => supports(claim, { ...value, ...NO_SPAN }))
      : comparable &&
        (premise.bound === 'over'
          ? amount.amount.value > premise.value
          : amount.amount.value < premise.value);
  return {
    premise,
    verdict: verdict(held),
    truth:
      premise.currency === 'USD' && amount.amount.currency === 'KRW' && held
        ? dollarsOf(premise.year, facts)
        : premise.part !== null && amount.rows[0]
          ? [figureStatement(amount.rows[0], facts)]
          : [amountSentence(amount, facts)],
    claimed: boundText(
      premise.bound,
      measureText({
        kind: 'amount',
        value: premise.value,
        resolution: premise.resolution,
        currency: premise.currency ?? amount.amount.currency,
      }),
    ),
    quoted: [claim],
  };
}

/** The mark with its side: "over 1 trillion won". */
const boundText = (bound: 'over' | 'under' | null, text: Localised): Localised =>
  bound === null ? text : bounded(text, bound);

function examineDifference(premise: PremiseOf<'difference'>, facts: Facts): Finding {
  const change = changeOf(premise.year, facts);
  if (!change?.key) return open(premise);
  const claim: Quantity = {
    kind: 'amount',
    currency: premise.currency,
    value: premise.value,
    resolution: premise.resolution,
    ...NO_SPAN,
  };
  const steps = change.statements.flatMap((statement) => statement.steps ?? []);
  const differences = steps.flatMap((step) =>
    step.operation === 'difference' && step.result.kind === 'amount' ? [step.result] : [],
  );
  if (differences.length === 0) return open(premise);
  const held = differences.some((value) =>
    supports(claim, { ...value, value: Math.abs(value.value), ...NO_SPAN }),
  );
  return {
    premise,
    verdict: verdict(held),
    truth: change.statements.slice(0, 1),
    claimed: measureText({
      kind: 'amount',
      value: premise.value,
      resolution: premise.resolution,
      currency: premise.currency ?? differences[0]!.currency,
    }),
    quoted: [claim],
  };
}

function changeOf(year: number, facts: Facts) {
  if (!facts.amount(year) || !facts.amount(year - 1)) return null;
  return answerChange(part({ kind: 'change', years: [year - 1, year], agreements: [] }), facts);
}

function examineGrowth(premise: PremiseOf<'growth'>, facts: Facts): Finding {
  const change = changeOf(premise.year, facts);
  if (!change?.key) return open(premise);
  const claim: Quantity = {
    kind: 'percent',
    value: premise.percent,
    resolution: premise.resolution,
    ...NO_SPAN,
  };
  const held =
    (change.key.percents ?? []).some((percent) =>
      supports(claim, { kind: 'percent', value: Math.abs(percent), resolution: 0.01, ...NO_SPAN }),
    ) &&
    (premise.direction === null ||
      change.key.direction === undefined ||
      premise.direction === change.key.direction);
  const percent = measureText({ kind: 'percent', value: premise.percent, resolution: premise.resolution });
  const claimed = premise.direction === null ? percent : GROWN[premise.direction](percent);
  return { premise, verdict: verdict(held), truth: change.statements.slice(0, 1), claimed, quoted: [claim] };
}

const GROWN: Record<'up' | 'down', (percent: Localised) => Localised> = {
  up: ({ en, ko }) => ({ en: `${en} up`, ko: `${ko} 인상` }),
  down: ({ en, ko }) => ({ en: `${en} down`, ko: `${ko} 감소` }),
};

const DIRECTIONS: Record<'up' | 'down' | 'flat', Localised> = {
  up: { en: 'a rise', ko: '인상' },
  down: { en: 'a fall', ko: '감소' },
  flat: { en: 'no change', ko: '동결' },
};

function examineDirection(premise: PremiseOf<'direction'>, facts: Facts): Finding {
  const change = changeOf(premise.year, facts);
  if (!change?.key?.direction) return open(premise);
  return {
    premise,
    verdict: verdict(change.key.direction === premise.direction),
    truth: change.statements.slice(0, 1),
    claimed: DIRECTIONS[premise.direction],
    quoted: [],
  };
}

function examineLength(premise: PremiseOf<'length'>, facts: Facts): Finding {
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

function examineDate(premise: PremiseOf<'date'>, facts: Facts): Finding {
  const rows = facts.agreement(premise.agreement, premise.milestone);
  const sure = rows.filter((row) => row.certainty !== 'low');
  const dates = sure.flatMap((row) => ('date' in row.value ? [row.value.date] : []));
  if (dates.length === 0) return open(premise);
  // a month or a year claimed is right when the day lies in it
  const held = dates.some((date) => date.startsWith(premise.date) || premise.date.startsWith(date));
  const [year, month, day] = premise.date.split('-').map(Number);
  const quoted: Quantity[] = month
    ? [
        { kind: 'date', year: year!, month, day: day ?? null, ...NO_SPAN },
        { kind: 'year', year: year!, ...NO_SPAN },
      ]
    : [{ kind: 'year', year: year!, ...NO_SPAN }];
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

function examinePerson(premise: PremiseOf<'person'>, facts: Facts): Finding {
  const [row] = facts.agreement(premise.agreement, premise.role);
  if (!row || !('people' in row.value)) return open(premise);
  const held = [...row.value.people.kr, ...row.value.people.us].includes(premise.person);
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
    .filter(({ attribute, value }) => {
      if (attribute !== role || !('people' in value)) return false;
      return [...value.people.kr, ...value.people.us].includes(person);
    })
    .flatMap((row) => peopleStatement(row, null, facts).slice(0, 1));

function examineVote(premise: PremiseOf<'vote'>, facts: Facts): Finding {
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

function examineCap(premise: PremiseOf<'cap'>, facts: Facts): Finding {
  const rule = facts.agreement(premise.agreement, 'rule')[0];
  if (!rule || !('text' in rule.value)) return open(premise);
  const cap = /at most (\d+(?:\.\d+)?) ?%/u.exec(rule.value.text.en)?.[1];
  return {
    premise,
    verdict: verdict(cap !== undefined && Number(cap) === premise.percent),
    truth: ruleStatement(premise.agreement, facts),
    claimed: measureText({ kind: 'percent', value: premise.percent, resolution: 1 }),
    quoted: [{ kind: 'percent', value: premise.percent, resolution: 0.1, ...NO_SPAN }],
  };
}

const PLACE_NAMES: Record<PremiseOf<'place'>['place'], { said: Localised; pattern: RegExp }> = {
  seoul: { said: { en: 'Seoul', ko: '서울' }, pattern: /\bSeoul\b/ },
  washington: { said: { en: 'Washington', ko: '워싱턴' }, pattern: /\bWashington\b/ },
  honolulu: { said: { en: 'Honolulu', ko: '호놀룰루' }, pattern: /\bHonolulu\b/ },
};

function examinePlace(premise: PremiseOf<'place'>, facts: Facts): Finding {
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

function examineBelief(premise: PremiseOf<'belief'>, facts: Facts): Finding {
  const row = facts.rows('correction').find(({ id }) => id === premise.row);
  if (!row || !('text' in row.value)) return open(premise);
  return {
    premise,
    verdict: 'wrong',
    truth: [{ role: 'premise', text: row.value.text, rows: [row] }],
    claimed: null,
    quoted: [],
  };
}

/** A wrong premise put right, to stand before the answer. */
export function correction(finding: Finding, facts: Facts): DraftStatement[] {
  const [first, ...rest] = finding.truth;
  if (!first) return [];
  if (finding.premise.type === 'belief')
    return finding.truth.map((statement) => ({ ...statement, role: 'premise' }));
  const claimed = finding.claimed;
  const prefix: Localised = claimed
    ? { en: `Not ${claimed.en}: `, ko: `${particle(claimed.ko, '이', '가')} 아니다: ` }
    : { en: 'Not so: ', ko: '그렇지 않다: ' };
  const people = finding.premise.type === 'person' ? facts.knowledge.row(finding.premise.person) : undefined;
  return [
    {
      ...first,
      role: 'premise',
      text: localise((lang) => prefix[lang] + first.text[lang]),
      rows: [...first.rows, ...(people ? [people] : [])],
      quoted: [...(first.quoted ?? []), ...finding.quoted],
    },
    ...rest.map((statement) => ({ ...statement, role: 'detail' as const })),
  ];
}

/** A claim with its verdict, for a text to be checked. */
export function judged(finding: Finding, facts: Facts): DraftStatement[] {
  if (finding.verdict === 'open') return [];
  if (finding.verdict === 'wrong')
    return correction(finding, facts).map((s) =>
      s.role === 'premise' ? { ...s, role: 'answer' as const } : s,
    );
  const [first] = finding.truth;
  if (!first) return [];
  return [
    { ...first, role: 'answer', text: { en: `Right: ${first.text.en}`, ko: `맞다: ${first.text.ko}` } },
  ];
}
