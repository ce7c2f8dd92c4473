import { readDraft } from '../../corpus/additions.ts';
import type { Problem } from '../../corpus/errors.ts';
import type { CorpusFile } from '../../corpus/load.ts';
import { partialDate } from '../../corpus/schema.ts';
import {
  ARTICLE_FIELDS,
  type ArticleField,
  type Draft,
  type RowDraft,
  type RowField,
  type Shape,
} from './draft.ts';
import { type DraftProblem, fieldProblems, SHAPE_NEEDS } from './fields.ts';
import { type WrittenDraft, writeDraft } from './files.ts';
import { RULES_KO } from './words.ts';

/** Fields of the schema that the form has under another name. */
const FORM_NAMES: Readonly<Record<string, string>> = {
  value: 'shape',
  note: 'noteEn',
  name: 'nameEn',
  about: 'aboutEn',
  aliases: 'aliasesEn',
};

/**
 * All that is wrong with a draft, as `npm run corpus:check` would see it, at the fields of the form.
 * @param present what the corpus of now was read from
 */
export function checkForm(draft: Draft, present: readonly CorpusFile[]): DraftProblem[] {
  const own = fieldProblems(draft);
  const written = writeDraft(readable(draft, own));
  const found = readDraft(present, written.files).problems.map((problem) => placed(problem, draft, written));
  const parts = new Set(own.map(({ field }) => field));
  // a field that shows by itself that it is wrong is not told of twice
  // an article whose id is taken is not read: what follows from that says nothing of it
  const taken = found.some(({ rule }) => rule === TAKEN);
  const more = found.filter(({ field, rule }) => {
    if (REPEATED.has(rule) || (taken && rule !== TAKEN)) return false;
    return rule !== 'schema' || !(parts.has(field) || [...parts].some((known) => isValueOf(known, field)));
  });
  return unique([...own, ...more]);
}

/** Stands in where a field of the source cannot be read, so that what is cited from it is checked nevertheless. */
const STAND_INS: Partial<Record<ArticleField, string>> = {
  id: 'draft',
  publisher: '?',
  publisherKo: '?',
  title: '?',
  kind: 'news',
};

function readable(draft: Draft, problems: readonly DraftProblem[]): Draft {
  const wrong = new Set(problems.map(({ field }) => field));
  const standIn = (name: ArticleField): string => {
    if (name === 'date')
      return partialDate.safeParse(draft.rows[0]?.from).success ? draft.rows[0]!.from : '2000';
    if (name === 'language') return draft.passages.some(({ en }) => en !== '') ? 'en' : 'ko';
    return STAND_INS[name] ?? '';
  };
  const article = Object.fromEntries(
    ARTICLE_FIELDS.map((name) => [name, wrong.has(`article.${name}`) ? standIn(name) : draft.article[name]]),
  ) as Record<ArticleField, string>;
  return { ...draft, article };
}

const TAKEN = 'duplicate-article';

/** Told at the field itself, and better. */
const REPEATED: ReadonlySet<string> = new Set(['file-name', 'invisible-character']);

/** Whether a field of the form is part of the value of the row whose `shape` the other one is. */
const isValueOf = (known: string | null, field: string | null): boolean =>
  field !== null &&
  known !== null &&
  field.endsWith('.shape') &&
  known.startsWith(field.slice(0, -'shape'.length));

function placed({ where, rule, what, remedy }: Problem, draft: Draft, written: WrittenDraft): DraftProblem {
  const [, , ...path] = where.file.split('/');
  const inDraft = where.file.startsWith('added/draft/');
  const at = inDraft
    ? (written.fieldAt(path.join('/'), where.line) ?? 'article.id')
    : rowNamedIn(what, draft);
  const row = at === null ? undefined : draft.rows[Number(/^rows\.(\d+)/.exec(at)?.[1])];
  // the form shows of which row it is
  const said = row && what.startsWith(`${row.id}: `) ? what.slice(row.id.length + 2) : what;
  const ko = RULES_KO[rule];
  return {
    field: rule === 'schema' ? schemaField(what, at) : ruleField(rule, said, at, row),
    rule,
    text: {
      en: `${said.charAt(0).toUpperCase()}${said.slice(1)}. ${remedy}.`,
      ko: ko ? `${ko} (${said})` : `${said}. ${remedy}.`,
    },
  };
}

/** Rules that are broken by one field of a row. */
const RULE_FIELDS: Readonly<Record<string, RowField>> = {
  'missing-passage': 'passages',
  'unsupported-name': 'passages',
  'unsupported-note': 'noteEn',
  'unknown-person': 'actors',
  'undeclared-conflict': 'conflicts',
  'missing-row': 'conflicts',
  'one-sided-conflict': 'conflicts',
  'time-order': 'until',
  'unknown-agreement': 'agreement',
  'year-outside-agreement': 'year',
  'unsure-without-note': 'noteEn',
  'unread-source': 'certainty',
  'name-missing': 'nameEn',
};

/** The field of the row that breaks a rule, where that can be told. */
function ruleField(rule: string, said: string, at: string | null, row: RowDraft | undefined): string | null {
  if (rule === 'no-passages') return 'passages.0.en';
  if (at === null || !row) return at;
  const name = rule === 'unsupported-figure' ? figureField(said, row) : RULE_FIELDS[rule];
  return name ? `${at.split('.').slice(0, 2).join('.')}.${name}` : at;
}

/** A year or day may be that of the row; any other figure is of its value. */
function figureField(said: string, row: RowDraft): RowField {
  if (row.year !== '' && said.startsWith(`the year ${row.year} `)) return 'year';
  if (row.date !== '' && /^the (date|year) /.test(said) && row.shape !== 'date') return 'date';
  return SHAPE_NEEDS[row.shape as Shape]?.[0] ?? 'shape';
}

/** `year: must be …` is about the field `year` of whatever the line belongs to, `note.ko: …` about `noteKo`. */
function schemaField(what: string, line: string | null): string | null {
  const [, key, part] = /^(\w+)(?:\.(\w+))?[.\w]*:/.exec(what) ?? [];
  if (!line || !key) return line;
  const half = part === 'ko' ? `${key}Ko` : undefined;
  const name = half ?? FORM_NAMES[key] ?? key;
  return `${line.slice(0, line.lastIndexOf('.'))}.${name}`;
}

/** A rule that two rows break together may be reported at the one of the corpus. */
function rowNamedIn(what: string, { rows }: Draft): string | null {
  const words = new Set(what.split(/[\s,;:]+/));
  const index = rows.findIndex(({ id }) => id !== '' && words.has(id));
  return index < 0 ? null : `rows.${index}.id`;
}

const unique = (problems: readonly DraftProblem[]): DraftProblem[] =>
  problems.filter(
    (problem, index) =>
      problems.findIndex(({ field, text }) => field === problem.field && text.en === problem.text.en) ===
      index,
  );
