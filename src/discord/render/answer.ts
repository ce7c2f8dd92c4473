import type { Answer } from '../../answer/types.ts';
import { marks } from '../../render/marks.ts';
import { noticeFirst } from '../../render/notice-first.ts';
import type { Language, Localised } from '../../text/localised.ts';
import { askedLine, asOfLine, calculation, leftOutLine, nothingToShow } from '../wording.ts';
import { type StatementUnits, statementUnits, stepUnits, tableUnits } from './answer-parts.ts';
import { Budget, type Unit } from './budget.ts';
import { answerRows, type ButtonsFor } from './buttons.ts';
import { fitsIntoId } from './custom-id.ts';
import { cutAtWord, sentences } from './cut.ts';
import { escapeText } from './escape.ts';
import { buildMessage, type DiscordMessage, LIMITS, type Picture } from './message.ts';
import { Sources } from './sources.ts';

export interface AnswerView {
  /** The language to show it in; both are in the answer. */
  readonly lang: Language;
  /** Who may flip it in place; null: everybody. */
  readonly asker: string | null;
  /** Whether the receipt was kept; without it buttons would lead nowhere and are left out. */
  readonly lasting: boolean;
  /** The question, where the message would else not show it. */
  readonly asked?: string | undefined;
  /** A sentence on why the answer comes this way. */
  readonly preface?: Localised | undefined;
  /** A small line below it, such as how to ask on in a thread. */
  readonly hint?: Localised | undefined;
  /** The chart of the answer. */
  readonly picture?: Picture | undefined;
  /** Who sees it; default all. */
  readonly seenBy?: ButtonsFor['seenBy'];
}

/** Kept back for the lines that stand below every answer, in UTF-16 units. */
const FOOT = 500;
const LONGEST_ECHO = 300;
/** Steps that stand in the message; when there are more, a button shows them all. */
const MOST_STEPS = 3;

/** An answer as a message within all of Discord's limits; what had no room is counted in a line. */
export function renderAnswer(answer: Answer, view: AnswerView): DiscordMessage {
  const { lang } = view;
  const sources = new Sources(answer.citations, lang);
  const budget = new Budget(LIMITS.text - FOOT, (n, shown) => sources.costOf(n, shown));

  const opening = [
    view.asked && `-# ${askedLine({ question: cutAtWord(escapeText(view.asked), LONGEST_ECHO) })[lang]}`,
    view.preface && escapeText(view.preface[lang]),
  ].filter((line): line is string => !!line && budget.takeText(line));
  const statements = statementUnits(answer, lang);
  const main = statements.filter(isMain).map((s) => takeStatement(budget, s));
  const notice = budget.takeWhile(noticeUnits(answer, lang));
  const table = takeTable(budget, answer, lang);
  const rest = statements.filter((s) => !isMain(s)).map((s) => takeStatement(budget, s));
  const allSteps = stepUnits(answer, lang);
  const onButton = view.lasting && fitsIntoId(answer.receipt) && allSteps.length > MOST_STEPS;
  const steps = onButton ? [] : budget.takeWhile(allSteps);
  budget.takeWhile(sources.marks.map((n) => ({ text: '', marks: [n] })));

  const shown = sources.lines(budget.cited);
  const left = {
    sentences: [...main, ...rest].reduce((sum, { left }) => sum + left, 0),
    rows: table.left,
    steps: onButton ? 0 : allSteps.length - steps.length,
    sources: sources.count - shown.length,
  };
  const said = [...main, ...rest].map(({ text }) => text).filter((text) => text !== '');
  const noticeText = notice.map(({ text }) => text).join(' ');
  const leads = said.length === 0 || noticeFirst(answer);
  const opens = noticeText || (said.length > 0 || table.text ? '' : nothingToShow[lang]);
  const head = leads ? [opens, ...said] : said;
  const foot = [
    (said.length > 0 || table.text !== '') &&
      `-# ${asOfLine({ day: answer.asOf.slice(0, 10), receipt: receiptShown(answer, view) })[lang]}`,
    Object.values(left).some((count) => count > 0) && `-# ${leftOutLine(left)[lang]}`,
    !leads && noticeText,
    view.hint && `-# ${escapeText(view.hint[lang])}`,
  ];
  return buildMessage({
    picture: view.picture,
    blocks: [
      lines([...opening, ...head]),
      table.text,
      lines([steps.length > 0 && `-# ${calculation[lang]}`, ...steps.map(({ text }) => text), ...foot]),
      lines(shown),
    ],
    rows: view.lasting
      ? answerRows(answer, {
          lang,
          asker: view.asker,
          seenBy: view.seenBy ?? 'all',
          steps: onButton,
          drawn: view.picture !== undefined,
        })
      : [],
  });
}

/** The receipt, where `/sma source receipt:` can find it. */
const receiptShown = ({ receipt }: Answer, { lasting }: AnswerView): string | null =>
  lasting && fitsIntoId(receipt) ? receipt : null;

const lines = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\n');

/** What answers the question goes before what surrounds it when there is not room for all. */
const isMain = ({ role }: StatementUnits): boolean => role === 'premise' || role === 'answer';

function noticeUnits({ notice }: Answer, lang: Language): Unit[] {
  if (!notice) return [];
  return sentences(notice[lang], lang).map((text) => ({
    text: cutAtWord(escapeText(text), LIMITS.text / 4),
    marks: [],
  }));
}

/** A statement as far as there is room: whole sentences, its marks, and how many sentences were left out. */
function takeStatement(
  budget: Budget,
  { role, headline, units }: StatementUnits,
): { text: string; left: number } {
  const [first, ...further] = units;
  if (!first) return { text: '', left: 0 };
  const signs = marks(first.marks);
  const [open, close] = dressing(role, headline);
  const taken = budget.takeWhile([{ ...first, text: `${open}${first.text}${close} ${signs}` }, ...further]);
  if (taken.length === 0) return { text: '', left: units.length };
  const text = units.slice(0, taken.length).map((unit) => unit.text);
  return { text: `${open}${text.join(' ')}${close} ${signs}`.trimEnd(), left: units.length - taken.length };
}

function dressing(role: StatementUnits['role'], headline: boolean): readonly [open: string, close: string] {
  if (headline) return ['**', '**'];
  switch (role) {
    case 'passage':
      return ['> ', ''];
    case 'conflict':
    case 'unsure':
    case 'superseded':
      return ['*', '*'];
    case 'premise':
    case 'answer':
    case 'detail':
      return ['', ''];
  }
}

function takeTable(budget: Budget, answer: Answer, lang: Language): { text: string; left: number } {
  const table = tableUnits(answer, lang);
  if (!table) return { text: '', left: 0 };
  const framed = budget.takeText(`${table.open}\n${table.close}`);
  const rows = framed ? budget.takeWhile(table.rows) : [];
  const left = table.rows.length - rows.length;
  return { text: rows.length ? lines([table.open, ...rows.map(({ text }) => text), table.close]) : '', left };
}
