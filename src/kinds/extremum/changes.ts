import type { Draft } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { formatNumber, formatYears } from '../../quantities/index.ts';
import { part, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { answerChange } from '../change/answer.ts';
import { changeIn, TIE } from '../shared/changes.ts';
import { noteOf } from '../shared/notes.ts';
import { amountText } from '../shared/wording.ts';
import { NOTHING, type Span } from './span.ts';

/** The strongest or weakest change on the year before. */
export function strongestChange(query: QueryOf<'extremum'>, { from, to, years }: Span, facts: Facts): Draft {
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
export function unchanged({ from, to, years }: Span, facts: Facts): Draft {
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
export function fallen({ from, to, years }: Span, facts: Facts): Draft {
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
