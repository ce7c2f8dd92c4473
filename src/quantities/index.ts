/**
 * Figures in text: find them in any notation, compare them, write them. Knows nothing of facts or questions.
 */

export { type Factor, findFactors } from './factors.ts';
export * from './format.ts';
export { NO_SPAN } from './no-span.ts';
export { findQuantities } from './scan/index.ts';
export { expandYear } from './scan/reading.ts';
export { supports } from './support.ts';
export type * from './types.ts';
