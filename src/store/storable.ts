/** A text that both databases hold: PostgreSQL takes neither NUL nor half a character. */
export function storable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');
}
