import { setImmediate } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { checkForm } from '../../desk/draft/check.ts';
import {
  type Draft,
  draftFrom,
  emptyDraft,
  emptyPassage,
  emptyRow,
  MOST_PARTS,
  questionsOf,
} from '../../desk/draft/draft.ts';
import { writeDraft } from '../../desk/draft/files.ts';
import { draftPatch } from '../../desk/draft/patch-of-draft.ts';
import { Trial } from '../../desk/draft/trial.ts';
import type { GapCluster } from '../../desk/gaps.ts';
import type { TrialQuestion } from '../../desk/workshop.ts';
import { LANGUAGES } from '../../text/localised.ts';
import type { Frame } from '../frame.ts';
import type { Html } from '../html.ts';
import { draftWords } from './draft-words.ts';
import { Drafts, type OpenDraft } from './drafts.ts';
import type { DeskParts } from './parts.ts';
import { draftView } from './views/draft.ts';
import { trialView } from './views/trial.ts';
import { type DeskEnv, deskAddress, type SentForm } from './visit.ts';

export interface DraftRouteParts {
  readonly frame: Frame;
  readonly parts: DeskParts;
  readonly send: (context: Context<DeskEnv>, tab: 'draft', main: Html) => Response | Promise<Response>;
  readonly clusters: () => Promise<GapCluster[]>;
}

/** Logged questions asked at a trial, most often asked first. */
const MOST_LOGGED = 300;

/** How long a form waits for the trial before it shows how far it is, in milliseconds. */
const PATIENCE_MS = 1500;

/** Ids of drafts are random UUIDs. */
const ID = /^[0-9a-f-]{36}$/;

/** `/desk/draft`: the form, its checks, the trial, and what becomes of the draft. */
export function draftRoutes({ frame, parts, send, clusters }: DraftRouteParts): Hono<DeskEnv> {
  const { store, workshop } = parts;
  const drafts = new Drafts();

  const show = async (context: Context<DeskEnv>, id: string | null, open: OpenDraft) => {
    const { visit } = context.var;
    const attributes = [...new Set(frame.knowledge().corpus.rows.map(({ attribute }) => attribute))].sort();
    const golden = (await workshop.golden()).length;
    const others = drafts.list().filter((other) => other.id !== id);
    return send(context, 'draft', draftView({ ...open, id, golden, attributes, open: others }, visit));
  };

  async function trialOf(draft: Draft, withGolden: boolean): Promise<Trial> {
    const own = questionsOf(draft).map((text): TrialQuestion => ({ text, lang: null, from: 'curator' }));
    const logged = (await store.gaps(MOST_LOGGED)).map(
      ({ words, lang }): TrialQuestion => ({ text: words, lang, from: 'logged' }),
    );
    const suggested = LANGUAGES.flatMap((lang) =>
      parts.assistant
        .suggest('question', '', lang, 20)
        .map(({ value }): TrialQuestion => ({ text: value, lang, from: 'suggested' })),
    );
    const golden = withGolden ? await workshop.golden() : [];
    const after = await workshop.tryOut(writeDraft(draft).files);
    const trial = new Trial({
      before: parts.assistant,
      after,
      questions: onceEach([...own, ...logged, ...suggested, ...golden]),
      today: frame.today(),
      clock: parts.clock,
      nextTurn,
    });
    trial.finished.catch((err: unknown) => frame.log.error({ err }, 'a trial of a draft failed'));
    return trial;
  }

  /** Checks a draft, and if it is sound asks the questions of it. */
  async function checked(draft: Draft, withGolden: boolean): Promise<OpenDraft> {
    const problems = checkForm(draft, workshop.files());
    const trial = problems.length === 0 ? await trialOf(draft, withGolden) : null;
    if (trial) await Promise.race([trial.finished.catch(() => {}), pause(PATIENCE_MS)]);
    return { draft, problems, trial, told: null, withGolden };
  }

  async function save(context: Context<DeskEnv>, id: string, open: OpenDraft): Promise<Response> {
    const { visit } = context.var;
    const { draft } = open;
    const { files } = writeDraft(draft);
    const [first] = questionsOf(draft);
    const label = draft.article.title || first || draft.article.id;
    const addition = await store.additions.add({ day: frame.today(), from: 'desk', label, files });
    const { exchanged } = await workshop.reload();
    if (!exchanged || !frame.knowledge().article(draft.article.id)) {
      await store.additions.remove(addition);
      drafts.put(id, { ...open, problems: null, told: draftWords.moved });
      return context.redirect(deskAddress(`/draft/${id}`, visit), 303);
    }
    drafts.close(id);
    return context.redirect(deskAddress('/additions', visit, { saved: addition }), 303);
  }

  return new Hono<DeskEnv>()
    .get('/', async (context) => {
      const gap = context.req.query('gap');
      const cluster = gap === undefined ? undefined : (await clusters()).find(({ id }) => id === gap);
      const questions = (cluster?.gaps ?? [])
        .slice(0, 20)
        .map(({ words }) => words)
        .join('\n');
      const draft = { ...emptyDraft(frame.today()), questions };
      return show(context, null, { draft, problems: null, trial: null, told: null, withGolden: false });
    })
    .post('/check', (context) => {
      const { lang } = context.var.visit;
      const problems = checkForm(draftFrom(context.var.form.fields), workshop.files());
      return context.json(problems.map(({ field, rule, text }) => ({ field, rule, text: text[lang] })));
    })
    .post('/', async (context) => {
      const { form, visit } = context.var;
      const { draft, wanted, id, withGolden } = sent(form, frame.newId);
      const changed = changedBy(wanted, draft, frame.today());
      if (changed) {
        drafts.put(id, { draft: changed.draft, problems: null, trial: null, told: null, withGolden });
        return context.redirect(`${deskAddress(`/draft/${id}`, visit)}#field-${changed.at}`, 303);
      }
      if (wanted === 'patch' || wanted === 'save') {
        const problems = checkForm(draft, workshop.files());
        const open = { draft, problems, trial: null, told: null, withGolden };
        drafts.put(id, open);
        if (problems.length === 0 && wanted === 'save') return save(context, id, open);
        if (problems.length === 0) {
          const patch = draftPatch(draft, workshop.files(), frame.knowledge());
          return context.body(patch, 200, {
            'content-type': 'text/x-patch; charset=utf-8',
            'content-disposition': `attachment; filename="${draft.article.id}.patch"`,
          });
        }
      } else drafts.put(id, await checked(draft, withGolden));
      const place = drafts.find(id)?.trial ? 'trial' : 'problems';
      return context.redirect(`${deskAddress(`/draft/${id}`, visit)}#${place}`, 303);
    })
    .get('/:id', (context) => {
      const id = context.req.param('id');
      const open = drafts.find(id);
      return open ? show(context, id, open) : frame.sendProblem(context, draftWords.gone, 404);
    })
    .get('/:id/trial', (context) => {
      const id = context.req.param('id');
      const trial = drafts.find(id)?.trial;
      return trial ? context.html(trialView(trial, id, context.var.visit)) : context.notFound();
    });
}

