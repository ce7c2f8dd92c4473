import { stringify } from 'yaml';

/** A text in the making that knows which field of the form each of its lines came from. */
export class LinedText {
  readonly #lines: string[] = [];
  readonly #fields: (string | null)[] = [];

  add(line: string, field: string | null = null): void {
    this.#lines.push(line);
    this.#fields.push(field);
  }

  /** @param line from 1; between two fields the one above counts */
  fieldAt(line: number): string | null {
    for (let index = Math.min(line, this.#fields.length) - 1; index >= 0; index -= 1) {
      const field = this.#fields[index];
      if (field) return field;
    }
    return null;
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

/** A text as YAML on one line, in quotes where it needs them. */
export const scalar = (text: string): string => stringify(oneLine(text), { lineWidth: 0 }).trimEnd();

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
