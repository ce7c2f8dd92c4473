import type { Context } from 'hono';
import type { Language, Localised } from '../text/localised.ts';
import { type Conversations, conversations } from './conversation.ts';
import type { Html } from './html.ts';
import { otherLanguage, preferredLanguage } from './language.ts';
import type { PageParts } from './parts.ts';
import { type PageRequest, readRequest } from './request.ts';
import { layout } from './views/layout.ts';
import { problemView } from './views/problem.ts';
import { words } from './words.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500;

/** One page to send. */
interface Page {
  readonly lang: Language;
  readonly title: string;
  readonly main: Html;
  /** 200 unless given. */
  readonly status?: 200 | ProblemStatus;
  /** Where the same is in the other language; by default this address with another `lang`. */
  readonly otherAddress?: string;
  /** Whether it needs more room than lines that are read. */
  readonly wide?: boolean;
  /** Whether it is one of the curator's desk, with its looks and script. */
  readonly desk?: boolean;
}

/** What the routes share. */
export interface Frame extends PageParts {
  readonly conversations: Conversations;
  /** Sends a page in its frame. */
  send(context: Context, page: Page): Response | Promise<Response>;
  /** Sends one plain sentence. */
  sendProblem(context: Context, problem: Localised, status: ProblemStatus): Response | Promise<Response>;
}

/** The language chosen in the address, or else the browser's. */
export function languageOf(context: Context, { lang }: Pick<PageRequest, 'lang'>): Language {
  return lang ?? preferredLanguage(context.req.header('accept-language'));
}

/** @param assets short name for the content of the assets, put behind their addresses */
export function createFrame(parts: PageParts, assets: string): Frame {
  const frame: Frame = {
    ...parts,
    conversations: conversations(parts),
    send(context, { lang, title, main, status = 200, otherAddress, ...looks }) {
      const here = new URL(context.req.url);
      here.searchParams.set('lang', otherLanguage(lang));
      const chosen = readRequest(context.req.query()).lang;
      context.header('vary', 'Accept-Language, Cookie', { append: true });
      context.header('content-language', lang);
      const other = otherAddress ?? `${here.pathname}${here.search}`;
      const { wide = false, desk = false } = looks;
      const shown = { lang, chosen, title, main, assets, otherAddress: other, wide, desk };
      return context.html(layout({ ...shown, hasDesk: parts.desk !== undefined }), status);
    },
    sendProblem(context, problem, status) {
      const lang = languageOf(context, readRequest(context.req.query()));
      return frame.send(context, {
        lang,
        title: words.problem[lang],
        main: problemView(problem, lang),
        status,
      });
    },
  };
  return frame;
}
