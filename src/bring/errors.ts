/**
 * An article cannot be brought as it is; the message is one sentence that says what is wrong and what would work.
 * Not for a wrong command line, nor for a rule of the corpus that it would break: that is a CorpusError.
 */
export class BringError extends Error {
  override readonly name = 'BringError';
}
