import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csv } from '../../src/dataset/csv.ts';

/** A reader of CSV of our own, character by character, to hold the writer against. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',' || sign === '\r') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  rows.pop();
  return rows;
}

describe('CSV', () => {
  test.each([
    '=1+1',
    '+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '＝1',
    '\u200b=HYPERLINK("x")',
    '|x',
    '%0A=1',
  ])('%j is text and no formula', (text) => {
    const [[cell]] = readCsv(csv([], [[text]]).slice(2)) as [[string]];
    expect(cell).toBe(`'${text}`);
  });

  test('numbers stay numbers', () => {
    expect(csv(['a', 'b', 'c'], [[-8.9, 0, null]])).toBe('a,b,c\r\n-8.9,0,\r\n');
  });

  test('whatever stands in a cell is read back', () => {
    const cell = fc
      .string({ unit: 'binary' })
      .filter((text) => !/^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^\s/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        expect(readCsv(csv(['a', 'b'], rows)).slice(1)).toEqual(rows);
      }),
    );
  });
});

describe('npm run export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sma-export-'));
  const program = ['--import', 'tsx', 'src/cli/export.main.ts'];
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const table = (name: string) => {
    const [columns, ...rows] = readCsv(read(name));
    return rows.map((cells) => Object.fromEntries(columns!.map((column, index) => [column, cells[index]!])));
  };
  beforeAll(() => {
    execFileSync(process.execPath, [...program, folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('writes tables, a description for programs and one for people', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'DICTIONARY.md',
      'citations.csv',
      'datapackage.json',
      'facts.csv',
      'facts.json',
      'passages.csv',
      'sources.csv',
    ]);
    expect(read('DICTIONARY.md')).toContain('| certainty | string, always there |');
  });

  test('the facts are there, in words of both languages', () => {
    expect(table('facts.csv').find(({ id }) => id === 'contribution-2019-krw')).toMatchObject({
      year: '2019',
      value: '1038.9',
      unit: 'billion KRW',
      value_en: '1,038.9 billion won',
      value_ko: '1조389억 원',
    });
  });

  test('JSON holds each fact with its passages and sources', () => {
    const { facts } = JSON.parse(read('facts.json')) as { facts: { id: string; citations: object[] }[] };
    expect(facts).toHaveLength(table('facts.csv').length);
    expect(facts.every(({ citations }) => citations.length > 0)).toBe(true);
    expect(facts.find(({ id }) => id === 'contribution-2019-krw')?.citations[0]).toHaveProperty('publisher');
  });

  test('the tables are as datapackage.json describes them', () => {
    const { resources } = JSON.parse(read('datapackage.json')) as {
      resources: {
        path: string;
        schema: {
          fields: { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } }[];
          primaryKey: string[];
          foreignKeys: { fields: string; reference: { resource: string } }[];
        };
      }[];
    };
    const NUMBER = /^-?\d+(\.\d+)?$/;
    const FORMS: Record<string, RegExp> = {
      number: NUMBER,
      integer: /^\d+$/,
      year: /^\d{4}$/,
      boolean: /^(true|false)$/,
    };
    for (const { path, schema } of resources) {
      const [columns] = readCsv(read(path));
      expect(columns).toEqual(schema.fields.map(({ name }) => name));
      const rows = table(path);
      const keys = rows.map((row) => schema.primaryKey.map((key) => row[key]).join(' '));
      expect(new Set(keys).size).toBe(rows.length);
      for (const { name, type, constraints } of schema.fields) {
        const values = rows.map((row) => row[name]!);
        if (constraints?.required) expect(values, `${path} ${name}`).not.toContain('');
        for (const value of values.filter(Boolean)) {
          if (FORMS[type]) expect(value, `${path} ${name}`).toMatch(FORMS[type]);
          if (constraints?.enum) expect(constraints.enum, `${path} ${name}`).toContain(value);
        }
      }
      for (const { fields, reference } of schema.foreignKeys) {
        const known = new Set(table(`${reference.resource}.csv`).map(({ id }) => id));
        expect(rows.filter((row) => !known.has(row[fields]!))).toEqual([]);
      }
    }
  });

  test('a folder that cannot be written to, or a wrong word, gets a sentence', () => {
    const bad = spawnSync(process.execPath, [...program, 'package.json/x'], { encoding: 'utf8' });
    expect(bad.status).toBe(1);
    expect(bad.stderr).toMatch(
      /^The folder \S+package.json\/x could not be written to \(E\w+\)\. Name one that can\.\n$/,
    );
    const wrong = spawnSync(process.execPath, [...program, '--help'], { encoding: 'utf8' });
    expect(wrong.status).toBe(64);
  });
});
