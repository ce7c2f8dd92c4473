import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
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
  const look = { lang, width: WIDTH, height: HEIGHT, text: 14, font: FAMILY, titled: true, colours: PAPER };
  const svg = chartSvg(chart, look);
  return rasterise(svg);
}

/** Runs in a thread of its own; what it needs is handed over, since a thread made of text has no folder. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { Resvg } = require(workerData.resvg);
const png = Uint8Array.from(new Resvg(workerData.svg, workerData.options).render().asPng());
parentPort.postMessage(png, [png.buffer]);
`;

/** The pictures one after the other: each takes some 60 MB while it is drawn. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Draws in a thread that ends with its picture: what the drawing took of memory outside of the heap goes with it, and
 * nobody waits for an answer meanwhile.
 */
function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const options = {
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: FAMILY },
  };
  const workerData = { resvg: require.resolve('@resvg/resvg-js'), svg, options };
  const draw = () =>
    new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      const thread = new Worker(THREAD, { eval: true, execArgv: [], workerData });
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`the picture was not drawn (exit ${code})`)));
    });
  const drawn = before.then(draw, draw);
  before = drawn;
  return drawn;
}

const require = createRequire(import.meta.url);
const fontFiles = (): string[] => [
  require.resolve('@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf'),
];
