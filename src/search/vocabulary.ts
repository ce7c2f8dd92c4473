/** Digits that a code is made of: with four, building the index takes half as long as with the terms themselves. */
const DIGITS = 4;

/**
 * The terms of an index by number, with how many documents have each. MiniSearch is given the numbers as codes: it keeps
 * terms in a tree and tries the branches one after another, and Korean words begin with a thousand different syllables.
 */
export class Vocabulary {
  private readonly byTerm = new Map<string, Known>();
  private readonly terms: string[] = [];
  private document = 0;

  /** A vocabulary as it was saved; more can be added to it. */
  static of({ terms, documents }: SavedVocabulary): Vocabulary {
    const vocabulary = new Vocabulary();
    terms.forEach((term, number) => {
      vocabulary.terms.push(term);
      vocabulary.byTerm.set(term, { code: codeOf(number), documents: documents[number] ?? 0, last: 0 });
    });
    return vocabulary;
  }

  save(): SavedVocabulary {
    return { terms: this.terms, documents: this.terms.map((term) => this.documentsWith(term)) };
  }

  /** What is added from here on is in another document. */
  nextDocument(): void {
    this.document += 1;
  }

  /** Counts a term of the present document and returns its code. */
  add(term: string): string {
    const known = this.byTerm.get(term);
    if (!known) {
      const code = codeOf(this.terms.length);
      this.byTerm.set(term, { code, documents: 1, last: this.document });
      this.terms.push(term);
      return code;
    }
    if (known.last !== this.document) {
      known.last = this.document;
      known.documents += 1;
    }
    return known.code;
  }

  /** undefined: no document has the term. */
  codeOf(term: string): string | undefined {
    return this.byTerm.get(term)?.code;
  }

  termOf(code: string): string {
    return this.terms[Number.parseInt(code, DIGITS)]!;
  }

  documentsWith(term: string): number {
    return this.byTerm.get(term)?.documents ?? 0;
  }
}

const codeOf = (number: number): string => number.toString(DIGITS);

/** The terms in the order of their codes, and how many documents have each. */
export interface SavedVocabulary {
  readonly terms: readonly string[];
  readonly documents: readonly number[];
}

interface Known {
  readonly code: string;
  documents: number;
  /** The last document in which it was counted. */
  last: number;
}
