import type { Answer } from '../answer/types.ts';
import type { Assistant } from '../assistant/types.ts';
import { renderPlain } from '../render/plain.ts';
import { type ByteLine, byteLines, MAX_LINE_BYTES } from './byte-lines.ts';
import { readLineRequest } from './line-request.ts';
import { Threads } from './threads.ts';

export interface LineOptions {
  readonly assistant: Pick<Assistant, 'ask'>;
  /** UTC date, YYYY-MM-DD. */
  readonly today: () => string;
  /** Called for an error that no line should cause. */
  readonly onFault: (error: unknown) => void;
  readonly threads?: Threads;
}

/** What is written for a line: an answer, or what was wrong with the line. */
export type LineReply =
  | {
      readonly status: Answer['status'];
      readonly text: string;
      readonly citations: readonly LineCitation[];
      readonly receipt: string;
    }
  | { readonly status: 'error'; readonly text: string };

interface LineCitation {
  /** Id of the article. */
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string | null;
  /** What the passage says. */
  readonly passage: string;
  /** There where the operator added the source to the corpus. */
  readonly added?: true;
}

/** Answers every line of the input that is not empty, in order, each before the next one is read. */
export async function* answerLines(
  input: AsyncIterable<Uint8Array>,
  { assistant, today, onFault, threads = new Threads() }: LineOptions,
): AsyncGenerator<LineReply> {
  for await (const line of byteLines(input)) {
    if ('text' in line && line.text.trim() === '') continue;
    yield replyTo(line, { assistant, today, onFault, threads });
  }
}

function replyTo(line: ByteLine, { assistant, today, onFault, threads }: Required<LineOptions>): LineReply {
  if ('tooLong' in line) return wrong(`The line is longer than ${MAX_LINE_BYTES / 1024} KB.`);
  const read = readLineRequest(line.text);
  if ('wrong' in read) return wrong(read.wrong);
  const { q, lang, thread, asOf } = read.request;
  try {
    const context = thread == null ? null : threads.context(thread);
    const reply = assistant.ask({ text: q, lang: lang ?? undefined, context, today: today(), asOf });
    if (thread != null) threads.remember(thread, reply.context);
    return answered(reply.answer);
  } catch (error) {
    onFault(error);
    return wrong('The question could not be answered because of a fault in the program.');
  }
}

const wrong = (text: string): LineReply => ({ status: 'error', text });

const answered = (answer: Answer): LineReply => ({
  status: answer.status,
  text: renderPlain(answer),
  citations: answer.citations.map(({ source, title, publisher, date, url, text, added }) => ({
    source,
    title,
    publisher: publisher[answer.lang],
    date,
    url,
    passage: text[answer.lang],
    ...(added && { added }),
  })),
  receipt: answer.receipt,
});
