/** Tells in one step whether a stretch of a text touches one of the spans, for texts with very many of them. */
export function overlaps(
  spans: readonly { readonly start: number; readonly end: number }[],
  length: number,
): (start: number, end: number) => boolean {
  // how many characters before each place belong to a span
  const before = new Uint32Array(length + 1);
  for (const { start, end } of spans) before.fill(1, start + 1, end + 1);
  for (let at = 1; at <= length; at += 1) before[at]! += before[at - 1]!;
  return (start, end) => before[Math.min(end, length)]! > before[start]!;
}
