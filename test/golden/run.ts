import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Answer } from '../../src/answer/types.ts';
import { createAssistant } from '../../src/assistant/index.ts';
import type { ThreadContext } from '../../src/assistant/types.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { isoDate } from '../../src/query/schema.ts';
import { renderPlain } from '../../src/render/plain.ts';

/** Asks the questions of the YAML files in this folder and says what each answer lacks; shared by the test and `npm run golden`. */

/** The day on which the questions are asked that name no other. */
export const TODAY = '2026-11-25';

const item = z.strictObject({
  id: z.string(),
  lang: z.enum(['en', 'ko', 'mixed']),
  q: z.string(),
  kind: z.string(),
  /** Every inner list needs one of its strings in the answer. */
  must_contain: z.array(z.array(z.string()).min(1)),
  /** None may be in the answer; behind "raw:" exactly as it is. */
  must_not_contain: z.array(z.string()),
  /** One status or several with "|"; any = whatever. */
  expect: z.string(),
  cites: z.boolean(),
  /** Items of one thread are asked in order. */
  thread: z.string().optional(),
  /** The day on which it is asked. */
  asked_as_of: isoDate.optional(),
  /** As `lang` unless given; mixed = any. */
  answer_lang: z.enum(['en', 'ko', 'any']).optional(),
});
export type Item = z.infer<typeof item>;

/** Question files made elsewhere name the status otherwise and say where a question comes from. */
const foreign = z
  .looseObject({ expect_status: z.string() })
  .transform(({ expect_status, public_origin, certainty, source_for_value, ...rest }) => ({
    ...rest,
    expect: expect_status,
  }))
  .pipe(item);

const file = z.array(z.union([foreign, item]));

export interface Outcome {
  readonly item: Item;
  readonly answer: Answer;
  /** As it is shown in a terminal or by `--lines`. */
  readonly text: string;
  /** What is missing or must not be there, in words; empty when the answer passes. */
  readonly missing: readonly string[];
}

/** The YAML files of this folder that hold questions. */
export function goldenFiles(): string[] {
  const folder = new URL('.', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'floors.yaml')
    .sort()
    .map((name) => fileURLToPath(new URL(name, folder)));
}

/** Reads the questions of the files, in order; a file that breaks the form is named. */
export function readItems(files: readonly string[] = goldenFiles()): Item[] {
  const items = files.flatMap((path) => {
    const result = file.safeParse(parse(readFileSync(path, 'utf8')));
    if (!result.success) throw new Error(`${basename(path)}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new Error(`Two questions have the id ${id}`);
    seen.add(id);
  }
  return items;
}

const corpusFolder = fileURLToPath(new URL('../../corpus', import.meta.url));

export const makeAssistant = (): ReturnType<typeof createAssistant> =>
  createAssistant(loadCorpus(readCorpusFolder(corpusFolder)));

/** Asks all items in order, those of one thread in one context. */
export function askAll(items: readonly Item[], assistant: ReturnType<typeof makeAssistant>): Outcome[] {
  const threads = new Map<string, ThreadContext>();
  return items.map((each) => {
    const { q, thread, asked_as_of: asOf } = each;
    const context = thread === undefined ? null : (threads.get(thread) ?? null);
    const reply = assistant.ask({ text: q, context, today: TODAY, asOf });
    if (thread !== undefined) threads.set(thread, reply.context);
    const text = renderPlain(reply.answer);
    return { item: each, answer: reply.answer, text, missing: missingIn(each, reply.answer, text) };
  });
}

/** Letter case, spaces and commas in numbers do not matter. */
export const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/gu, '')
    .replace(/\s+/gu, '');

function missingIn(
  { expect, must_contain: wanted, must_not_contain: forbidden, cites, lang, answer_lang: answerLang }: Item,
  answer: Answer,
  text: string,
): string[] {
  const missing: string[] = [];
  if (expect !== 'any' && !expect.split('|').includes(answer.status))
    missing.push(`status is ${answer.status}, not ${expect}`);
  // what stands only in the date of a source or in a next question is no answer
  const said = comparable(renderPlain({ ...answer, suggestions: [] }, { sources: false }));
  for (const choices of wanted) {
    if (!choices.some((choice) => said.includes(comparable(choice))))
      missing.push(`has none of ${choices.slice(0, 4).join(' | ')}`);
  }
  const shown = comparable(text);
  for (const each of forbidden) {
    const raw = each.startsWith('raw:') ? each.slice('raw:'.length) : null;
    const there = raw === null ? shown.includes(comparable(each)) : text.includes(raw);
    if (there) missing.push(`must not have ${each}`);
  }
  if (cites && answer.citations.length === 0) missing.push('cites nothing');
  const speaks = answerLang ?? lang;
  if (speaks !== 'any' && speaks !== 'mixed' && answer.lang !== speaks)
    missing.push(`answers in ${answer.lang}, not in ${speaks}`);
  return missing;
}

export interface Count {
  readonly passed: number;
  readonly asked: number;
}

/** How many passed, a kind. */
export function tally(outcomes: readonly Outcome[]): Map<string, Count> {
  const counts = new Map<string, { passed: number; asked: number }>();
  for (const { item, missing } of outcomes) {
    const count = counts.get(item.kind) ?? { passed: 0, asked: 0 };
    counts.set(item.kind, count);
    count.asked += 1;
    if (missing.length === 0) count.passed += 1;
  }
  return counts;
}

/** A failure as a curator reads it: question, Query, what is missing. */
export const describeFailure = ({ item, answer, missing }: Outcome): string =>
  [
    `${item.id}  ${item.q.length > 300 ? `${item.q.slice(0, 300)}…` : item.q}`,
    `  Query  ${JSON.stringify(answer.query.parts)}`,
    ...missing.map((each) => `  lacks  ${each}`),
  ].join('\n');
