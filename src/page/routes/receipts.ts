import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { Answer } from '../../answer/types.ts';
import { chartPng } from '../../chart/index.ts';
import { describeSubject } from '../../render/subject.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { answerMarkdown } from '../markdown.ts';
import { readRequest, receiptId } from '../request.ts';
import { answerTitle, answerView } from '../views/answer.ts';
import { askForm } from '../views/ask-form.ts';
import { words } from '../words.ts';

/** What each form of an answer is called in an Accept header. */
const FORMS = { 'text/html': 'html', 'text/markdown': 'md', 'application/json': 'json' } as const;

/** The form that the Accept header likes best; a page where it does not care. */
function wanted(context: Context): (typeof FORMS)[keyof typeof FORMS] {
  const supports = Object.keys(FORMS) as (keyof typeof FORMS)[];
  const best = accepts(context, { header: 'Accept', supports, default: 'text/html' });
  return FORMS[best as keyof typeof FORMS];
}

/**
 * `/a/<receipt>`: an answer that was given, made again for its day, as the Accept header likes it; with `.json`, `.md`
 * or `.png` in that form.
 */
export function receiptRoutes(frame: Frame): Hono {
  const { assistant, store } = frame;

  async function reproduce(id: string): Promise<{ answer: Answer; changed: boolean } | null> {
    const receipt = receiptId.safeParse(id).success ? await store.receipt(id) : null;
    if (!receipt) return null;
    const answer = assistant.answer(receipt.query, receipt.today);
    return { answer, changed: answer.corpus !== receipt.corpus };
  }

  return new Hono().get('/:file', async (context) => {
    const [, id = '', ending] = /^(.*?)(?:\.(json|md|png))?$/.exec(context.req.param('file')) ?? [];
    if (!ending) context.header('vary', 'Accept', { append: true });
    const form = ending ?? wanted(context);
    const request = readRequest({ lang: context.req.query('lang') ?? '' });
    const found = await reproduce(id);
    if (form === 'json')
      return found ? context.json(found.answer) : context.json({ error: words.noReceipt.en }, 404);
    if (!found) return frame.sendProblem(context, words.noReceipt, 404);
    const { answer, changed } = found;
    const lang = request.lang ?? answer.lang;
    if (form === 'png') {
      if (!answer.chart) return frame.sendProblem(context, words.noChart, 404);
      return context.body(await chartPng(answer.chart, lang), 200, { 'content-type': 'image/png' });
    }
    if (form === 'md') {
      return context.body(answerMarkdown(answer, lang), 200, {
        'content-type': 'text/markdown; charset=utf-8',
      });
    }
    const main = html`${askForm({
      lang,
      request,
      subject: { text: describeSubject(answer.query)?.[lang] ?? null, receipt: answer.receipt },
      suggestions: [],
      placeholder: words.askNext[lang],
      keep: false,
    })}
${changed && html`<p class="notice">${words.changed[lang]}</p>`}
${answerView({ answer, lang, request, asked: null, passageOf: assistant.passage })}`;
    return frame.send(context, { lang, title: answerTitle(answer, null, lang), main });
  });
}
