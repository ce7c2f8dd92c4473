import type { Answer } from '../answer/types.ts';
import type { Log } from '../log.ts';
import type { Language } from '../text/localised.ts';
import { cutAtWord } from './render/cut.ts';
import { LIMITS, type Picture } from './render/message.ts';

/**
 * The chart of an answer as a picture. What draws it is loaded with the first one.
 * @returns null when there is nothing to draw, or it cannot be drawn here, which is logged
 */
export async function chartOf({ chart }: Answer, lang: Language, log: Log): Promise<Picture | null> {
  if (!chart) return null;
  try {
    const { chartAlt, chartPng } = await import('../chart/index.ts');
    const bytes = await chartPng(chart, lang);
    return { name: 'chart.png', bytes, alt: cutAtWord(chartAlt(chart, lang), LIMITS.altText) };
  } catch (err) {
    log.error({ err }, 'a chart could not be drawn');
    return null;
  }
}
