/** A line of the input, or that there was one which is longer than allowed. */
export type ByteLine = { readonly text: string } | { readonly tooLong: true };

/** Most bytes of a line, its end not counted. */
export const MAX_LINE_BYTES = 64 * 1024;

const NEW_LINE = 0x0a;

/**
 * Cuts bytes into lines as they come in. Of a line that is too long no more is held than the limit. Bytes that are no
 * UTF-8 become U+FFFD. The last line needs no end.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<ByteLine> {
  const decoder = new TextDecoder();
  const held = new Uint8Array(maxBytes);
  let length = 0;
  let tooLong = false;
  const take = (bytes: Uint8Array): void => {
    tooLong ||= length + bytes.length > maxBytes;
    if (tooLong) return;
    held.set(bytes, length);
    length += bytes.length;
  };
  const end = (): ByteLine => {
    const line: ByteLine = tooLong ? { tooLong } : { text: decoder.decode(held.subarray(0, length)) };
    length = 0;
    tooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, start)) {
      take(chunk.subarray(start, at));
      start = at + 1;
      yield end();
    }
    take(chunk.subarray(start));
  }
  if (length > 0 || tooLong) yield end();
}