/** What a form of a draft wants. */
function sent({ fields }: SentForm, newId: () => string) {
  const given = fields.get('draft') ?? '';
  return {
    draft: draftFrom(fields),
    wanted: fields.get('do') ?? 'check',
    id: ID.test(given) ? given : newId(),
    withGolden: fields.get('golden') === 'yes',
  };
}

/** The draft with a part more or less, and the field to go on at; null when that is not what was wanted. */
function changedBy(wanted: string, draft: Draft, today: string): { draft: Draft; at: string } | null {
  const { passages, rows } = draft;
  const [action, number] = wanted.split('.');
  const without = <Part>(list: readonly Part[]): Part[] =>
    list.filter((_, index) => index !== Number(number));
  switch (action) {
    case 'add-passage':
      if (passages.length >= MOST_PARTS) return { draft, at: `passages.${passages.length - 1}.en` };
      return {
        draft: { ...draft, passages: [...passages, emptyPassage()] },
        at: `passages.${passages.length}.en`,
      };
    case 'add-row':
      if (rows.length >= MOST_PARTS) return { draft, at: `rows.${rows.length - 1}.id` };
      return { draft: { ...draft, rows: [...rows, emptyRow(today)] }, at: `rows.${rows.length}.id` };
    case 'drop-passage': {
      // those behind it keep their numbers, by which rows cite them
      const last = Number(number) === passages.length - 1;
      const emptied = passages.map((each, index) => (index === Number(number) ? emptyPassage() : each));
      return { draft: { ...draft, passages: last ? without(passages) : emptied }, at: 'article.id' };
    }
    case 'drop-row':
      return { draft: { ...draft, rows: without(rows) }, at: 'questions' };
    default:
      return null;
  }
}

/** The same words are asked once; whose they were first counts. */
function onceEach(questions: readonly TrialQuestion[]): TrialQuestion[] {
  const seen = new Set<string>();
  return questions.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const nextTurn = (): Promise<void> => setImmediate();

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
