import type { TextFile } from '../../corpus/additions.ts';
import { row } from '../../corpus/schema.ts';
import {
  type Draft,
  HEAD_FIELDS,
  isBlankPassage,
  isBlankRow,
  listOf,
  namesOf,
  type RowDraft,
  type Shape,
} from './draft.ts';
import { numberOf } from './fields.ts';
import { LinedText, oneLine, scalar } from './lined-text.ts';

/** The draft as files of the corpus. */
export interface WrittenDraft {
  readonly files: readonly TextFile[];
  /** The text of the rows alone; empty without rows. */
  readonly rows: string;
  /** The field of the form that a line of one of the files came from. */
  fieldAt(path: string, line: number): string | null;
}

/** Stands in for an id that is none, so that no name of a file is made of it. */
const NO_ID = 'draft';

/** Writes a draft as the files that it would be; what is wrong in it is wrong in them. */
export function writeDraft(draft: Draft): WrittenDraft {
  const id = row.shape.id.safeParse(draft.article.id).success ? draft.article.id : NO_ID;
  const article = writeArticle(draft);
  const rows = writeRows(draft, id);
  const texts = new Map([[`articles/${id}.md`, article]]);
  if (rows) texts.set(`facts/${id}.yaml`, rows);
  return {
    files: [...texts].map(([path, text]) => ({ path, text: String(text) })),
    rows: rows ? String(rows) : '',
    fieldAt: (path, line) => texts.get(path)?.fieldAt(line) ?? null,
  };
}

function writeArticle({ article, passages }: Draft): LinedText {
  const text = new LinedText();
  text.add('---');
  for (const field of HEAD_FIELDS) {
    const value = article[field];
    if (value !== '') text.add(`${field}: ${scalar(value)}`, `article.${field}`);
    else if (field === 'author' || field === 'url') text.add(`${field}: null`, `article.${field}`);
  }
  if (article.seen === 'no') text.add('seen: false', 'article.seen');
  if (article.note !== '') text.add(`note: ${scalar(article.note)}`, 'article.note');
  text.add('---');
  passages.forEach((passage, index) => {
    if (isBlankPassage(passage)) return;
    const field = `passages.${index}`;
    text.add('', null);
    text.add(`## p${index + 1}`, `${field}.${article.language === 'en' ? 'en' : 'ko'}`);
    for (const lang of ['en', 'ko'] as const)
      if (passage[lang] !== '') text.add(`- ${lang}: ${oneLine(passage[lang])}`, `${field}.${lang}`);
  });
  return text;
}

function writeRows({ rows }: Draft, id: string): LinedText | null {
  const used = rows.map((draft, index) => ({ draft, index })).filter(({ draft }) => !isBlankRow(draft));
  if (used.length === 0) return null;
  const text = new LinedText();
  used.forEach(({ draft, index }, place) => {
    if (place > 0) text.add('');
    writeRow(text, draft, `rows.${index}`, id);
  });
  return text;
}

function writeRow(text: LinedText, draft: RowDraft, at: string, article: string): void {
  const plain = (key: string, value: string, field = key): void => {
    if (value !== '') text.add(`  ${key}: ${value}`, `${at}.${field}`);
  };
  const list = (key: string, items: readonly string[]): void => {
    if (items.length === 0) return;
    text.add(`  ${key}:`, `${at}.${key}`);
    for (const item of items) text.add(`    - ${scalar(item)}`, `${at}.${key}`);
  };
  const pair = (key: 'note' | 'name' | 'about'): void => {
    const [en, ko] = [draft[`${key}En`], draft[`${key}Ko`]];
    if (en === '' && ko === '') return;
    text.add(`  ${key}:`, `${at}.${key}En`);
    if (en !== '') text.add(`    en: ${scalar(en)}`, `${at}.${key}En`);
    if (ko !== '') text.add(`    ko: ${scalar(ko)}`, `${at}.${key}Ko`);
  };

  text.add(`- id: ${scalar(draft.id)}`, `${at}.id`);
  plain('subject', scalarOrNothing(draft.subject));
  plain('attribute', scalarOrNothing(draft.attribute));
  plain('agreement', figure(draft.agreement));
  plain('year', figure(draft.year));
  plain('date', scalarOrNothing(draft.date));
  pair('name');
  if (draft.aliasesEn !== '' || draft.aliasesKo !== '')
    plain(
      'aliases',
      `{ en: ${flow(namesOf(draft.aliasesEn))}, ko: ${flow(namesOf(draft.aliasesKo))} }`,
      'aliasesEn',
    );
  list('actors', listOf(draft.actors));
  pair('about');
  text.add('  value:', `${at}.shape`);
  for (const [line, field] of valueLines(draft)) text.add(`    ${line}`, `${at}.${field}`);
  plain('from', scalarOrNothing(draft.from));
  plain('until', scalarOrNothing(draft.until));
  plain('certainty', scalarOrNothing(draft.certainty));
  plain('checked', scalarOrNothing(draft.checked));
  list(
    'passages',
    listOf(draft.passages).map((id) => (id.includes('#') ? id : `${article}#${id}`)),
  );
  list('conflicts', listOf(draft.conflicts));
  pair('note');
  const cues = draft.cues
    .split('\n')
    .map(listOf)
    .filter((set) => set.length > 0);
  if (cues.length > 0) plain('cues', `[${cues.map(flow).join(', ')}]`);
}

/** The lines below `value:`, each with the field that it came from. */
function valueLines(draft: RowDraft): (readonly [line: string, field: string])[] {
  const bound = draft.bound === '' ? [] : [[`bound: ${scalar(draft.bound)}`, 'bound'] as const];
  const either = (text: string): string => (text === '' ? 'null' : figure(text));
  switch (draft.shape as Shape) {
    case 'amount':
      return [
        [`amount: ${figure(draft.amount)}`, 'amount'],
        [`unit: ${scalar(draft.unit)}`, 'unit'],
        ...bound,
      ];
    case 'percent':
      return [[`percent: ${figure(draft.percent)}`, 'percent'], ...bound];
    case 'count':
      return [[`count: ${figure(draft.count)}`, 'count'], [`of: ${scalar(draft.of)}`, 'of'], ...bound];
    case 'date':
      return [[`date: ${scalar(draft.day)}`, 'day']];
    case 'years':
      return [[`years: [${figure(draft.firstYear)}, ${figure(draft.lastYear)}]`, 'firstYear']];
    case 'vote':
      return [
        [
          `vote: { present: ${either(draft.present)}, for: ${figure(draft.for)}, against: ${figure(draft.against)}, abstain: ${either(draft.abstain)} }`,
          'for',
        ],
      ];
    case 'people':
      return [
        [`people: { kr: ${flow(listOf(draft.peopleKr))}, us: ${flow(listOf(draft.peopleUs))} }`, 'peopleKr'],
      ];
    default:
      return [
        ['text:', 'textEn'],
        [`  en: ${scalar(draft.textEn)}`, 'textEn'],
        [`  ko: ${scalar(draft.textKo)}`, 'textKo'],
      ];
  }
}

/** Items on one line, always in quotes: no sign in them ends the list. */
const flow = (items: readonly string[]): string =>
  `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;

const scalarOrNothing = (text: string): string => (text === '' ? '' : scalar(text));

/** A number without its commas; anything else stays a text, which the schema then refuses. */
function figure(text: string): string {
  const number = numberOf(text);
  return number === null ? (text === '' ? '' : scalar(text)) : String(number);
}
