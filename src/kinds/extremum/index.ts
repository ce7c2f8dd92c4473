import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { percentChange, type Step } from '../../knowledge/steps.ts';
import { formatNumber, formatYears } from '../../quantities/index.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { answerChange } from '../change/answer.ts';
import { periodStatement, voteStatement } from '../shared/agreement-rows.ts';
import { noteOf } from '../shared/notes.ts';
import { amountText, smaName } from '../shared/wording.ts';
import { moneySlots, yearsAsked } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** The highest or lowest amount, or the strongest or weakest change, in a span of years. */
export const extremum = defineKind({
  kind: 'extremum',
  cues: {
    'cue:most': 3.4,
    'cue:least': 3.4,
    'cue:longest': 5,
    'cue:shortest': 5,
    'cue:most+topic:sma': 0.5,
    'cue:least+cue:vote': 3,
    'cue:most+cue:vote': 3,
    'cue:first-time+cue:fall': 4,
    'slot:edge': 1.5,
    'cue:most+cue:change+slot:range': 1.5,
    'cue:least+cue:change+slot:range': 1.5,
    'cue:most+cue:change': 1,
    'cue:most+cue:fall': 1,
    'cue:least+cue:change': 1,
    'cue:which-year': 1.5,
    'topic:contribution': 0.5,
    'slot:agreement': 0.5,
    'slot:range': 0.5,
    'cue:fall+cue:which-year': 3,
    'cue:fall+cue:when': 2.5,
    'cue:freeze+cue:which-year': 4,
    'cue:freeze+cue:when': 2.5,
    'cue:fall+time:all-years': 3.5,
    'time:all-years': 1,
    'cue:change': 0.5,
    'cue:how-much': 0.3,
    'cue:who': -2,
    'cue:why': -2,
    'cue:demand': -2.5,
    'cue:say': -1,
    'topic:troops': -2,
    'cue:check': -1.5,
    'slot:percent+cue:most': -1,
  },
  needs: [
    ['cue:longest'],
    ['cue:shortest'],
    ['cue:first-time', 'cue:fall'],
    ['cue:most'],
    ['cue:least'],
    ['cue:fall', 'cue:which-year'],
    ['cue:fall', 'cue:when'],
    ['cue:fall', 'time:all-years'],
    ['cue:freeze', 'cue:which-year'],
    ['cue:freeze', 'cue:when'],
  ],
  fill(reading, facts) {
    const has = (key: string): boolean => reading.keys.has(key);
    const against = /반대|against/u.test(reading.text);
    const abstain = /기권|absten|abstain/u.test(reading.text);
    if (has('cue:longest') || has('cue:shortest')) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        of: 'length',
        direction: has('cue:longest') ? 'max' : 'min',
      });
    }
    if (has('cue:vote')) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        of: abstain ? 'abstain' : against ? 'against' : 'for',
        direction: has('cue:least') ? 'min' : 'max',
      });
    }
    if (reading.slots.edges[0] === 'first' && has('cue:change')) {
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        years: [],
        agreements: [...reading.slots.agreements],
        of: 'first-rise',
        direction: has('cue:least') ? 'min' : 'max',
      });
    }
    if (has('cue:fall') && has('time:all-years') && !has('cue:most') && !has('cue:least'))
      return part({
        kind: 'extremum',
        ...moneySlots(reading, facts),
        years: [],
        of: 'growth',
        direction: 'down',
      });
    if (has('cue:freeze'))
      return part({ kind: 'extremum', ...moneySlots(reading, facts), of: 'growth', direction: 'flat' });
    const growth = has('cue:change') || has('cue:fall') || has('cue:percent');
    const least =
      has('cue:least') || (has('cue:fall') && !has('cue:change')) || (has('cue:fall') && !has('cue:most'));
    return part({
      kind: 'extremum',
      ...moneySlots(reading, facts),
      of: growth ? 'growth' : 'amount',
      direction: least ? 'min' : 'max',
    });
  },
  answer: answerExtremum,
});

function answerExtremum(query: QueryOf<'extremum'>, facts: Facts): Draft {
  const asked = yearsAsked(query, facts);
  const scope =
    asked.length > 1
      ? asked
      : facts.years.filter((year) => year >= 1991 && year <= (asked[0] ?? Number(facts.asOf.slice(0, 4))));
  const span = { from: scope[0]!, to: scope.at(-1)!, years: scope };
  if (query.of !== 'amount' && query.of !== 'growth') return extremeAgreement(query, facts);
  if (query.direction === 'flat') return unchanged(span, facts);
  if (query.direction === 'down') return fallen(span, facts);
  return query.of === 'growth' ? strongestChange(query, span, facts) : extremeAmount(query, span, facts);
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly years: readonly number[];
}

/** Percentages within this of the extreme count as equal: they are shown with one decimal. */
const TIE = 0.05;

interface YearChange {
  readonly year: number;
  readonly percent: number;
  readonly rows: readonly Row[];
  readonly steps: readonly Step[];
}

