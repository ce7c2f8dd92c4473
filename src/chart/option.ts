import type { EChartsCoreOption } from 'echarts/core';
import type { Look } from './look.ts';
import { sayValue } from './measure.ts';
import type { Picture, Series } from './picture.ts';
import { COMPUTED } from './words.ts';

/** How light a computed value is. */
const FAINT = 0.5;

/** The picture as echarts wants it told, for one look. Nothing moves: the same picture gives the same bytes. */
export function optionOf(picture: Picture, look: Look): EChartsCoreOption {
  const { lang, text, colours, font } = look;
  const { series, measure, labels } = picture;
  const several = series.length > 1;
  const marked = markedOf(picture, look);
  return {
    animation: false,
    backgroundColor: colours.ground === 'none' ? 'transparent' : colours.ground,
    textStyle: { fontFamily: font, fontSize: text, color: colours.quiet },
    title: look.titled ? titleOf(picture, look) : { show: false },
    legend: {
      show: several,
      top: look.titled ? text * 4.7 : 0,
      left: look.titled ? text * 1.6 : 0,
      itemWidth: text,
      itemHeight: text * 0.7,
      itemGap: text * 1.7,
      selectedMode: false,
      textStyle: { color: colours.ink, fontSize: text },
    },
    grid: gridOf(picture, look),
    // above the ground of the stretches, the names of the years above all
    xAxis: {
      type: 'category',
      z: 4,
      data: [...labels],
      boundaryGap: true,
      axisLine: { lineStyle: { color: colours.quiet }, onZero: true },
      axisTick: { show: false },
      axisLabel: {
        color: colours.quiet,
        fontSize: text,
        margin: text * 0.7,
        interval: (index: number) => isNamed(picture, look, index),
      },
    },
    yAxis: {
      type: 'value',
      z: 1,
      splitNumber: look.height > 240 ? 5 : 4,
      // room for the figure of the lowest bar
      ...(isBelowZero(picture) && { boundaryGap: ['12%', '4%'] }),
      axisLabel: {
        color: colours.quiet,
        fontSize: text,
        formatter: (value: number) => sayValue(value, measure, lang),
      },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: series.map((one, index) => ({
      ...seriesOf(one, picture, look, index, marked),
      ...(index === 0 && { markArea: spansOf(picture, look) }),
    })),
  };
}

const isBelowZero = ({ series }: Picture): boolean =>
  series.some(({ values }) => values.some((value) => value !== null && value < 0));

function titleOf({ title, measure, series }: Picture, { lang, text, colours, font }: Look) {
  const computed = series.some((one) => one.computed?.size);
  return {
    text: title[lang],
    subtext: computed ? `${measure.unit[lang]}  ·  ${COMPUTED[lang]}` : measure.unit[lang],
    left: text * 1.4,
    top: text * 1.2,
    itemGap: text * 0.4,
    textStyle: { color: colours.ink, fontSize: text * 1.5, fontWeight: 'bold', fontFamily: font },
    subtextStyle: { color: colours.quiet, fontSize: text, fontFamily: font },
  };
}

function gridOf({ series, spans }: Picture, { titled, text }: Look) {
  const legend = series.length > 1 ? text * 1.9 : 0;
  const names = spans?.length ? text * 1.5 : 0;
  return {
    top: (titled ? text * 4.6 : text * 0.8) + legend + names + text * 0.6,
    left: titled ? text * 1.4 : 0,
    right: titled ? text * 1.6 : text * 0.9,
    bottom: titled ? text * 1.2 : 2,
    // the edges hold for the names of the axes too
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  };
}

function seriesOf(
  one: Series,
  { kind, measure, overlap }: Picture,
  look: Look,
  index: number,
  marked: Set<number>,
) {
  const { lang, text, colours } = look;
  const colour = colours.series[index % colours.series.length]!;
  const drawn = kind === 'line' ? 'line' : 'bar';
  return {
    type: drawn,
    z: 3,
    name: one.name[lang],
    ...(kind === 'stack' && { stack: 'all' }),
    color: colour,
    barCategoryGap: '26%',
    ...(overlap && { barGap: '-100%' }),
    barMaxWidth: text * 4,
    symbol: 'circle',
    symbolSize: text * 0.5,
    showAllSymbol: true,
    lineStyle: { width: 2, color: colour },
    emphasis: { disabled: true },
    label: {
      fontSize: text,
      color: colours.ink,
      fontWeight: 'bold',
      distance: text * 0.35,
      textBorderColor: colours.halo,
      textBorderWidth: 3,
    },
    labelLayout: { hideOverlap: true },
    data: one.values.map((value, place) => ({
      value: value ?? '-',
      itemStyle: {
        color: colour,
        opacity: one.computed?.has(place) ? FAINT : 1,
        ...(drawn === 'bar' &&
          kind !== 'stack' && { borderRadius: value !== null && value < 0 ? [0, 0, 2, 2] : [2, 2, 0, 0] }),
      },
      label: {
        show: value !== null && marked.has(place),
        ...(kind === 'stack'
          ? { position: 'inside', color: colours.onSeries, textBorderWidth: 0 }
          : { position: value !== null && value < 0 ? 'bottom' : 'top' }),
        formatter: value === null ? '' : sayValue(value, measure, lang),
      },
    })),
  };
}

/** The stretches behind: every second one has a ground, each its name over it where that fits. */
function spansOf({ spans = [], labels }: Picture, look: Look) {
  const { lang, text, colours } = look;
  const slot = (look.width - text * 6) / labels.length;
  return {
    silent: true,
    z: 0,
    data: spans.map(({ from, to, name }, index) => [
      {
        name: widthOf(name[lang], text) < slot * (to - from + 1) ? name[lang] : '',
        xAxis: from,
        itemStyle: { color: index % 2 === 0 ? colours.band : 'none' },
        label: { color: colours.quiet, fontSize: text, position: 'top', distance: text * 0.4 },
      },
      { xAxis: to },
    ]),
  };
}

/** About how wide a text is: digits and Latin letters take some 0.58 of its size, Korean ones all of it. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u1100' ? 1 : /[.,]/.test(sign) ? 0.28 : 0.58), 0) * size;

/** Whether the name of a place is written: all where they fit; of years the round ones, else every n-th from the last. */
function isNamed({ labels }: Picture, { width, text }: Look, index: number): boolean {
  const slot = (width - text * 6) / labels.length;
  const widest = Math.max(...labels.map((label) => widthOf(label, text))) + text * 0.8;
  const step = Math.ceil(widest / slot);
  if (step === 1) return true;
  const isYears = labels.every((label) => /^\d{4}$/.test(label));
  const round = [2, 5, 10].find((each) => each >= step);
  if (isYears && round) return Number(labels[index]) % round === 0;
  return (labels.length - 1 - index) % step === 0;
}

/** Places whose value is written: all where they fit, else the highest, the lowest below zero, and the last. */
function markedOf({ labels, series, measure, kind }: Picture, { lang, width, text }: Look): Set<number> {
  const places = labels.map((_, index) => index);
  const [first] = series;
  if (!first || (series.length > 1 && kind !== 'stack')) return new Set();
  const say = (value: number | null) => (value === null ? '' : sayValue(value, measure, lang));
  const values = series.flatMap((one) => one.values);
  const widest = Math.max(...values.map((value) => widthOf(say(value), text))) + text * 0.35;
  const slot = (width - text * 6) / labels.length;
  if (kind === 'stack') return new Set(widest <= Math.min(slot * 0.74, text * 4) ? places : []);
  if (widest <= slot) return new Set(places);
  const known = places.filter((place) => first.values[place] !== null);
  const by = (better: (a: number, b: number) => boolean) =>
    known.reduce(
      (best, place) => (better(first.values[place]!, first.values[best]!) ? place : best),
      known[0]!,
    );
  const highest = by((a, b) => a > b);
  const lowest = by((a, b) => a < b);
  const last = known.at(-1)!;
  const apart = (a: number, b: number) => Math.abs(a - b) * slot > widest;
  return new Set([
    highest,
    ...(first.values[lowest]! < 0 && apart(lowest, highest) ? [lowest] : []),
    ...(apart(last, highest) ? [last] : []),
  ]);
}
