import type { Chart } from '../answer/types.ts';
import type { Language, Localised } from '../text/localised.ts';
import { sayValue } from './measure.ts';
import { asPicture, type Picture, type Series } from './picture.ts';

/** Stands under pictures with values that were computed. */
export const COMPUTED: Localised = {
  en: 'Lighter: computed by the rule of the agreement',
  ko: '옅은 색: 협정의 규칙에 따라 계산한 값',
};

/** A picture as a table: the names of the columns, and a row a label. Both hold text as it is shown. */
export interface PictureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is drawn, in figures, for those who cannot see it or want to reckon with it. */
export function chartTable(chart: Chart | Picture, lang: Language): PictureTable {
  const { labels, series, measure, title } = asPicture(chart);
  const named = series.length > 1 ? series.map(({ name }) => name[lang]) : [title[lang]];
  const show = (value: number | null | undefined) => (value == null ? '–' : sayValue(value, measure, lang));
  return {
    columns: ['', ...named.map((name) => `${name} (${measure.unit[lang]})`)],
    rows: labels.map((label, index) => [label, ...series.map(({ values }) => show(values[index]))]),
  };
}

/** The picture in a sentence or two, for alt texts: at most some 700 characters, below Discord's 1,024. */
export function chartAlt(chart: Chart | Picture, lang: Language): string {
  const picture = asPicture(chart);
  const { title, measure, series, labels } = picture;
  const across = labels.length > 1 ? ` ${rangeOf(labels, lang)}` : '';
  const head =
    lang === 'ko'
      ? `${title.ko}${across}, 단위 ${measure.unit.ko}.`
      : `${title.en}${across}, in ${measure.unit.en}.`;
  return [head, ...series.slice(0, 4).map((one) => describe(one, picture, lang))].filter(Boolean).join(' ');
}

/** 1991–2026 for years, else the first and the last name. */
function rangeOf(labels: readonly string[], lang: Language): string {
  const years = labels.map(Number);
  if (years.every((year) => Number.isInteger(year) && year > 1900 && year < 2200)) {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    return first === last ? String(first) : `${first}–${last}`;
  }
  return lang === 'ko' ? `${labels[0]}부터 ${labels.at(-1)}까지` : `from ${labels[0]} to ${labels.at(-1)}`;
}

function describe({ name, values }: Series, { labels, measure, series }: Picture, lang: Language): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, label: labels[index]! }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '';
  const top = known.reduce((best, each) => (each.value > best.value ? each : best));
  const say = ({ value, label }: (typeof known)[number]) => `${label} ${sayValue(value, measure, lang)}`;
  const who = series.length > 1 ? `${name[lang]}. ` : '';
  return lang === 'ko'
    ? `${who}처음 ${say(first)}, 마지막 ${say(last)}, 가장 큰 값 ${say(top)}.`
    : `${who}First ${say(first)}, last ${say(last)}, highest ${say(top)}.`;
}
