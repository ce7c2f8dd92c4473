import { expect, test } from 'vitest';
import { disputes, idleSources, restingOnOne, rowsByAge } from '../../src/desk/upkeep.ts';
import { WithheldLog } from '../../src/desk/withheld.ts';
import { CONTRIBUTIONS, MEMOIR, SOUND, withChange, withFiles } from '../corpus/small-corpus.ts';
import { knowledgeOf } from './knowledge.ts';

test('rows by age: the day it was checked, else that of the newest source, oldest first', () => {
  const checked = withChange(
    CONTRIBUTIONS,
    'value: { percent: 8.2 }',
    'value: { percent: 8.2 }\n  checked: 2020-01-15',
  );
  const rows = rowsByAge(knowledgeOf(checked)).map(({ row, day, basis }) => `${day} ${basis} ${row.id}`);
  expect(rows[0]).toBe('1991 source contribution-1989');
  expect(rows).toContain('2020-01-15 checked growth-2019');
  expect(rows).toContain('2019-02-10 source contribution-2019');
  expect([...rows].sort()).toEqual(rows);
});

test.each(['2020-01', '2020', '2020-02-30', 'yesterday'])(
  '%s is no day on which a row was checked',
  (day) => {
    const texts = withChange(
      CONTRIBUTIONS,
      'value: { percent: 8.2 }',
      `value: { percent: 8.2 }\n  checked: "${day}"`,
    );
    expect(() => knowledgeOf(texts)).toThrow(/checked/);
  },
);

test('rows that disagree stand together, once', () => {
  expect(disputes(knowledgeOf()).map((rows) => rows.map(({ id }) => id))).toEqual([
    ['contribution-2019', 'contribution-2019-other'],
  ]);
});

test('sources that no row cites', () => {
  expect(idleSources(knowledgeOf())).toEqual([]);
  const idle = withFiles({ 'articles/idle-2020.md': SOUND[MEMOIR]!.replace('45 million', '46 million') });
  expect(idleSources(knowledgeOf(idle)).map(({ id }) => id)).toEqual(['idle-2020']);
});

test('figures that one source alone gives, the surest first', () => {
  const single = restingOnOne(knowledgeOf()).map(({ row }) => row.id);
  expect(single).toContain('growth-2019');
  expect(single.at(-1)).toMatch(/contribution-(1989|2019-other)/);
  // a sentence is no figure
  expect(single).not.toContain('chang-won-sam');
  const twice = withChange(
    CONTRIBUTIONS,
    'value: { percent: 8.2 }\n  from: 2019-02-10\n  certainty: high\n  passages: [mofa-2019-02-10#p1]',
    'value: { percent: 8.2 }\n  from: 2019-02-10\n  certainty: high\n  passages: [mofa-2019-02-10#p1, yonhap-2024-10-04#p1]',
  );
  expect(restingOnOne(knowledgeOf(twice)).map(({ row }) => row.id)).not.toContain('growth-2019');
});

test('withheld statements: the latest first, the same ones counted, and no more than fit', () => {
  let today = '2026-11-24';
  const log = new WithheldLog(() => today);
  const one = { rows: ['a'], faults: ['no evidence for 5'] };
  log.note(one);
  log.note({ rows: ['b'], faults: [] });
  today = '2026-11-25';
  log.note(one);
  expect(log.latest()).toEqual([
    { ...one, count: 2, lastDay: '2026-11-25' },
    { rows: ['b'], faults: [], count: 1, lastDay: '2026-11-24' },
  ]);
  for (let index = 0; index < 1000; index += 1) log.note({ rows: [`row-${index}`], faults: [] });
  expect(log.latest()).toHaveLength(200);
  expect(log.latest()[0]?.rows).toEqual(['row-999']);
});
