/** A vertical scale that starts at zero or below and ends on round numbers. */
export interface Scale {
  readonly ticks: readonly number[];
  /** Where a value stands: 0 at the bottom of the scale, 1 at its top. */
  at(value: number): number;
}

/** A scale for `values` with about `steps` steps of 1, 2 or 5 times a power of ten; zero is always on it. */
export function scaleFor(values: readonly number[], steps = 4): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / steps));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power * steps >= span) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step) || 1;
  // multiplied, not added up, so that ticks are free of floating-point dust
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  const bottom = first * step;
  const height = (last - first) * step;
  return { ticks, at: (value) => (value - bottom) / height };
}
