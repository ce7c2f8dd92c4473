/** Keeps the newest of what was put into a map. */
export function forgetOldest(from: Map<string, unknown>, keep: number): void {
  if (from.size <= keep) return;
  const [oldest] = from.keys();
  if (oldest !== undefined) from.delete(oldest);
}

/** Keeps the newest of a list; now and then, since the rest moves each time. */
export function forgetFirst(from: unknown[], keep: number): void {
  if (from.length > keep * 2) from.splice(0, from.length - keep);
}
