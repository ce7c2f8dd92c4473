import type { Draft, DraftStatement } from '../../answer/draft.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { formatYears, NO_SPAN } from '../../quantities/index.ts';
import { milestoneStatement } from '../shared/agreement-rows.ts';
import { asDetails } from '../shared/details.ts';
import { smaName, valueText } from '../shared/wording.ts';
import { keyOf } from './key.ts';
import * as say from './messages.ts';

/** The agreements that apply in years, each with those years. */
export function agreementsIn(years: readonly number[], facts: Facts): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (const year of years) {
    const number = facts.agreementOf(year);
    if (number !== null) found.set(number, [...(found.get(number) ?? []), year]);
  }
  return found;
}

/** Which agreement applied in a year. */
export function applied(groups: ReadonlyMap<number, number[]>, facts: Facts): Draft {
  return {
    status: 'answered',
    statements: [...groups].flatMap(([number, years]): DraftStatement[] => {
      const rows = facts.agreement(number, 'period');
      return [
        {
          role: 'answer',
          text: say.appliedIn({
            years: { en: formatYears(years, 'en'), ko: formatYears(years, 'ko') },
            sma: smaName(number),
            period: rows[0] ? valueText(rows[0], facts) : { en: '', ko: '' },
          }),
          rows,
          // the years are those asked about; that they lie in the period is what is said
          quoted: years.map((year) => ({ kind: 'year', year, ...NO_SPAN })),
        },
        ...(rows[0]?.note && number <= 2 ? [{ role: 'unsure' as const, text: rows[0].note, rows }] : []),
        ...gapNote(number, years, facts),
      ];
    }),
    key: keyOf([...groups.keys()], facts),
  };
}

/** Agreements that were being negotiated in the years: a round, an initialling or a settlement is dated in them. */
export function underNegotiation(years: readonly number[], facts: Facts): number[] {
  const steps = new Set(['first-round', 'concluded', 'initialled', 'announced']);
  const numbers = facts
    .rows('agreement')
    .flatMap((row) =>
      row.agreement &&
      steps.has(row.attribute) &&
      'date' in row.value &&
      years.includes(Number(row.value.date.slice(0, 4)))
        ? [row.agreement]
        : [],
    );
  const talks = facts
    .rows('event')
    .flatMap((row) =>
      row.agreement && /round\d/u.test(row.id) && years.includes(Number(row.date?.slice(0, 4)))
        ? [row.agreement]
        : [],
    );
  return [...new Set([...numbers, ...talks])];
}

/** An agreement that was backdated: no text was in force in the year itself. */
function gapNote(number: number, years: readonly number[], facts: Facts): DraftStatement[] {
  const [row] = facts.agreement(number, 'in-force');
  if (!row || !('date' in row.value)) return [];
  const inForce = Number(row.value.date.slice(0, 4));
  if (!years.some((year) => year < inForce)) return [];
  return asDetails(milestoneStatement(row, facts).slice(0, 1));
}
