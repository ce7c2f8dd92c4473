import type { Language } from '../text/localised.ts';

/** How a picture is to look: where it goes, not what it shows. */
export interface Look {
  readonly lang: Language;
  /** Width and height in pixels of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Size of text in pixels. */
  readonly text: number;
  readonly font: string;
  /** Draw the title and the note inside; off where they stand beside the drawing as text. */
  readonly titled: boolean;
  readonly colours: Colours;
}

/** Colours as SVG takes them; the page gives variables of its style sheet, so that they follow dark and light. */
export interface Colours {
  /** 'none' where the drawing has no ground of its own. */
  readonly ground: string;
  /** Around figures, so that no line of the grid runs through them. */
  readonly halo: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** Behind every second stretch. */
  readonly band: string;
  /** Figures inside of bars. */
  readonly onSeries: string;
  /** One a series. */
  readonly series: readonly [string, string, string, string];
}

/** For a picture that stands alone, such as in Discord, on dark and on light: it brings its own ground. */
export const PAPER: Colours = {
  ground: '#ffffff',
  halo: '#ffffff',
  ink: '#1b1f27',
  quiet: '#5d6471',
  line: '#e3e1dc',
  band: '#f2f4f8',
  onSeries: '#ffffff',
  series: ['#1f4b7a', '#b3661b', '#3f7d60', '#7a5a99'],
};

/** For the page: names of its style sheet. */
export const PAGE: Colours = {
  ground: 'none',
  halo: 'var(--paper)',
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  line: 'var(--line)',
  band: 'var(--band)',
  onSeries: 'var(--on-series)',
  series: ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'],
};
