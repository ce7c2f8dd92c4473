import { type Quantity, supports } from '../../quantities/index.ts';
import { describeQuantity } from '../describe.ts';
import { figuresOf } from '../evidence.ts';
import { problem, type Rule } from './rule.ts';

/** Passages say the same in both languages, and each says something else. */

/**
 * A passage in two languages says the same in both: amounts and percentages agree. Dates are not compared,
 * for prose leaves out the year or month that stands before ("4월 1일부터 6월 14일까지").
 */
export const languagesAgree: Rule = ({ passages, articles }) =>
  [...passages.values()].flatMap((passage) => {
    const { en, ko } = passage.text;
    if (en === null || ko === null) return [];
    const year = Number(articles.get(passage.article)?.date.slice(0, 4) ?? 0) || null;
    const { en: english, ko: korean } = figuresOf(passage);
    const missing = (from: readonly Quantity[], to: readonly Quantity[]): Quantity | undefined =>
      from.find(
        (q) => (q.kind === 'amount' || q.kind === 'percent') && !to.some((other) => supports(q, other, year)),
      );
    const lost = missing(english, korean) ?? missing(korean, english);
    if (!lost) return [];
    return [
      problem(
        passage,
        'languages-differ',
        `${passage.id}: ${describeQuantity(lost)} stands in one language only`,
        'Write the same figures in both languages',
      ),
    ];
  });

export const passagesDistinct: Rule = ({ passages }) => {
  const first = new Map<string, string>();
  return [...passages.values()].flatMap((passage) => {
    const key = `${passage.article}\n${passage.text.en ?? ''}\n${passage.text.ko ?? ''}`.toLowerCase();
    const earlier = first.get(key);
    first.set(key, earlier ?? passage.id);
    if (!earlier) return [];
    return [
      problem(passage, 'repeated-passage', `${passage.id} repeats ${earlier}`, 'Delete one of the two'),
    ];
  });
};
