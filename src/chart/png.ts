import { createRequire } from 'node:module';
import type { Chart } from '../answer/types.ts';
import type { Language } from '../text/localised.ts';
import { PAPER } from './look.ts';
import type { Picture } from './picture.ts';
import { chartSvg } from './svg.ts';

/** Nanum Gothic: Korean and Latin letters under the Open Font License, so that no font of the machine is needed. */
const FAMILY = 'NanumGothic';

const WIDTH = 800;
const HEIGHT = 450;
/** Pixels of the file a pixel of the drawing. */
const SHARPNESS = 2;

/**
 * A chart as a PNG of 1,600 × 900 pixels on white with title and unit inside; some 60 kB. What draws it is loaded
 * with the first picture, so that a bot that is never asked for one does not carry it.
 * @param chart of an answer (`answer.chart`), or a picture made from the facts
 * @returns the bytes of the file; the alt text for it is `chartAlt`
 */
export async function chartPng(chart: Chart | Picture, lang: Language): Promise<Uint8Array<ArrayBuffer>> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const look = { lang, width: WIDTH, height: HEIGHT, text: 14, font: FAMILY, titled: true, colours: PAPER };
  const svg = chartSvg(chart, look);
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: FAMILY },
  });
  return Uint8Array.from(image.asPng());
}

const require = createRequire(import.meta.url);
const fontFiles = (): string[] => [
  require.resolve('@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf'),
];
