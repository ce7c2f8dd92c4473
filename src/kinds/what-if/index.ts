import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import { percentMeasure } from '../../knowledge/measure.ts';
import { asSaid, grow, type Step, sum } from '../../knowledge/steps.ts';
import { NO_SPAN } from '../../quantities/index.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Localised, localise } from '../../text/localised.ts';
import { amountText, measureText, smaName, valueText } from '../shared/wording.ts';
import { defineKind } from '../types.ts';

/** Arithmetic on the rule of the agreement: what if the amount grew by a rate, or by the cap, every year. No forecast. */
export const whatIf = defineKind({
  kind: 'what-if',
  cues: {
    'cue:what-if': 4,
    'topic:cap': 1,
    'slot:percent': 1.2,
    'cue:change': 0.6,
    'cue:freeze': 1.5,
    'slot:year': 0.5,
    'topic:contribution': 0.3,
    'topic:projection': -3,
    // so many per cent of GDP are the defence budget, which is another sum
    'topic:defence-budget': -4,
    'cue:what-if+topic:cap+slot:year': 2,
    'cue:why': -3,
    'cue:check': -1.5,
  },
  needs: [
    ['cue:what-if', 'slot:percent'],
    ['cue:what-if', 'topic:cap'],
    ['cue:what-if', 'cue:change'],
    ['cue:what-if', 'cue:freeze'],
  ],
  fill(reading) {
    const percent = reading.quantities.find((q) => q.kind === 'percent');
    const thisYear = Number(reading.today.slice(0, 4));
    const { years } = reading.slots;
    const [from] = years;
    const until = years.filter((year) => year > thisYear).at(-1);
    const frozen = percent === undefined && reading.keys.has('cue:freeze');
    return part({
      kind: 'what-if',
      percent: percent?.kind === 'percent' ? percent.value : frozen ? 0 : null,
      total: reading.keys.has('cue:total'),
      from: from !== undefined && from < thisYear ? from : null,
      until: until ?? (from !== undefined && from < thisYear ? lastYear(reading, from, thisYear) : null),
      asOf: reading.slots.asOf,
    });
  },
  answer: answerWhatIf,
});

/** "13 % on the 2019 amount" is one step; "3 % every year since 2019" goes on to this year. */
const lastYear = ({ text, slots }: Reading, from: number, thisYear: number): number =>
  slots.years.length > 1
    ? slots.years.at(-1)!
    : /since|every year|each year|a year|매년|해마다|부터|이후/u.test(text)
      ? thisYear
      : from + 1;

/** Intermediate results are kept to 0.001 billion won, so that rounding does not add up. */
const FINE = 1e6;

/** Highest rate that is worked out, in per cent a year. */
const HIGHEST = 20;

