import type { Quantity } from '../quantities/index.ts';

/** A figure as a curator would look for it. */
export function describeQuantity(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'amount':
      return `the amount ${quantity.value.toLocaleString('en-US')} ${quantity.currency ?? ''}`.trim();
    case 'percent':
      return `${quantity.value} %`;
    case 'date':
      return `the date ${quantity.year ?? '…'}-${quantity.month}${quantity.day ? `-${quantity.day}` : ''}`;
    case 'year':
      return `the year ${quantity.year}`;
    case 'ordinal':
      return `the ordinal ${quantity.value}`;
    case 'count':
      return `the number ${quantity.value.toLocaleString('en-US')}`;
    default:
      return quantity satisfies never;
  }
}