/** The change of a year: as a source states it, else computed where both amounts are in one currency. */
function changeIn(year: number, facts: Facts): YearChange | null {
  if (year - 1 < 1991) return null;
  const stated = facts.rows('growth').find((row) => row.attribute === 'stated' && row.year === year);
  if (stated && 'percent' in stated.value)
    return { year, percent: stated.value.percent, rows: [stated], steps: [] };
  const pair = [facts.amount(year - 1), facts.amount(year)] as const;
  const won = [facts.amount(year - 1, 'KRW'), facts.amount(year, 'KRW')] as const;
  const [before, amount] = pair[0]?.amount.currency === pair[1]?.amount.currency ? pair : won;
  if (!before || !amount || before.bound || amount.bound) return null;
  const step = percentChange(before.amount, amount.amount);
  return {
    year,
    percent: step.result.value,
    rows: [...amount.rows, ...before.rows],
    steps: [...before.steps, ...amount.steps, step],
  };
}

function strongestChange(query: QueryOf<'extremum'>, { from, to, years }: Span, facts: Facts): Draft {
  const changes = years.flatMap((year) => changeIn(year, facts) ?? []);
  if (changes.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const values = changes.map(({ percent }) => percent);
  const extreme = query.direction === 'max' ? Math.max(...values) : Math.min(...values);
  const best = changes.filter(({ percent }) => Math.abs(percent - extreme) < TIE);
  const list = best.map(({ year }) => year);
  const details = best.flatMap(({ year }) =>
    facts.amount(year - 1)
      ? answerChange(
          part({ kind: 'change', years: [year - 1, year], agreements: [], currency: query.currency }),
          facts,
        ).statements.slice(0, 1)
      : [],
  );
  const fell = extreme < 0;
  const notes = best.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.subject === 'growth' ? noteOf(row) : [])),
  );
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text: {
          en: `The ${query.direction === 'max' ? 'strongest rise' : fell ? 'strongest fall' : 'weakest rise'} on the year before was ${fell ? '−' : ''}${formatNumber(Math.abs(extreme), 1)}%, in ${list.join(' and ')}.`,
          ko: `전년 대비 ${query.direction === 'max' ? '가장 큰 증가' : fell ? '가장 큰 감소' : '가장 작은 증가'}는 ${formatYears(list, 'ko')}의 ${fell ? '−' : ''}${formatNumber(Math.abs(extreme), 1)}%이다.`,
        },
        rows: best.flatMap(({ rows }) => rows),
        steps: best.flatMap(({ steps }) => steps),
      },
      ...details.map((statement) => ({ ...statement, role: 'detail' as const })),
      ...notes,
    ],
    notice: scopeNotice(from, to),
    key: { percents: [extreme], dates: list.map(String) },
  };
}

/** The years whose amount is that of the year before. */
function unchanged({ from, to, years }: Span, facts: Facts): Draft {
  const frozen = years.flatMap((year) => {
    const [before, amount] = [facts.amount(year - 1), facts.amount(year)];
    const same =
      before?.amount.currency === amount?.amount.currency && before?.amount.value === amount?.amount.value;
    return before && amount && same ? [{ before, amount }] : [];
  });
  return {
    status: 'answered',
    statements: frozen.map(({ before, amount }) => ({
      role: 'answer',
      text: {
        en: `${amount.year} stayed at the ${amountText(amount).en} of ${before.year}.`,
        ko: `${amount.year}년은 ${before.year}년과 같은 ${amountText(amount).ko}이었다.`,
      },
      rows: [...amount.rows, ...before.rows],
      steps: [...before.steps, ...amount.steps],
    })),
    notice: frozen.length > 0 ? scopeNotice(from, to) : NONE_FROZEN,
    key: { dates: frozen.map(({ amount }) => String(amount.year)) },
  };
}

/** The years whose amount is less than that of the year before. */
function fallen({ from, to, years }: Span, facts: Facts): Draft {
  const falls = years.flatMap((year) => changeIn(year, facts) ?? []).filter(({ percent }) => percent <= -TIE);
  return {
    status: 'answered',
    statements: falls.flatMap(({ year }) =>
      answerChange(part({ kind: 'change', years: [year - 1, year], agreements: [] }), facts).statements.slice(
        0,
        1,
      ),
    ),
    notice: scopeNotice(from, to),
    key: { dates: falls.map(({ year }) => String(year)), percents: falls.map(({ percent }) => percent) },
  };
}

const NONE_FROZEN: Localised = {
  en: 'In none of those years did the amount stay as it was.',
  ko: '그 기간에 금액이 그대로였던 해는 없습니다.',
};

const scopeNotice = (from: number, to: number): Localised => ({
  en: `Looked at: ${from} to ${to}.`,
  ko: `살펴본 기간: ${from}년부터 ${to}년까지.`,
});

