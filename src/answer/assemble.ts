import { createHash } from 'node:crypto';
import type { Row } from '../corpus/schema.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Step } from '../knowledge/steps.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Query } from '../query/schema.ts';
import { type Localised, localise } from '../text/localised.ts';
import { claimsOf } from '../verify/claims.ts';
import { faultsOf } from '../verify/verify.ts';
import { choosePassages } from './cite.ts';
import type { Draft, DraftStatement } from './draft.ts';
import type { Answer, Citation, Statement, Status, TableRow } from './types.ts';

/** A sentence that was not shown, for the log and the count. */
export interface Withheld {
  /** Ids of the rows that it was made from. */
  readonly rows: readonly string[];
  readonly faults: readonly string[];
}

/** Most next questions shown. */
const MAX_SUGGESTIONS = 3;

/**
 * Makes the Answer of the drafts of all parts: chooses the citations, checks every sentence and every row of the table,
 * leaves out what fails, numbers the sources in order of use.
 */
export function assemble(
  query: Query,
  drafts: readonly Draft[],
  facts: Facts,
  onWithheld: (withheld: Withheld) => void,
): Answer {
  const { knowledge, asOf } = facts;
  const statements = unique(
    drafts
      .flatMap((draft) => draft.statements)
      .flatMap((draft) => checkedStatement(draft, knowledge, onWithheld)),
  );
  const tables = drafts.flatMap((draft) => draft.table ?? []);
  const table = tables[0] ?? null;
  const rows = (table?.rows ?? []).flatMap(({ cells, rows, steps = [] }) =>
    checkedRow(cells, rows, steps, knowledge, onWithheld),
  );
  const notices = drafts.flatMap((draft) => draft.notice ?? []);
  const said = statements.some((statement) => statement.role !== 'passage');
  const status = overall(
    drafts.map((draft) => draft.status),
    said,
  );
  const corpus = knowledge.corpus.version;
  return {
    status,
    query,
    lang: query.lang,
    statements: premisesFirst(statements),
    table: table && rows.length > 0 ? { columns: table.columns, rows } : null,
    chart: drafts.find((draft) => draft.chart)?.chart ?? null,
    asOf,
    notice: notices.length
      ? localise((lang) => [...new Set(notices.map((notice) => notice[lang]))].join(' '))
      : null,
    suggestions: suggestionsOf(drafts),
    citations: citationsOf(premisesFirst(statements), rows, knowledge),
    corpus,
    receipt: receiptOf(query, asOf, corpus),
  };
}

function checkedStatement(
  draft: DraftStatement,
  knowledge: Knowledge,
  onWithheld: (withheld: Withheld) => void,
): Statement[] {
  const { role, text, rows, steps = [], quoted = [], passages: extra = [], marked } = draft;
  const passages = cite(text, rows, steps, quoted, extra, knowledge);
  const statement: Statement = {
    role,
    text,
    passages,
    rows: [...new Set(rows.map((row) => row.id))],
    steps,
    ...(quoted.length ? { quoted } : {}),
    ...(marked ? { marked } : {}),
  };
  const faults = faultsOf(statement, knowledge);
  if (faults.length === 0) return [statement];
  onWithheld({ rows: statement.rows, faults });
  return [];
}

function checkedRow(
  cells: readonly Localised[],
  rows: readonly Row[],
  steps: readonly Step[],
  knowledge: Knowledge,
  onWithheld: (withheld: Withheld) => void,
): TableRow[] {
  const text = localise((lang) => cells.map((cell) => cell[lang]).join(' · '));
  const passages = cite(text, rows, steps, [], [], knowledge);
  const faults = faultsOf({ text, passages, steps }, knowledge);
  if (faults.length === 0) return [{ cells, passages, steps }];
  onWithheld({ rows: rows.map((row) => row.id), faults });
  return [];
}

function cite(
  text: Localised,
  rows: readonly Row[],
  steps: readonly Step[],
  quoted: readonly Quantity[],
  extra: readonly string[],
  knowledge: Knowledge,
): string[] {
  const offered = [...extra, ...rows.flatMap((row) => row.passages)];
  return choosePassages(claimsOf(text, steps, quoted, knowledge), offered, knowledge);
}

/** The same sentence is said once. */
function unique(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    (statement, index) => statements.findIndex((other) => other.text.en === statement.text.en) === index,
  );
}

const premisesFirst = (statements: readonly Statement[]): Statement[] => [
  ...statements.filter((statement) => statement.role === 'premise'),
  ...statements.filter((statement) => statement.role !== 'premise'),
];

/** Several parts: answered only if all are; something withheld makes it partial at best. */
function overall(statuses: readonly Status[], said: boolean): Status {
  const [first = 'not-covered'] = statuses;
  const claimsToAnswer = statuses.some((status) => status === 'answered' || status === 'partial');
  if (claimsToAnswer && !said) return 'not-covered';
  if (statuses.every((status) => status === first)) return first;
  return claimsToAnswer ? 'partial' : first;
}

function suggestionsOf(drafts: readonly Draft[]): Answer['suggestions'] {
  const texts = drafts.flatMap((draft) => draft.suggestions ?? []);
  const distinct = texts.filter((text, index) => texts.findIndex((other) => other.en === text.en) === index);
  return distinct.slice(0, MAX_SUGGESTIONS).map((text) => ({ text }));
}

function citationsOf(
  statements: readonly Statement[],
  rows: readonly TableRow[],
  knowledge: Knowledge,
): Citation[] {
  const order = [...new Set([...statements, ...rows].flatMap(({ passages }) => passages))];
  return order.flatMap((id, index) => {
    const passage = knowledge.passage(id);
    const article = passage && knowledge.article(passage.article);
    if (!passage || !article) return [];
    const { en, ko } = passage.text;
    return [
      {
        mark: index + 1,
        passage: id,
        source: article.id,
        publisher: { en: article.publisher, ko: article.publisherKo },
        title: article.title,
        date: article.date,
        url: article.url,
        text: { en: en ?? ko ?? '', ko: ko ?? en ?? '' },
        ...(article.addition === undefined ? {} : { added: true as const }),
      },
    ];
  });
}

/** The same Query on the same day and corpus has the same receipt: first 12 characters of a hash, base 36. */
function receiptOf(query: Query, asOf: string, corpus: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([query, asOf, corpus]))
    .digest('hex');
  return BigInt(`0x${digest.slice(0, 16)}`)
    .toString(36)
    .padStart(12, '0')
    .slice(0, 12);
}
