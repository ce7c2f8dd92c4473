import { colours, noColours, type Paint } from './styles.ts';

/** Where the answer is printed. */
export interface Screen {
  /** Columns of a line. */
  readonly width: number;
  readonly paint: Paint;
}

/** Of an output that does not say how wide it is. */
const USUAL_WIDTH = 80;
/** Longer lines are hard to read. */
const WIDEST = 100;
const NARROWEST = 20;

/** What the output can do: colours only on a terminal that has them and whose user did not turn them off. */
export function screenOf(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Screen {
  const { NO_COLOR, TERM, COLUMNS } = environment;
  const coloured = output.isTTY === true && !NO_COLOR && TERM !== 'dumb';
  const width = output.columns || Number(COLUMNS) || USUAL_WIDTH;
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, Math.floor(width))),
    paint: coloured ? colours : noColours,
  };
}
