import { Hono } from 'hono';
import { type Frame, languageOf } from '../frame.ts';
import { otherLanguage } from '../language.ts';
import { askAddress, readRequest } from '../request.ts';
import { beginSession, endSession, sessionThread } from '../session.ts';
import { parseSlash } from '../slash.ts';
import { home } from '../views/home.ts';
import { words } from '../words.ts';
import { commandAddress } from './commands.ts';
import { sendAnswer } from './send-answer.ts';

/** How many example questions the first page shows. */
const EXAMPLES = 6;

/** `/`: the box to ask in, and with `q` the answer. */
export function questionRoutes(frame: Frame): Hono {
  const { assistant, commands, conversations, today, newId } = frame;
  return new Hono().get('/', async (context) => {
    const request = readRequest(context.req.query());
    if (request.q && !request.problem) {
      const slash = parseSlash(request.q, commands);
      if (slash) return context.redirect(commandAddress(slash, request.lang));
      const thread = beginSession(context, newId);
      const reply = assistant.ask({
        text: request.q,
        lang: request.lang ?? undefined,
        context: await conversations.contextOf(thread, request.after),
        today: today(),
        asOf: request.asOf,
      });
      return sendAnswer(frame, context, { request, reply, thread, asked: request.q });
    }

    const thread = sessionThread(context);
    if (thread && request.after === 'new') {
      await conversations.forget(thread);
      endSession(context);
    }
    const lang = languageOf(context, request);
    const main = home({
      lang,
      request,
      problem: request.problem,
      subject: request.after === 'new' ? null : await conversations.subjectOf(thread, lang),
      suggestions: assistant.suggest('question', '', lang, EXAMPLES).map(({ value }) => value),
    });
    return frame.send(context, {
      lang,
      title: words.name[lang],
      main,
      status: request.problem ? 400 : 200,
      // what was wrong with the address is not carried over
      otherAddress: askAddress({ lang: otherLanguage(lang) }),
    });
  });
}
