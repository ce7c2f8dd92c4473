/** The command line is wrong; the message is one plain sentence. Not for a question that has no answer: that is a status. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
