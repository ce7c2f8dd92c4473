import type { Answer, Statement } from '../answer/types.ts';
import { formatDate } from '../quantities/index.ts';
import { mark as sign, marks as signs } from '../render/marks.ts';
import { noticeFirst } from '../render/notice-first.ts';
import { ADDED } from '../render/words.ts';
import type { Language } from '../text/localised.ts';
import { asOfLine, stepTexts } from './views/answer.ts';
import { roleWords, statusWords, words } from './words.ts';

/** Text with everything taken out of it that Markdown or HTML would read as more than text. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replaceAll('&', '&amp;');

/** An address between angle brackets, without what would end it. */
const address = (url: string): string =>
  `<${url.replaceAll(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>`;

/** An answer as a Markdown document: what holds, the table, the steps and the sources with their passages. */
export function answerMarkdown(answer: Answer, lang: Language): string {
  const { citations, statements, table, status, notice } = answer;
  const marks = (passages: readonly string[]): string =>
    signs(citations.filter(({ passage }) => passages.includes(passage)).map(({ mark }) => mark));
  const say = (statement: Statement): string => {
    const label = roleWords[statement.role]?.[lang];
    const text =
      `${label ? `${label}. ` : ''}${plain(statement.text[lang])} ${marks(statement.passages)}`.trim();
    return statement.role === 'passage' ? `> ${text}` : text;
  };
  const [first, ...rest] = statements;
  const steps = stepTexts(answer, lang);
  const blocks: (string | false | null | undefined)[] = [
    status !== 'answered' && `*${statusWords[status][lang]}*`,
    noticeFirst(answer) && notice && plain(notice[lang]),
    first && (first.role === 'passage' ? say(first) : `**${say(first)}**`),
    ...rest.map(say),
    !noticeFirst(answer) && notice && plain(notice[lang]),
    table
      ? [
          `| ${table.columns.map((column) => plain(column[lang])).join(' | ')} | |`,
          `|${' --- |'.repeat(table.columns.length + 1)}`,
          ...table.rows.map(
            ({ cells, passages }) =>
              `| ${cells.map((cell) => plain(cell[lang])).join(' | ')} | ${marks(passages)} |`,
          ),
        ].join('\n')
      : undefined,
    steps.length > 0 && [`${words.steps[lang]}:`, ...steps.map((step) => `- ${plain(step)}`)].join('\n'),
    asOfLine(answer.asOf, lang),
    citations.length > 0 && `## ${words.sources[lang]}`,
    ...citations.map(({ mark, publisher, title, date, url, text, added }) => {
      const name = url ? `[${plain(title)}](${address(url)})` : plain(title);
      const mine = added ? `, ${ADDED[lang]}` : '';
      return `${sign(mark)} ${name}, ${plain(publisher[lang])}, ${formatDate(date)[lang]}${mine}\n\n> ${plain(text[lang])}`;
    }),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
