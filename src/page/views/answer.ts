import type { Answer, Role, Statement } from '../../answer/types.ts';
import type { PassageView } from '../../assistant/types.ts';
import { formatDate } from '../../quantities/index.ts';
import { noticeFirst } from '../../render/notice-first.ts';
import { describeSubject } from '../../render/subject.ts';
import type { Language } from '../../text/localised.ts';
import { type Html, html } from '../html.ts';
import { claimOf, markSupport } from '../marking.ts';
import { askAddress, type PageRequest } from '../request.ts';
import { roleWords, statusWords, words } from '../words.ts';
import { chartFigure } from './chart.ts';
import { markLinks } from './marks.ts';
import { sourceList, stretches } from './sources.ts';
import { answerTable } from './table.ts';

export interface AnswerOptions {
  readonly answer: Answer;
  readonly lang: Language;
  readonly request: PageRequest;
  /** What was asked in the person's words; null where only the Query is known. */
  readonly asked: string | null;
  readonly passageOf: (id: string) => PassageView | null;
}

/** Answers that are read one below the other, the first of them big. */
const MOST_ANSWERS = 4;

const MAIN_ROLES: readonly Role[] = ['answer', 'detail'];
const NOTE_ROLES: readonly Role[] = ['conflict', 'unsure', 'superseded'];

/** The answer as in Discord: what holds first and big, then what it rests on. */
export function answerView({ answer, lang, request, asked, passageOf }: AnswerOptions): Html {
  const { status, statements, table, chart, citations, notice, suggestions } = answer;
  const withRole = (roles: readonly Role[]) => statements.filter(({ role }) => roles.includes(role));
  const said = withRole(MAIN_ROLES);
  // many sentences of equal weight are a list under a heading, not a headline with followers
  const listed = withRole(['answer']).length > MOST_ANSWERS;
  // what was wrong about the question comes first
  const leading = [...withRole(['premise']), ...(listed ? [] : said)];
  // why there is no answer is the headline, and not what is near
  const noticeLeads = notice !== undefined && noticeFirst(answer);
  const headline = noticeLeads ? undefined : leading[0];
  const rest = noticeLeads ? leading : leading.slice(1);
  const notes = withRole(NOTE_ROLES);
  const passages = withRole(['passage']);
  const steps = stepTexts(answer, lang);
  const keep = lang === answer.lang ? '' : `?lang=${lang}`;
  const marks = (statement: Statement) => markLinks(statement.passages, citations, lang);

  return html`<article class="answer ${status}" aria-labelledby="headline">
${asked && html`<p class="asked"><span class="unseen">${words.asked[lang]}: </span>${asked}</p>`}
${status !== 'answered' && html`<p class="status">${statusWords[status][lang]}</p>`}
<h1 id="headline">${headline ? html`${headline.text[lang]} ${marks(headline)}` : headingOf(answer, listed, lang)}</h1>
${rest.map((statement) => html`<p class="says-${statement.role}">${statement.text[lang]} ${marks(statement)}</p>`)}
${listed && html`<ul class="says-list">${said.map((statement) => html`<li>${statement.text[lang]} ${marks(statement)}</li>`)}</ul>`}
${(headline || listed) && notice && html`<p class="notice">${notice[lang]}</p>`}
${chart && chartFigure(chart, lang, { id: 'chart' })}
${table && answerTable(table, citations, lang)}
${
  steps.length > 0 &&
  html`<section class="steps" aria-labelledby="steps"><h2 id="steps">${words.steps[lang]}</h2>
<ul>${steps.map((step) => html`<li>${step}</li>`)}</ul></section>`
}
${
  notes.length > 0 &&
  html`<section class="notes" aria-labelledby="notes"><h2 id="notes">${words.notes[lang]}</h2>
<ul>${notes.map(
    (note) =>
      html`<li><strong>${roleWords[note.role]?.[lang]}.</strong> ${note.text[lang]} ${marks(note)}</li>`,
  )}</ul></section>`
}
${
  passages.length > 0 &&
  html`<section class="passages" aria-labelledby="passages"><h2 id="passages">${words.passages[lang]}</h2>
${passages.map(
  (passage) =>
    html`<blockquote>${stretches(markSupport(passage.text[lang], claimOf([], passage.marked), null))} ${marks(passage)}</blockquote>`,
)}</section>`
}
<p class="as-of">${asOfLine(answer.asOf, lang)}</p>
${sourceList(answer, lang, passageOf)}
${
  suggestions.length > 0 &&
  html`<nav class="next" aria-labelledby="next"><h2 id="next">${words.next[lang]}</h2>
<ul>${suggestions.map(
    ({ text }) =>
      html`<li><a href="${askAddress({ q: text[lang], lang: request.lang, after: answer.receipt })}">${text[lang]}</a></li>`,
  )}</ul></nav>`
}
<p class="permalink"><a href="/a/${answer.receipt}${keep}">${words.permalink[lang]}</a>
<a href="/a/${answer.receipt}.md${keep}">Markdown</a> <a href="/a/${answer.receipt}.json">JSON</a>${chart && html` <a href="/a/${answer.receipt}.png${keep}">PNG</a>`}</p>
</article>`;
}

/** What stands big where no sentence does. */
function headingOf({ query, notice, status }: Answer, listed: boolean, lang: Language): string {
  if (!listed && notice) return notice[lang];
  if (status !== 'answered') return statusWords[status][lang];
  const subject = describeSubject(query)?.[lang] ?? words.answer[lang];
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

/** The arithmetic, each line once. */
export function stepTexts({ statements, table }: Answer, lang: Language): string[] {
  const steps = [...statements, ...(table?.rows ?? [])].flatMap((each) => each.steps);
  return [...new Set(steps.map(({ text }) => text[lang]))];
}

/** "As of 25 November 2026." */
export function asOfLine(day: string, lang: Language): string {
  return lang === 'ko' ? `${formatDate(day).ko} 기준` : `As of ${formatDate(day).en}`;
}

/** What the page is called in a tab or a list of bookmarks. */
export function answerTitle({ statements, notice }: Answer, asked: string | null, lang: Language): string {
  const title = asked || (statements[0]?.text[lang] ?? notice?.[lang] ?? words.answer[lang]);
  return title.length > 90
    ? `${title.slice(0, title.lastIndexOf(' ', 88) > 40 ? title.lastIndexOf(' ', 88) : 88)} …`
    : title;
}
