import type { Answer } from '../answer/types.ts';
import { STATUSES } from '../answer/types.ts';
import { EXHIBITS } from '../chart/exhibits/index.ts';
import { LANGUAGES } from '../text/localised.ts';
import { LONGEST_QUESTION } from './words.ts';

/** What the description is made of. */
export interface ApiExamples {
  /** A real answer, so that the example is what the program says. */
  readonly answer: Answer;
  readonly suggestions: readonly { readonly name: string; readonly value: string }[];
  readonly corpus: string;
}

const localised = {
  type: 'object',
  required: ['en', 'ko'],
  properties: { en: { type: 'string' }, ko: { type: 'string' } },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (items: object) => ({ type: 'array', items });
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const query = (name: string, description: string, schema: object, rest: object = {}) => ({
  name,
  in: 'query',
  description,
  schema,
  ...rest,
});
const json = (schema: object, example?: unknown) => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});
const problem = (description: string) => ({ description, content: json(ref('Problem')) });
const LANG = query('lang', 'Language of the answer; that of the question unless given', {
  type: 'string',
  enum: LANGUAGES,
});
const receipt = {
  name: 'receipt',
  in: 'path',
  required: true,
  description: 'Id of an answer that was given',
  schema: { type: 'string', pattern: '^[\\w-]{1,64}$' },
};

/** The API in words that programs read: OpenAPI 3.1. */
export function describeApi({ answer, suggestions, corpus }: ApiExamples) {
  const answered = (description: string) => ({ description, content: json(ref('Answer'), answer) });
  return {
    openapi: '3.1.0',
    info: {
      title: 'SMA Answers',
      version: corpus,
      description:
        'Cited answers about the Special Measures Agreements. GET only; the same question on the same corpus and day gives the same bytes.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/ask': {
        get: {
          operationId: 'ask',
          summary: 'Answers a question',
          parameters: [
            query(
              'q',
              'The question, in English or Korean',
              { type: 'string', minLength: 1, maxLength: LONGEST_QUESTION },
              { required: true, example: 'How much did Korea pay in 2019?' },
            ),
            LANG,
            query(
              'asOf',
              'Answer as of this day',
              { type: 'string', format: 'date' },
              { example: '2021-03-07' },
            ),
            query('thread', 'Questions with the same value follow one another up', {
              type: 'string',
              pattern: '^[\\w-]{1,64}$',
            }),
          ],
          responses: { 200: answered('The answer'), 400: problem('What was wrong, in a sentence') },
        },
      },
      '/api/suggest': {
        get: {
          operationId: 'suggest',
          summary: 'What could be typed',
          parameters: [
            query(
              'what',
              'What is typed',
              { type: 'string', enum: ['year', 'agreement', 'question', 'source'] },
              { required: true, example: 'year' },
            ),
            query('typed', 'What was typed so far', { type: 'string', maxLength: 100 }, { example: '201' }),
            LANG,
          ],
          responses: {
            200: { description: 'Best first, never empty', content: json(list(ref('Choice')), suggestions) },
            400: problem('What was wrong, in a sentence'),
          },
        },
      },
      '/a/{receipt}': {
        get: {
          operationId: 'answer',
          summary:
            'An answer that was given, as the Accept header likes it; or with .json, .md or .png behind',
          parameters: [receipt, LANG],
          responses: {
            200: {
              description: 'The answer as of its day',
              content: {
                ...json(ref('Answer'), answer),
                'text/markdown': { schema: { type: 'string' } },
                'text/html': { schema: { type: 'string' } },
              },
            },
            404: problem('No answer is kept under this id'),
          },
        },
      },
      '/explore/chart/{chart}.{form}': {
        get: {
          operationId: 'chart',
          summary: 'A chart of the whole table',
          parameters: [
            { name: 'chart', in: 'path', required: true, schema: { type: 'string', enum: EXHIBITS } },
            {
              name: 'form',
              in: 'path',
              required: true,
              schema: { type: 'string', enum: ['csv', 'json', 'png'] },
            },
            LANG,
          ],
          responses: {
            200: {
              description: 'The figures, or the picture',
              content: { 'text/csv': {}, 'application/json': {}, 'image/png': {} },
            },
          },
        },
      },
      '/explore/data/datapackage.json': {
        get: {
          operationId: 'dataset',
          summary: 'Describes the files of the data set, which stand beside it',
          responses: {
            200: { description: 'A Frictionless data package', content: json({ type: 'object' }) },
          },
        },
      },
    },
    components: { schemas: SCHEMAS },
  };
}

const step = { type: 'object', required: ['text'], properties: { text: ref('Localised') } };

const SCHEMAS = {
  Localised: localised,
  Problem: { type: 'object', required: ['error'], properties: { error: { type: 'string' } } },
  Choice: {
    type: 'object',
    required: ['name', 'value'],
    properties: { name: { type: 'string' }, value: { type: 'string' } },
  },
  Statement: {
    type: 'object',
    required: ['role', 'text', 'passages', 'rows', 'steps'],
    properties: {
      role: {
        enum: ['premise', 'answer', 'detail', 'conflict', 'unsure', 'superseded', 'passage'],
        description: 'What the sentence is there for; the first "answer" is the headline',
      },
      text: ref('Localised'),
      passages: list({ type: 'string' }),
      rows: list({ type: 'string' }),
      steps: list(step),
    },
  },
  Table: {
    type: 'object',
    required: ['columns', 'rows'],
    properties: {
      columns: list(ref('Localised')),
      rows: list({
        type: 'object',
        properties: { cells: list(ref('Localised')), passages: list({ type: 'string' }) },
      }),
    },
  },
  Chart: {
    type: 'object',
    required: ['kind', 'title', 'unit', 'points'],
    properties: {
      kind: { enum: ['bar', 'line'] },
      title: ref('Localised'),
      unit: ref('Localised'),
      points: list({ type: 'object', properties: { label: { type: 'string' }, value: { type: 'number' } } }),
    },
  },
  Citation: {
    type: 'object',
    required: ['mark', 'passage', 'source', 'publisher', 'title', 'date', 'url', 'text'],
    properties: {
      mark: { type: 'integer' },
      passage: { type: 'string' },
      source: { type: 'string' },
      publisher: ref('Localised'),
      title: { type: 'string' },
      date: { type: 'string' },
      url: { type: ['string', 'null'] },
      text: ref('Localised'),
      added: { type: 'boolean', description: 'true where the operator added the source to the corpus' },
    },
  },
  Answer: {
    type: 'object',
    required: [
      'status',
      'query',
      'lang',
      'statements',
      'table',
      'chart',
      'asOf',
      'notice',
      'suggestions',
      'citations',
      'corpus',
      'receipt',
    ],
    properties: {
      status: { enum: STATUSES },
      query: { type: 'object', description: 'How the question was understood' },
      lang: { enum: LANGUAGES },
      statements: list(ref('Statement')),
      table: nullable(ref('Table')),
      chart: nullable(ref('Chart')),
      asOf: { type: 'string', format: 'date' },
      notice: nullable(ref('Localised')),
      suggestions: list({ type: 'object', properties: { text: ref('Localised') } }),
      citations: list(ref('Citation')),
      corpus: { type: 'string' },
      receipt: { type: 'string' },
    },
  },
};
