import { part, type SimpleQuery } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Scoped, stepsOf } from './scoped.ts';

/** "the two", "which one": the last two things asked about. */
export function refersToTwo({ text }: Reading): boolean {
  return /\b(?:the two(?! sides)|in between|both together|the difference|both of them|these two|those two|which one|between them)\b|둘\s*(?:중|사이|다|의|이(?!\s?(?:가?서명|만나|합의|협상))|차이)|둘을|합치면|합하면|그\s*차이|두\s*(?:해|협정|개)\s*(?:의\s*)?차이|어느\s*쪽/u.test(
    text,
  );
}

const TOGETHER = /together|combined|합치|합하|합쳐|합계|\bsum\b|total/u;

/** The last two things asked about, together: compared, summed up, or the days between them. */
export function ofTheTwo(last: Scoped, before: Scoped, reading: Reading): SimpleQuery {
  const years = [...new Set([...before.years, ...last.years])].sort((a, b) => a - b);
  const agreements = [...new Set([...before.agreements, ...last.agreements])].sort((a, b) => a - b);
  // "how many days between the two" behind two dates
  const milestones = [...new Set([...stepsOf(before), ...stepsOf(last)])];
  if (milestones.length > 1 && stepsOf(before).length > 0) {
    return part({ kind: 'date', agreements, milestones, years: [], span: true, words: reading.text });
  }
  // "the two together" behind two parts of the contribution
  const parts = [before, last].flatMap((query) => ('part' in query && query.part ? [query.part] : []));
  if (new Set(parts).size === 2 && years.length === 1)
    return part({
      kind: 'figure',
      topics: ['split'],
      years,
      agreements: [],
      words: `${parts.join(' ')} ${reading.text}`.slice(0, 400),
    });
  const totals = last.kind === 'aggregate';
  if (years.length > 1 && agreements.length === 0 && TOGETHER.test(reading.text))
    return part({ kind: 'aggregate', of: reading.keys.has('cue:average') ? 'average' : 'total', years });
  const wantsPercent = reading.keys.has('cue:percent') && years.length === 2;
  if (wantsPercent) return part({ kind: 'change', years, agreements: [] });
  return part({ kind: 'compare', years: agreements.length > 1 ? [] : years, agreements, totals });
}