/** The agreement with the longest or shortest term, the strongest first rise, the most or fewest votes. */
function extremeAgreement(query: QueryOf<'extremum'>, facts: Facts): Draft {
  const numbers = query.agreements.length > 1 ? query.agreements : facts.agreements;
  const measured = numbers.flatMap((number) => {
    const period = facts.period(number);
    if (query.of === 'length') return period ? [{ number, value: period[1] - period[0] + 1 }] : [];
    if (query.of === 'first-rise') {
      const change = period ? firstChange(period[0], facts) : null;
      return change ? [{ number, value: change.percent }] : [];
    }
    const [row] = facts.agreement(number, 'vote');
    return row && 'vote' in row.value
      ? [
          {
            number,
            value: {
              against: row.value.vote.against,
              abstain: row.value.vote.abstain ?? 0,
              for: row.value.vote.for,
            }[query.of as 'for'],
          },
        ]
      : [];
  });
  if (measured.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const values = measured.map(({ value }) => value);
  const extreme = query.direction === 'max' ? Math.max(...values) : Math.min(...values);
  const best = measured.filter(({ value }) => value === extreme).map(({ number }) => number);
  const statements = best.flatMap((number) => {
    if (query.of === 'length') return periodStatement(number, facts);
    if (query.of === 'first-rise') return firstRise(number, facts);
    return facts.agreement(number, 'vote').flatMap((row) => voteStatement(row, facts));
  });
  return { status: 'answered', statements, notice: comparedNotice(measured.map(({ number }) => number)) };
}

/** The first change under an agreement; a first year that was frozen, as when it was backdated, is passed over. */
function firstChange(year: number, facts: Facts): YearChange | null {
  const change = changeIn(year, facts);
  return change && Math.abs(change.percent) < TIE ? changeIn(year + 1, facts) : change;
}

function firstRise(number: number, facts: Facts): DraftStatement[] {
  const year = facts.period(number)?.[0];
  const change = year === undefined ? null : firstChange(year, facts);
  if (!change) return [];
  const percent = `${formatNumber(change.percent, 1)}%`;
  return [
    {
      role: 'answer',
      text: {
        en: `The ${smaName(number).en} had a first rise of ${percent}, for ${change.year}.`,
        ko: `${smaName(number).ko}의 첫 인상률은 ${change.year}년 ${percent}이다.`,
      },
      rows: [...change.rows, ...facts.agreement(number, 'period')],
      steps: change.steps,
    },
  ];
}

const comparedNotice = (numbers: readonly number[]): Localised => ({
  en: `Compared: SMA ${numbers.join(', ')}.`,
  ko: `비교한 협정: ${numbers.join(', ')}차.`,
});

const spanRows = (from: number, to: number, facts: Facts) => [
  ...(facts.amount(from)?.rows ?? []),
  ...(facts.amount(to)?.rows ?? []),
];

function extremeAmount(query: QueryOf<'extremum'>, { from, to, years }: Span, facts: Facts): Draft {
  const all = years.flatMap((year) => facts.amount(year) ?? []);
  // dollars and won are not compared: the won years are the current series
  const won = all.filter((amount) => amount.amount.currency === 'KRW');
  const usable =
    won.length > 0 && query.currency !== 'USD' ? won : all.filter((a) => a.amount.currency === 'USD');
  if (usable.length === 0) return { status: 'not-covered', statements: [], notice: NOTHING };
  const sorted = [...usable].sort((a, b) =>
    query.direction === 'max' ? b.amount.value - a.amount.value : a.amount.value - b.amount.value,
  );
  const best = sorted.filter((amount) => amount.amount.value === sorted[0]!.amount.value);
  const list = best.map(({ year }) => year);
  const scope = { from: Math.max(from, Math.min(...usable.map((a) => a.year))), to };
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text: {
          en: `Between ${scope.from} and ${scope.to} the ${query.direction === 'max' ? 'highest' : 'lowest'} yearly amount was ${amountText(sorted[0]!).en}, in ${list.join(' and ')}.`,
          ko: `${scope.from}년에서 ${scope.to}년 사이 ${query.direction === 'max' ? '가장 많은' : '가장 적은'} 해는 ${formatYears(list, 'ko')}으로 ${amountText(sorted[0]!).ko}이다.`,
        },
        rows: [...best.flatMap((amount) => amount.rows), ...spanRows(scope.from, scope.to, facts)],
        steps: sorted[0]!.steps,
      },
    ],
    ...(won.length < all.length && query.currency === null ? { notice: WON_ONLY } : {}),
    key: { amounts: best.map((amount) => amount.amount), dates: list.map(String) },
  };
}

const NOTHING: Localised = {
  en: 'No amounts of those years are in the corpus; ask for years from 1991 on.',
  ko: '그 기간의 금액은 자료에 없습니다. 1991년 이후로 물어보세요.',
};
const WON_ONLY: Localised = {
  en: 'Amounts before 2005 were agreed in dollars and are not compared with those in won.',
  ko: '2005년 이전 금액은 달러로 합의되어 원화 금액과 비교하지 않았습니다.',
};
