import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Row } from '../../corpus/schema.ts';
import { bySurety, type Facts } from '../../knowledge/facts.ts';
import { labelOf } from '../../knowledge/labels.ts';
import { amountMeasure } from '../../knowledge/measure.ts';
import { shareOf } from '../../knowledge/steps.ts';
import { formatYears } from '../../quantities/index.ts';
import { PARTS, type QueryOf } from '../../query/schema.ts';
import type { Localised } from '../../text/localised.ts';
import { noteOf } from '../shared/notes.ts';
import { rankRows } from '../shared/rank.ts';
import { figureStatement } from '../shared/texts.ts';
import { measureText, smaName } from '../shared/wording.ts';
import { yearsAsked } from '../shared/years.ts';
import type { Part } from './split.ts';
import { partsTogether } from './together.ts';

/** Labour, construction and logistics: what the contribution is divided into. */

/** The parts of the contribution in the years asked for, else in the newest year with all three. */
export function answerParts(query: QueryOf<'figure'>, facts: Facts): Draft {
  const asked = yearsAsked(query, facts);
  const rows = facts.rows('split');
  const complete = [...new Set(rows.flatMap((row) => row.year ?? []))]
    .filter((year) => PARTS.every((part) => rows.some((row) => row.year === year && row.attribute === part)))
    .sort((a, b) => b - a);
  const years = asked.length > 0 ? asked : complete.slice(0, 1);
  const mentioned = PARTS.filter((part) => MENTION[part].test(query.words));
  const parts = query.part ? [query.part] : mentioned.length > 0 ? mentioned : PARTS;
  const wantsShare = /비중|퍼센트|프로|%|percent|share|per cent/u.test(query.words);
  const said = asked.length === 0 || query.agreements.length > 0 ? ofAgreement(query, facts) : [];
  const statements = [
    ...said,
    ...years.flatMap((year) => partsTogether(year, parts, query, facts)),
    ...years.flatMap((year) => parts.flatMap((part) => partStatements(year, part, wantsShare, facts))),
  ];
  const covered = years.filter((year) =>
    rows.some((row) => row.year === year && parts.some((part) => row.attribute.startsWith(part))),
  );
  const missing = years.filter((year) => !covered.includes(year));
  const used = rows.filter((row) => row.year !== undefined && covered.includes(row.year));
  return {
    status:
      said.length > 0 && query.years.length === 0
        ? 'answered'
        : covered.length === 0
          ? asked.length > 0
            ? 'partial'
            : 'not-covered'
          : missing.length > 0 || statements.length === 0
            ? 'partial'
            : 'answered',
    statements: statements.length > 0 ? statements : fallback(query, facts),
    ...(missing.length > 0 ? { notice: noSplit(missing, complete) } : {}),
    key: {
      amounts: used.flatMap((row) => ('amount' in row.value ? [amountMeasure(row.value)] : [])),
      percents: used.flatMap((row) => ('percent' in row.value ? [row.value.percent] : [])),
    },
  };
}

const MENTION: Record<Part, RegExp> = {
  labour: /labou?r|wage|payroll|personnel|인건비|노무비|임금/u,
  construction: /construction|building|rokfc|건설/u,
  logistics: /logistic|군수/u,
};

/** Amount and share of one part; a share that no source states is computed from the amounts. */
function partStatements(year: number, part: Part, wantsShare: boolean, facts: Facts): DraftStatement[] {
  const find = (attribute: string): Row | undefined =>
    facts
      .rows('split')
      .filter((row) => row.year === year && row.attribute === attribute)
      .sort(bySurety)[0];
  const amount = find(part);
  const share = find(`${part}-share`);
  const whole = facts.amount(year);
  const out: DraftStatement[] = [];
  if (amount) out.push(figureStatement(amount, facts), ...noteOf(amount));
  if (share)
    out.push({ ...figureStatement(share, facts), role: amount && !wantsShare ? 'detail' : 'answer' });
  else if (
    amount &&
    'amount' in amount.value &&
    whole &&
    whole.amount.currency === amountMeasure(amount.value).currency
  ) {
    const step = shareOf(amountMeasure(amount.value), whole.amount);
    const label = labelOf(amount)!;
    const percent = measureText(step.result);
    out.push({
      role: wantsShare ? 'answer' : 'detail',
      text: {
        en: `That is ${percent.en} of the contribution of ${year}.`,
        ko: `${year}년 ${label.ko}는 전체의 ${percent.ko}이다.`,
      },
      rows: [amount, ...whole.rows],
      steps: [step],
    });
  }
  return out;
}

/** What an agreement says of a part: "lower bound of labour cost raised to 87 %". */
export function ofAgreement(query: QueryOf<'figure'>, facts: Facts): DraftStatement[] {
  const floor = FLOOR.test(query.words);
  return rankRows(facts, ['agreement'], query.words, { agreements: query.agreements })
    .filter(
      ({ coverage, row }) =>
        'text' in row.value &&
        row.attribute !== 'rule' &&
        (coverage >= OF_AGREEMENT || (floor && FLOOR.test(row.value.text.en))),
    )
    .slice(0, 1)
    .map(({ row }) => ({
      role: 'answer',
      text:
        'text' in row.value
          ? {
              en: `${smaName(row.agreement!).en}: ${row.value.text.en}.`,
              ko: `${smaName(row.agreement!).ko}: ${row.value.text.ko}.`,
            }
          : row.note!,
      rows: [row, ...facts.agreement(row.agreement!, 'period')],
    }));
}

/** "The labour floor", 인건비 보장: another name for the lower bound that agreements set. */
const FLOOR = /lower bound|\bfloor\b|guarantee|하한|보장/u;

/** From this share of the question on a novelty of an agreement speaks of it. */
const OF_AGREEMENT = 0.4;

/** Where a year has no split: the rows that fit the words best, else the usual split as a source describes it. */
function fallback(query: QueryOf<'figure'>, facts: Facts): DraftStatement[] {
  const near = rankRows(facts, ['split'], query.words)
    .filter(({ score }) => score > 0)
    .slice(0, 3);
  const typical = facts.rows('split').filter((row) => row.attribute === 'typical');
  return (near.length > 0 ? near.map(({ row }) => row) : typical).map((row) => figureStatement(row, facts));
}

const noSplit = (missing: readonly number[], known: readonly number[]): Localised => ({
  en: `No split for ${formatYears(missing, 'en')} is in the corpus; complete ones are there for ${formatYears(known, 'en')}.`,
  ko: `${formatYears(missing, 'ko')}의 항목별 구성은 자료에 없습니다. ${formatYears(known, 'ko')}은 모두 있습니다.`,
});
