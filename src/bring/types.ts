import type { FrontMatter } from '../corpus/schema.ts';

/** What an article says of itself, as far as it does; texts as they stand, not yet checked. */
export type Head = {
  readonly [Field in
    | 'publisher'
    | 'publisherKo'
    | 'title'
    | 'author'
    | 'date'
    | 'url'
    | 'language'
    | 'kind']?: string | undefined;
};

/** An article as it was read: its blocks of text in order, without markup. */
export interface ReadArticle {
  readonly head: Head;
  readonly paragraphs: readonly string[];
}

/** An article cut into passages, with all that the corpus asks of a source. */
export interface CutArticle {
  /** `added-<publisher>-<date>-<hash of its text>`. */
  readonly id: string;
  readonly head: Omit<FrontMatter, 'seen' | 'note'>;
  /** One to three whole sentences each. */
  readonly passages: readonly string[];
  /** How many lines and sentences were left out, by reason. */
  readonly leftOut: Readonly<Partial<Record<Reason, number>>>;
}

/** Why something of an article is no passage. */
export const REASONS = {
  fragment: 'headlines, captions and other lines that are no sentences',
  'by-line': 'by-lines and date lines',
  copyright: 'copyright notices',
  caption: 'captions of photos',
  invitation: 'invitations to share, subscribe or read on',
  'too-long': 'sentences longer than a passage may be',
  damaged: 'sentences with characters that an earlier conversion lost',
} as const;
export type Reason = keyof typeof REASONS;
