import { findQuantities, type Quantity } from '../../src/quantities/index.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A figure in one line: "KRW 1038900000000", "8.2%", "2019-02-10", "----04-08", "year 2019", "10th", "28500 people". */
export function say(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'amount':
      return `${quantity.currency ?? '???'} ${quantity.value}`;
    case 'percent':
      return `${quantity.value}%`;
    case 'date':
      return [
        quantity.year ?? '---',
        two(quantity.month),
        ...(quantity.day === null ? [] : [two(quantity.day)]),
      ].join('-');
    case 'year':
      return `year ${quantity.year}`;
    case 'ordinal':
      return `${quantity.value}th${quantity.spelt ? ' in words' : ''}`;
    case 'count':
      return `${quantity.value}${quantity.unit ? ` ${quantity.unit}` : ''}${quantity.spelt ? ' in words' : ''}`;
    default:
      return quantity satisfies never;
  }
}

/** What a text says in figures, one line each. */
export const figuresIn = (text: string): string[] => findQuantities(text).map(say);

/** What a text says in figures, without where. */
export const valuesIn = (text: string): object[] =>
  findQuantities(text).map(({ start: _, end: __, ...rest }) => rest);
