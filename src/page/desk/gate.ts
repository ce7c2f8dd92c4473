import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Localised } from '../../text/localised.ts';
import { type Frame, languageOf, type ProblemStatus } from '../frame.ts';
import { readRequest } from '../request.ts';
import type { Access } from './access.ts';
import { addressOf, isFromHere, isFromOurPage } from './origin.ts';
import { loginView } from './views/login.ts';
import { type DeskEnv, deskAddress, giveId, type SentForm, type Visit, visitorId } from './visit.ts';
import { deskWords } from './words.ts';

/** Most bytes that a form may bring; an article may be longer. */
const FORM_BYTES = 1_000_000;
const ARTICLE_BYTES = 10_000_000;
/** What is around the article in its form. */
const AROUND_BYTES = 100_000;

/** Wrong passwords from one address. */
const TRIES = { points: 5, duration: 300 } as const;

export interface GateParts {
  readonly frame: Frame;
  readonly access: Access;
  /** The page listens for this machine alone. */
  readonly onLoopback: boolean;
}

/** Everything between the street and the desk, in order; what comes through has its `visit`, and its `form` if it sent one. */
export function gate({ frame, access, onLoopback }: GateParts): MiddlewareHandler<DeskEnv>[] {
  const refuse = (context: Context, problem: Localised, status: ProblemStatus) =>
    frame.sendProblem(context, problem, status);
  const tries = new RateLimiterMemory(TRIES);
  const limitTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (context) => refuse(context, deskWords.tooMuch, 413) as Promise<Response>,
    });
  const limits = { form: limitTo(FORM_BYTES), article: limitTo(ARTICLE_BYTES + AROUND_BYTES) };

  const closed: MiddlewareHandler = async (context, next) => {
    if (access.needsPassword || (onLoopback && isFromHere(context))) return next();
    return refuse(context, deskWords.closed, 403);
  };
  const ours: MiddlewareHandler = async (context, next) => {
    if (context.req.method !== 'POST' || isFromOurPage(context)) return next();
    return refuse(context, deskWords.foreign, 403);
  };
  const small: MiddlewareHandler = (context, next) =>
    (context.req.path === '/desk/bring' ? limits.article : limits.form)(context, next);

  const known: MiddlewareHandler<DeskEnv> = async (context, next) => {
    const { lang: chosen } = readRequest({ lang: context.req.query('lang') ?? '' });
    const id = visitorId(context);
    const sent = context.req.method === 'POST';
    if (sent) {
      const form = await readForm(context);
      if (!form) return refuse(context, deskWords.unreadable, 400);
      if (!id || !access.isToken(id, form.fields.get('token') ?? ''))
        return refuse(context, deskWords.stale, 403);
      context.set('form', form);
    }
    const visitor = id ?? giveId(context, frame.newId());
    const visit = {
      lang: languageOf(context, { lang: chosen }),
      chosen,
      id: visitor,
      token: access.tokenOf(visitor),
    };
    context.set('visit', visit);
    return next();
  };

  const allowed: MiddlewareHandler<DeskEnv> = async (context, next) => {
    const { visit } = context.var;
    if (!access.needsPassword || access.isOpen(visit.id)) return next();
    if (context.req.method === 'POST' && context.req.path === '/desk/login') return logIn(context, visit);
    if (context.req.method === 'POST') return refuse(context, deskWords.loggedOut, 401);
    return sendLogin(context, visit, null);
  };

  async function logIn(context: Context<DeskEnv>, visit: Visit): Promise<Response> {
    const from = addressOf(context) ?? 'unknown';
    const wait = await tooManyTries(tries, from);
    if (wait !== null) {
      context.header('retry-after', String(wait));
      return sendLogin(context, visit, deskWords.tooManyTries, 429);
    }
    if (!access.isPassword(context.var.form.fields.get('password') ?? '')) {
      frame.log.warn('a wrong password for the desk');
      return sendLogin(context, visit, deskWords.wrongPassword);
    }
    await tries.delete(from);
    // another id than before: whoever knew that one is not let in
    access.begin(giveId(context, frame.newId()));
    return context.redirect(deskAddress('', visit), 303);
  }

  const sendLogin = async (
    context: Context,
    visit: Visit,
    problem: Localised | null,
    status: 401 | 429 = 401,
  ): Promise<Response> =>
    frame.send(context, {
      lang: visit.lang,
      title: deskWords.desk[visit.lang],
      main: loginView(visit, problem),
      status,
      otherAddress: deskAddress('', { chosen: visit.lang === 'en' ? 'ko' : 'en' }),
      desk: true,
    });

  return [tellOrigin, closed, ours, small, known, allowed];
}

/** Browsers leave out where a form comes from unless they may say it to ourselves. */
const tellOrigin: MiddlewareHandler = async (context, next) => {
  context.header('referrer-policy', 'same-origin');
  await next();
};

/** Seconds to wait, or null. Every try counts until one was right. */
async function tooManyTries(limiter: RateLimiterMemory, from: string): Promise<number | null> {
  try {
    await limiter.consume(from);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
  }
}

/** null for a body that is no form. */
async function readForm(context: Context): Promise<SentForm | null> {
  const fields = new Map<string, string>();
  const files = new Map<string, File>();
  try {
    for (const [name, value] of await context.req.formData())
      if (typeof value === 'string') fields.set(name, value);
      else files.set(name, value);
  } catch {
    return null;
  }
  return { fields, files };
}
