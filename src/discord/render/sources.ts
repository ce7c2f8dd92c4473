import type { Citation } from '../../answer/types.ts';
import type { Language } from '../../text/localised.ts';
import { cutAtWord } from './cut.ts';
import { escapeText, safeUrl } from './escape.ts';
import { mark } from './marks.ts';

/** Longest name of a publisher and longest title shown, in UTF-16 units. */
const PUBLISHER = 80;
const TITLE = 100;

/** `① Publisher · 2019-02-10 · title`, the title being the link where one is known; nothing unfurls. */
export function sourceLine({ mark: n, publisher, title, date, url }: Citation, lang: Language): string {
  const name = cutAtWord(escapeText(publisher[lang]), PUBLISHER);
  return `-# ${[`${mark(n)} ${name}`, escapeText(date), titleLink(title, url)].filter(Boolean).join(' · ')}`;
}

/** A title as a link; a title that looks like an address itself stands beside it, since Discord would not link it. */
export function titleLink(title: string, url: string | null): string {
  const words = cutAtWord(escapeText(title), TITLE).replaceAll(']', '\\]');
  const link = safeUrl(url);
  if (link === null) return words;
  if (words === '' || /:\/\/|www\.|discord\.(?:gg|com)/i.test(title))
    return [words, `<${link}>`].filter(Boolean).join(' ');
  return `[${words}](<${link}>)`;
}
