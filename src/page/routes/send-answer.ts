import type { Context } from 'hono';
import type { Reply } from '../../assistant/types.ts';
import { describeSubject } from '../../render/subject.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import type { PageRequest } from '../request.ts';
import { answerTitle, answerView } from '../views/answer.ts';
import { askForm } from '../views/ask-form.ts';
import { words } from '../words.ts';

export interface Answered {
  readonly request: PageRequest;
  readonly reply: Reply;
  /** The session's thread in the store. */
  readonly thread: string;
  /** What the person wrote; null for a command. */
  readonly asked: string | null;
}

/** Questions offered in the box below an answer. */
const OFFERED = 20;

/** Remembers an answer and sends it, with the box for the next question above it. */
export async function sendAnswer(
  frame: Frame,
  context: Context,
  { request, reply, thread, asked }: Answered,
): Promise<Response> {
  const { answer } = reply;
  const lang = request.lang ?? answer.lang;
  await frame.conversations.keep(thread, reply, asked);
  const about = describeSubject(reply.context.query)?.[lang] ?? null;
  const main = html`${askForm({
    lang,
    request,
    subject: { text: about, receipt: answer.receipt },
    suggestions: frame.assistant.suggest('question', '', lang, OFFERED).map(({ value }) => value),
    placeholder: words.askNext[lang],
    keep: false,
  })}
${answerView({ answer, lang, request, asked, passageOf: frame.assistant.passage })}`;
  return frame.send(context, { lang, title: answerTitle(answer, asked, lang), main });
}
