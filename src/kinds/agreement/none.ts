import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { NO_SPAN } from '../../quantities/index.ts';
import type { QueryOf } from '../../query/schema.ts';
import { type Localised, localise } from '../../text/localised.ts';
import { periodStatement, ruleStatement } from '../shared/agreement-rows.ts';
import { smaName, valueText } from '../shared/wording.ts';
import { ceilingOf } from './look-up.ts';
import * as say from './messages.ts';

type Lacking = NonNullable<QueryOf<'agreement'>['lacking']>;

/** That no agreement has the length or the ceiling that is asked for, with what they do have. */
export function noneWith(lacking: Lacking, facts: Facts): Draft {
  return lacking.of === 'length' ? noneSoLong(lacking.value, facts) : noneSoCapped(lacking.value, facts);
}

function noneSoLong(years: number, facts: Facts): Draft {
  const rows = facts.agreements.flatMap((number) => facts.agreement(number, 'period').slice(0, 1));
  const list = localise((lang) =>
    rows.map((row) => `${smaName(row.agreement!)[lang]} ${valueText(row, facts)[lang]}`).join(', '),
  );
  const text: Localised = {
    en: `None of the agreements covers ${years} ${years === 1 ? 'year' : 'years'}: ${list.en}.`,
    ko: `적용 기간이 ${years}년인 협정은 없다: ${list.ko}.`,
  };
  const claimed = {
    kind: 'count',
    value: years,
    resolution: 1,
    unit: 'years',
    spelt: false,
    ...NO_SPAN,
  } as const;
  return { status: 'answered', statements: [{ role: 'answer', text, rows, quoted: [claimed] }] };
}

function noneSoCapped(percent: number, facts: Facts): Draft {
  const capped = facts.agreements.filter((number) => ceilingOf(number, facts) !== null);
  const text: Localised = {
    en: `No agreement has a ceiling of ${percent}%.`,
    ko: `인상률 상한이 ${percent}%인 협정은 없다.`,
  };
  const claimed = { kind: 'percent', value: percent, resolution: 0.1, ...NO_SPAN } as const;
  return {
    status: 'answered',
    statements: [
      {
        role: 'answer',
        text,
        rows: facts.agreements.flatMap((number) => facts.agreement(number, 'rule').slice(0, 1)),
        quoted: [claimed],
      },
      ...capped.flatMap((number) => ruleStatement(number, facts)),
    ],
  };
}

/** That there is no agreement with the numbers, or in the years; with how far they reach. */
export function notThere(numbers: readonly number[], facts: Facts, years: readonly number[] = []): Draft {
  const last = facts.agreements.at(-1);
  const notice: Localised =
    years.length > 0 ? say.noAgreementIn({ years }) : say.noSuchAgreement({ numbers });
  return {
    status: 'not-covered',
    statements: last === undefined ? [] : periodStatement(last, facts, 'detail'),
    notice,
    suggestions: [{ en: 'Which agreement is in force now?', ko: '현행 협정은 몇 차야?' }],
  };
}
