import { setImmediate } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import {
  articleFile,
  BringError,
  Comparison,
  type CutArticle,
  cutArticle,
  decodeText,
  type Finding,
  KnownArticles,
  type ReadArticle,
  readArticle,
} from '../../bring/index.ts';
import { readDraft } from '../../corpus/additions.ts';
import { describeProblem } from '../../corpus/errors.ts';
import { HEAD_FIELDS } from '../../desk/draft/draft.ts';
import { factsAsOf } from '../../knowledge/facts.ts';
import type { Localised } from '../../text/localised.ts';
import type { Frame } from '../frame.ts';
import type { Html } from '../html.ts';
import { bringWords } from './bring-words.ts';
import { articleWords } from './draft-words.ts';
import type { DeskParts } from './parts.ts';
import { type BringForm, type BroughtView, bringView, broughtView } from './views/bring.ts';
import { type DeskEnv, deskAddress, type SentForm } from './visit.ts';

export interface BringRouteParts {
  readonly frame: Frame;
  readonly parts: DeskParts;
  readonly send: (context: Context<DeskEnv>, tab: 'bring', main: Html) => Response | Promise<Response>;
}

/** Articles held between being looked at and being added. */
const MOST_HELD = 10;

/** What a source must say of itself. */
const NEEDED = ['publisher', 'title', 'date'] as const;

/** `/desk/bring`: an article is cut and compared, looked at, and added. */
export function bringRoutes({ frame, parts, send }: BringRouteParts): Hono<DeskEnv> {
  const { store, workshop } = parts;
  const held = new Map<string, BroughtView>();

  /** An article as it would be added, or why it would not. */
  async function look(article: ReadArticle, given: BringForm['given']): Promise<BroughtView | Localised> {
    const lacking = NEEDED.filter((field) => !article.head[field] && !given[field]);
    if (lacking.length > 0) return missing(lacking);
    const cut = cutArticle(article, given);
    await setImmediate();
    const facts = factsAsOf(frame.knowledge(), frame.today());
    const near = new KnownArticles(facts.knowledge.corpus).meet(cut);
    if (near?.exact) return filled(bringWords.repeats, 'of', near.of);
    const [broken] = readDraft(workshop.files(), [articleFile(cut)]).problems;
    if (broken) return filled(bringWords.broken, 'why', describeProblem(broken));
    return { article: cut, findings: await findingsOf(cut, new Comparison(facts)), near };
  }

  function hold(brought: BroughtView): string {
    const { id } = brought.article;
    held.delete(id);
    held.set(id, brought);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    return id;
  }

  return new Hono<DeskEnv>()
    .get('/', (context) =>
      send(context, 'bring', bringView({ given: {}, text: '', encoding: '' }, null, context.var.visit)),
    )
    .post('/', async (context) => {
      const { form, visit } = context.var;
      const filledIn = sent(form);
      const found = await bringing(async () => {
        const text = await textOf(form, filledIn);
        return text === null ? bringWords.nothing : look(readArticle(text), filledIn.given);
      });
      if (!('article' in found)) return send(context, 'bring', bringView(filledIn, found, visit));
      return context.redirect(deskAddress(`/bring/${hold(found)}`, visit), 303);
    })
    .post('/add', async (context) => {
      const { form, visit } = context.var;
      const brought = held.get(form.fields.get('id') ?? '');
      if (!brought) return frame.sendProblem(context, bringWords.gone, 404);
      const { article } = brought;
      const label = article.head.title;
      const files = [articleFile(article)];
      const addition = await store.additions.add({ day: frame.today(), from: 'desk', label, files });
      await workshop.reload();
      if (!frame.knowledge().article(article.id)) {
        await store.additions.remove(addition);
        return frame.sendProblem(context, bringWords.gone, 409);
      }
      held.delete(article.id);
      return context.redirect(deskAddress('/additions', visit, { saved: addition }), 303);
    })
    .get('/:id', (context) => {
      const brought = held.get(context.req.param('id'));
      if (!brought) return frame.sendProblem(context, bringWords.gone, 404);
      return send(context, 'bring', broughtView(brought, context.var.visit));
    });
}

/** Passages compared at a stretch; between the stretches the program serves others. */
const STRETCH = 100;

/** What a long article holds, each once, as `Comparison` finds it in the whole. */
async function findingsOf(article: CutArticle, comparison: Comparison): Promise<Finding[]> {
  const found = new Map<string, Finding>();
  for (let first = 0; first < article.passages.length; first += STRETCH) {
    const passages = article.passages.slice(first, first + STRETCH);
    for (const finding of comparison.findings({ ...article, passages })) {
      const key = `${finding.text}|${finding.row?.id}`;
      if (!found.has(key)) found.set(key, { ...finding, passage: first + finding.passage });
    }
    await setImmediate();
  }
  return [...found.values()];
}

function sent({ fields }: SentForm): BringForm {
  const given = HEAD_FIELDS.map((name) => [name, fields.get(name)?.trim() || undefined] as const);
  return {
    given: Object.fromEntries(given.filter(([, text]) => text !== undefined)),
    text: fields.get('text') ?? '',
    encoding: fields.get('encoding')?.trim() ?? '',
  };
}

/** The article that was sent, the file before the text; null when there is neither. @throws BringError */
async function textOf({ files }: SentForm, { text, encoding }: BringForm): Promise<string | null> {
  const file = files.get('file');
  if (file && file.size > 0)
    return decodeText(new Uint8Array(await file.arrayBuffer()), encoding || undefined);
  return text.trim() === '' ? null : text;
}

/** Turns what is wrong with an article into a sentence. */
async function bringing<Found>(work: () => Promise<Found>): Promise<Found | Localised> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BringError)) throw error;
    return filled(bringWords.wrong, 'why', error.message);
  }
}

const filled = (sentence: Localised, name: string, text: string): Localised => ({
  en: sentence.en.replace(`{${name}}`, () => text),
  ko: sentence.ko.replace(`{${name}}`, () => text),
});

const missing = (fields: readonly (typeof NEEDED)[number][]): Localised => ({
  en: bringWords.missing.en.replace(
    '{fields}',
    fields.map((field) => articleWords[field].label.en.toLowerCase()).join(', '),
  ),
  ko: bringWords.missing.ko.replace(
    '{fields}',
    fields.map((field) => articleWords[field].label.ko).join(', '),
  ),
});
