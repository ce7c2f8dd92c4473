import { describe, expect, it } from 'vitest';
import { assemble, type Withheld } from '../../src/answer/assemble.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { tellRow } from '../../src/kinds/shared/tell.ts';
import { factsAsOf } from '../../src/knowledge/facts.ts';
import { buildKnowledge } from '../../src/knowledge/knowledge.ts';
import { part } from '../../src/query/schema.ts';

describe('every row', () => {
  it('passes the check of answers when it is told alone', () => {
    const facts = factsAsOf(buildKnowledge(loadCorpus(readCorpusFolder('corpus'))), '2026-11-25');
    const query = { lang: 'en', mode: 'ask', parts: [part({ kind: 'meta', about: 'help' })] } as const;
    const withheld: Withheld[] = [];
    const statements = facts.knowledge.corpus.rows.flatMap((row) => tellRow(row, facts, 'answer'));
    assemble({ ...query, parts: [...query.parts] }, [{ status: 'answered', statements }], facts, (each) =>
      withheld.push(each),
    );
    expect(statements.length).toBeGreaterThan(350);
    expect(withheld).toEqual([]);
  });
});
