import { createRequire } from 'node:module';
import type * as ECharts from 'echarts/core';
import type { Chart } from '../answer/types.ts';
import type { Look } from './look.ts';
import { sayValue } from './measure.ts';
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
    const picture = asPicture(chart);
    drawing.setOption(optionOf(picture, look));
    return named(withoutStyles(drawing.renderToSVGString()), picture, look);
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

/** Each value gets its name, which browsers show under the pointer. */
function named(svg: string, { labels, series, measure }: Picture, { lang }: Look): string {
  const mark =
    /(<path [^>]*?) ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="chart"([^>]*)><\/path>/g;
  return svg.replace(mark, (whole, before: string, at: string, place: string, after: string) => {
    const one = series[Number(at)];
    const value = one?.values[Number(place)];
    if (value == null) return whole;
    const who = series.length > 1 ? `${one!.name[lang]}, ` : '';
    const unit = measure.unit[lang] === '%' ? '%' : ` ${measure.unit[lang]}`;
    const text = `${who}${labels[Number(place)]}: ${sayValue(value, measure, lang)}${unit}`;
    return `${before}${after}><title>${escaped(text)}</title></path>`;
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
