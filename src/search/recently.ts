/** Questions whose results are kept: one question is looked up for its subject, its years, its passages … */
const KEPT = 8;

/** A function of a text that remembers what it gave for the last few texts. */
export function recently<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const [oldest] = results.keys();
    if (results.size >= KEPT && oldest !== undefined) results.delete(oldest);
    const result = work(text);
    results.set(text, result);
    return result;
  };
}
