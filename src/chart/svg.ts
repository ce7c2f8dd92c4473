import { createRequire } from 'node:module';
import type * as ECharts from 'echarts/core';
import type { Chart } from '../answer/types.ts';
import type { Look } from './look.ts';
import { optionOf } from './option.ts';
import { asPicture, type Picture } from './picture.ts';

const load = createRequire(import.meta.url);

/**
 * echarts, loaded with the first picture. Its one file with the usual charts takes 0.1 s and 10 MB, its modules one by
 * one take 1 s and 45 MB.
 */
const echarts = (): typeof ECharts => load('echarts/dist/echarts.common.min.js');

/** A picture as SVG of one look. Deterministic: the same picture gives the same bytes. */
export function chartSvg(chart: Chart | Picture, look: Look): string {
  const { width, height } = look;
  const drawing = echarts().init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(optionOf(asPicture(chart), look));
    return withoutStyles(drawing.renderToSVGString());
  } finally {
    drawing.dispose();
  }
}

/**
 * Styles inside of elements become attributes, which a strict Content-Security-Policy lets be; the style sheet for the
 * pointer goes, with its class names, which are counted up from drawing to drawing.
 */
function withoutStyles(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ class="zr[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, styles: string) =>
      styles
        .split(';')
        .map((style) => style.split(':').map((part) => part.trim()))
        .filter(([name, value]) => name && value)
        .map(([name, value]) => ` ${name}="${value}"`)
        .join(''),
    );
}
