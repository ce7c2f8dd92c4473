import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts, YearAmount } from '../../knowledge/facts.ts';
import { asSaid, mean, sum } from '../../knowledge/steps.ts';
import { formatYears } from '../../quantities/index.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { localise } from '../../text/localised.ts';
import { chartOf, tableOf } from '../cost/answer.ts';
import * as cost from '../cost/messages.ts';
import { splitAmount } from '../figure/split.ts';
import { measureText, partName, smaName } from '../shared/wording.ts';
import { lookUpIn, moneySlots, wholeSeries, yearsAsked } from '../shared/years.ts';
import { defineKind } from '../types.ts';

/** Totals and averages over years or agreements. */
export const aggregate = defineKind({
  kind: 'aggregate',
  cues: {
    'cue:total': 3.5,
    'cue:average': 3,
    'slot:range': 1.2,
    'slot:two-years': 0.6,
    'slot:agreement': 1.2,
    'slot:two-agreements': 1,
    'cue:compare+slot:two-agreements': -3,
    'cue:which-agreement+slot:two-agreements': -3,
    'topic:contribution': 0.5,
    'cue:how-much': 0.6,
    'cue:pay': 0.5,
    'time:*': 0.4,
    'cue:yearly-growth': -4,
    'cue:average+cue:change': -2,
    'cue:average+cue:percent': -2,
    'cue:who': -2,
    'cue:why': -2.5,
    'cue:why+cue:total': -2,
    'cue:vote': -3,
    'aspect:rounds': -4,
    'topic:unspent': -3,
    'topic:japan': -4,
    'cue:total+cue:change': -3,
    'topic:support': -3,
    'topic:us-spending': -2,
    'cue:check': -1.5,
    'cue:say': -1,
    'topic:humphreys': -3,
    'slot:one-year': -1.5,
    'cue:how-many': -2,
    'topic:talks': -1,
    'slot:range+cue:pay': 1.5,
  },
  needs: [['cue:total'], ['cue:average'], ['slot:range', 'cue:pay', 'time:term:*']],
  fill(reading, facts) {
    return part({ kind: 'aggregate', ...moneySlots(reading, facts), of: wanted(reading) });
  },
  answer: answerAggregate,
});

/** "The sums, not the averages": what is not wanted is said too. */
function wanted({ keys, text }: Reading): 'total' | 'average' {
  if (!keys.has('cue:average')) return 'total';
  const refused = /not (?:the |an? )?(?:yearly )?(?:averages?|mean)|평균\s*(?:말고|아니)/u.test(text);
  return refused ? 'total' : 'average';
}

function answerAggregate(query: QueryOf<'aggregate'>, facts: Facts): Draft {
  const years = yearsAsked(query, facts);
  const scope = years.length > 0 ? years : wholeSeries(facts);
  const look = (year: number): YearAmount | null =>
    query.part ? splitAmount(year, query.part, facts) : facts.amount(year, lookUpIn(query.currency));
  const found = scope.flatMap((year) => look(year) ?? []);
  const missing = scope.filter((year) => !found.some((amount) => amount.year === year));
  const groups = (['USD', 'KRW'] as const)
    .map((currency) => found.filter(({ amount }) => amount.currency === currency))
    .filter((group) => group.length > 0);
  const statements = groups.map((group) => statementOf(query, group, facts));
  const mixed = groups.length > 1;
  const shown = groups.at(-1) ?? [];
  const chart = chartOf(shown);
  return {
    status:
      statements.length === 0
        ? 'not-covered'
        : mixed || missing.length > 0 || found.some((amount) => amount.basis !== 'stated')
          ? 'partial'
          : 'answered',
    statements: [...statements, ...(mixed ? cost.currencyBreak(facts) : [])],
    ...(found.length > 2 ? { table: tableOf(found, facts) } : {}),
    ...(chart ? { chart } : {}),
    ...(missing.length > 0 ? { notice: cost.missingYears({ years: missing }) } : {}),
    key: {
      amounts: [
        ...groups.map(
          (group) => (query.of === 'total' ? sum : mean)(group.map(({ amount }) => amount)).result,
        ),
        ...found.map(({ amount }) => amount),
      ],
    },
  };
}

function statementOf(
  query: QueryOf<'aggregate'>,
  group: readonly YearAmount[],
  facts: Facts,
): DraftStatement {
  const amounts = group.map(({ amount }) => amount);
  const step = query.of === 'total' ? sum(amounts) : mean(amounts);
  const years = group.map(({ year }) => year);
  const names = localise((lang) => {
    const list = formatYears(years, lang);
    const wholes = query.agreements.filter((number) =>
      years.some((year) => facts.agreementOf(year) === number),
    );
    const sma = wholes.map((number) => smaName(number)[lang]).join(lang === 'en' ? ' and ' : ', ');
    if (wholes.length === 0 || query.years.length > 0) return list;
    return lang === 'en' ? `the ${sma} (${list})` : `${sma}(${list})`;
  });
  // the steps say a mean to the last digit
  const value = measureText(query.of === 'average' ? asSaid(step.result) : step.result);
  const what = partName(query.part);
  const rules = group.filter((amount) => amount.basis === 'rule').map(({ year }) => year);
  const rule = {
    en: rules.length ? `, with ${rules.join(' and ')} by the rule` : '',
    ko: rules.length ? `(${formatYears(rules, 'ko')}은 규칙으로 계산)` : '',
  };
  const periods = [...new Set(group.flatMap((amount) => amount.agreement ?? []))].flatMap((n) =>
    facts.agreement(n, 'period'),
  );
  return {
    role: 'answer',
    text:
      query.of === 'total'
        ? {
            en: `The total${what ? ` of the ${what.en}` : ''} for ${names.en} is ${value.en}${rule.en}.`,
            ko: `${names.ko} ${what ? `${what.ko} ` : ''}합계는 ${value.ko}이다${rule.ko}.`,
          }
        : {
            en: `The yearly average${what ? ` of the ${what.en}` : ''} for ${names.en} is ${value.en}${rule.en}.`,
            ko: `${names.ko} ${what ? `${what.ko} ` : ''}연평균은 ${value.ko}이다${rule.ko}.`,
          },
    rows: [...group.flatMap((amount) => amount.rows), ...periods],
    steps: [...group.flatMap((amount) => amount.steps), step],
  };
}
