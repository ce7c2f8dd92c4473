import type { Chart } from '../answer/types.ts';
import { measureOf, sayValue } from '../chart/measure.ts';
import { displayWidth } from '../render/plain.ts';
import type { Language } from '../text/localised.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/** Eighths of a column, none to seven. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A chart in characters: a line a point, its bar as long as its value is of the largest one. */
export function barLines({ title, unit, points }: Chart, lang: Language, { width, paint }: Screen): string[] {
  const measure = measureOf(unit);
  const values = points.map(({ value }) => sayValue(value, measure, lang));
  const labelWidth = Math.max(...points.map(({ label }) => displayWidth(label)));
  const valueWidth = Math.max(...values.map(displayWidth));
  const room = Math.max(1, width - labelWidth - valueWidth - 2);
  const largest = Math.max(...points.map(({ value }) => Math.abs(value))) || 1;
  return [
    ...wrap(`${title[lang]} (${measure.unit[lang]})`, { width }),
    ...points.map(({ label, value }, index) => {
      const pad = ' '.repeat(labelWidth - displayWidth(label));
      return `${label}${pad} ${paint('cyan', bar(Math.abs(value) / largest, room))} ${values[index]}`;
    }),
  ];
}

/** @param share 0–1 of the columns */
function bar(share: number, columns: number): string {
  const eighths = Math.round(share * columns * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
