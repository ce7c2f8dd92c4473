import type { Facts } from '../../knowledge/facts.ts';
import { part, type SimpleQuery } from '../../query/schema.ts';
import type { Reading } from '../../reading/reading.ts';
import { holds } from '../frames.ts';

/** Kinds about the yearly amounts and the agreements: what a short message is taken for when it names nothing. */
const OF_THE_SERIES: ReadonlySet<SimpleQuery['kind']> = new Set([
  'cost',
  'change',
  'aggregate',
  'compare',
  'agreement',
]);

/** Terms that are the series itself, or a part of it. */
const SERIES_TERMS =
  /^term-(?:defence-cost-share|special-measures-agreement|labour-cost|military-construction|rok-funded-construction|logistics-support|in-kind|cash-support|total-amount|need-based)/;

const FIGURES = ['cue:how-much', 'cue:how-many', 'cue:how-long', 'cue:percent'] as const;

/** Topics of figures that are of the series. */
const SERIES_TOPICS: ReadonlySet<string> = new Set(['split', 'unspent', 'budgeted', 'share', 'projection']);

/**
 * A message about a matter that is none of the yearly amounts: a document, a base, what somebody said. "Over how many
 * years is that?" behind the fact sheet is not about the years of an agreement.
 * @param kind what the message would be taken for
 * @returns null where the thread is about the series, or the message names what it is about
 */
export function askOfMatter(
  kind: SimpleQuery['kind'],
  last: SimpleQuery,
  reading: Reading,
  facts: Facts,
): SimpleQuery | null {
  // what a term means has been said; a figure of it has not
  const asksFigure =
    kind === 'term' && !holds('term:*', reading) && FIGURES.some((key) => holds(key, reading));
  const fits = (OF_THE_SERIES.has(kind) || asksFigure) && !namesSeries(reading);
  const matter = fits ? matterOf(last, facts) : null;
  return matter === null
    ? null
    : part({ kind: 'passages', words: `${reading.text} ${matter}`.slice(0, 400), asOf: last.asOf });
}

function namesSeries(reading: Reading): boolean {
  const { slots } = reading;
  const named =
    slots.years.length > 0 ||
    slots.agreements.length > 0 ||
    slots.relativeAgreement !== null ||
    slots.currency !== null ||
    slots.shift !== 0 ||
    holds('topic:sma', reading);
  const own =
    holds('topic:contribution', reading) || (holds('actor:kr', reading) && holds('cue:pay', reading));
  return named || (own && !holds('cue:it', reading));
}

/** In words, what the thread is about. */
function matterOf(last: SimpleQuery, facts: Facts): string | null {
  switch (last.kind) {
    case 'term': {
      const names = last.terms
        .filter((id) => !SERIES_TERMS.test(id))
        .flatMap((id) => facts.row(id)?.name?.en ?? []);
      return names.length > 0 ? names.join(' ') : null;
    }
    case 'passages':
      return last.words;
    case 'figure':
      return last.topics.some((topic) => SERIES_TOPICS.has(topic)) ? null : last.words;
    case 'date':
      return last.agreements.length + last.milestones.length === 0 ? last.words : null;
    default:
      return null;
  }
}
