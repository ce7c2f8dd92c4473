import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { otherLanguage } from '../language.ts';
import { words } from '../words.ts';

export interface LayoutOptions {
  readonly lang: Language;
  /** The language chosen in the address, to be kept in links; null: none was. */
  readonly chosen: Language | null;
  readonly title: string;
  /** Where the same page is in the other language. */
  readonly otherAddress: string;
  /** Query string that makes browsers fetch the assets anew after an update. */
  readonly assets: string;
  readonly main: Html;
  /** Room for tables and charts, wider than lines that are read. */
  readonly wide: boolean;
  /** Whether it is a page of the curator's desk. */
  readonly desk: boolean;
  /** Whether there is such a desk. */
  readonly hasDesk: boolean;
}

/** The frame that every page shares. */
export function layout(options: LayoutOptions): Html {
  const { lang, chosen, title, otherAddress, assets, main, wide, desk, hasDesk } = options;
  const other = otherLanguage(lang);
  const keep = chosen ? `?lang=${chosen}` : '';
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${words.tagline[lang]}">
<title>${title === words.name[lang] ? title : `${title} – ${words.name[lang]}`}</title>
<link rel="icon" href="/assets/icon.svg?${assets}" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css?${assets}">
<link rel="stylesheet" href="/assets/answer.css?${assets}">
<link rel="stylesheet" href="/assets/explore.css?${assets}">
${desk && html`<link rel="stylesheet" href="/assets/desk.css?${assets}">`}
<script src="/assets/client.js?${assets}" defer></script>
${desk && html`<script src="/assets/desk.js?${assets}" defer></script>`}
</head>
<body${wide && html` class="wide"`}>
<a class="skip" href="#content">${words.skip[lang]}</a>
<header class="top">
<a class="brand" href="/${keep}">${words.name[lang]}</a>
<nav>
<a href="/explore${keep}">${words.explore[lang]}</a>
<a href="/sma${keep}">${words.commands[lang]}</a>
<a href="${otherAddress}" lang="${other}" hreflang="${other}">${words.otherLanguage[lang]}</a>
</nav>
</header>
<main id="content">${main}</main>
<footer class="bottom"><p>${words.notice[lang]}</p>
<p class="more"><a href="/explore/data${keep}">${words.dataset[lang]}</a> <a href="/api/openapi.json">${words.openapi[lang]}</a>${hasDesk && html` <a href="/desk${keep}">${words.desk[lang]}</a>`}</p></footer>
</body>
</html>`;
}