function answerWhatIf(query: QueryOf<'what-if'>, facts: Facts): Draft {
  const number = facts.agreements.at(-1);
  const period = number === undefined ? null : facts.period(number);
  const rule = number === undefined ? undefined : facts.agreement(number, 'rule')[0];
  const start = period ? facts.amount(query.from ?? period[0], 'KRW') : null;
  if (number === undefined || !period || !rule || !start)
    return { status: 'not-covered', statements: [], notice: NO_BASE };
  const cap = rule.grows?.atMost ?? Number.NaN;
  const rate = query.percent ?? cap;
  if (!(rate >= 0 && rate <= HIGHEST)) return { status: 'ambiguous', statements: [], notice: RATE };
  const first = start.year;
  const until = Math.min(query.until ?? period[1], period[1]);
  const steps: Step[] = [...start.steps];
  const rows: { year: number; amount: YearAmount['amount']; steps: readonly Step[] }[] = [];
  let amount = start.amount;
  for (let year = first + 1; year <= until; year += 1) {
    const step = grow(amount, percentMeasure(rate), year, FINE);
    steps.push(step);
    amount = step.result;
    rows.push({ year, amount, steps: [...steps] });
  }
  const supposed = supposition(rate, start);
  // the rate is the person's, or that of the rule
  const quoted = [{ kind: 'percent' as const, value: rate, resolution: 0.01, ...NO_SPAN }];
  const resting = [...start.rows, rule, ...facts.agreement(number, 'period')];
  const last = measureText(asSaid(amount));
  return {
    status: 'answered',
    statements: [
      ...(query.total ? [{ ...total(supposed, until, start, rows), rows: resting, quoted }] : []),
      {
        role: query.total ? 'detail' : 'answer',
        text: {
          en: `${supposed.en}, it would be ${last.en} in ${until}. This is arithmetic, not a forecast.`,
          ko: `${supposed.ko} ${until}년에는 ${last.ko}이 된다. 산술 계산일 뿐 예측이 아니다.`,
        },
        rows: resting,
        steps,
        quoted,
      },
      ...(first < period[0] ? [] : [ruleOf(number, rule, facts)]),
    ],
    chart: {
      kind: 'line',
      title: { en: `Arithmetic: ${rate}% every year`, ko: `산술 계산: 매년 ${rate}%` },
      unit: { en: 'billion won', ko: '십억 원' },
      points: [
        { label: String(first), value: start.amount.value / 1e9 },
        ...rows.map((row) => ({ label: String(row.year), value: row.amount.value / 1e9 })),
      ],
    },
    ...(rate > cap && first >= period[0]
      ? { notice: localise((lang) => OVER_CAP[lang].replace('{cap}', String(cap))) }
      : {}),
  };
}

/** "If the amount grew by 3% every year from …", without a full stop. */
const supposition = (rate: number, start: YearAmount): Localised =>
  rate === 0
    ? {
        en: `If the amount stayed at the ${amountText(start).en} of ${start.year}`,
        ko: `${start.year}년 ${amountText(start).ko}에서 동결되면`,
      }
    : {
        en: `If the amount grew by ${rate}% every year from ${amountText(start).en} in ${start.year}`,
        ko: `${start.year}년 ${amountText(start).ko}에서 매년 ${rate}%씩 늘면`,
      };

const ruleOf = (number: number, rule: Row, facts: Facts): DraftStatement => ({
  role: 'detail',
  text: {
    en: `Rule of the ${smaName(number).en}: ${valueText(rule, facts).en}.`,
    ko: `${smaName(number).ko}의 규칙: ${valueText(rule, facts).ko}.`,
  },
  rows: [rule, ...facts.agreement(number, 'period')],
});

/** All years together, the first as agreed. */
function total(
  supposed: Localised,
  until: number,
  start: YearAmount,
  rows: readonly { readonly amount: YearAmount['amount']; readonly steps: readonly Step[] }[],
): Pick<DraftStatement, 'role' | 'text' | 'steps'> {
  const all = sum([start.amount, ...rows.map(({ amount }) => amount)]);
  const whole = measureText(asSaid(all.result));
  const from = start.year;
  return {
    role: 'answer',
    text: {
      en: `${supposed.en}, ${from}–${until} would come to ${whole.en} together. This is arithmetic, not a forecast.`,
      ko: `${supposed.ko} ${from}–${until}년 합계는 ${whole.ko}이 된다. 산술 계산일 뿐 예측이 아니다.`,
    },
    steps: [...(rows.at(-1)?.steps ?? start.steps), all],
  };
}

const NO_BASE: Localised = {
  en: 'Not covered: there is no agreement with a rule to reckon with.',
  ko: '계산의 바탕이 될 협정의 규칙이 없습니다.',
};
const RATE: Localised = {
  en: 'Name a rate between 0 and 20% a year, for example 2%.',
  ko: '연 0~20% 사이의 증가율을 적어 주세요. 예: 2%.',
};
const OVER_CAP: Localised = {
  en: 'The agreement caps the yearly rise at {cap}%; this rate is above it.',
  ko: '협정의 연간 상한은 {cap}%이며, 이 증가율은 상한을 넘습니다.',
};
