/**
 * Charts: one definition (`Picture`, or the chart of an answer), drawn by echarts as SVG and from that as PNG, with a
 * text and a table for those who do not see it. No browser, no network, no font of the machine.
 */
export { chartPng } from './png.ts';
export { chartAlt, chartTable } from './words.ts';
