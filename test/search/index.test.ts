import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../src/lexicon/lexicon.ts';
import { buildIndex, type SearchDocument } from '../../src/search/index.ts';
import { queryGroups, termsOf } from '../../src/search/terms.ts';

const lexicon = buildLexicon({ articles: new Map(), passages: new Map(), rows: [], version: '' });

const words = fc.array(
  fc.constantFrom(
    'cost',
    'costs',
    'signed',
    'troops',
    '분담금',
    '분담금은',
    '협정',
    '인건비',
    '1.5 trillion',
    '2019',
  ),
  { maxLength: 6 },
);
const text = words.map((list) => list.join(' '));
const documents = fc
  .array(fc.record({ text, title: text, by: text }), { maxLength: 8 })
  .map((list) => list.map((fields, index): SearchDocument => ({ id: `p${index}`, ...fields })));

/** The same index over the terms as they are, without numbers in their place. */
function plainIndex(list: readonly SearchDocument[]): MiniSearch {
  const mini = new MiniSearch({
    fields: ['text', 'title', 'by'],
    tokenize: (terms) => terms.split('\n'),
    processTerm: (term) => term,
  });
  const terms = (field: string): string => termsOf(field, lexicon).join('\n');
  mini.addAll(
    list.map(({ id, ...rest }) => ({
      id,
      text: terms(rest.text),
      title: terms(rest.title),
      by: terms(rest.by),
    })),
  );
  return mini;
}

describe('the index: terms by number', () => {
  it('finds the documents that have a term, and only those', () => {
    fc.assert(
      fc.property(documents, text, (list, query) => {
        const found = buildIndex(list, lexicon).search(query, list.length);
        const plain = plainIndex(list).search(queryGroups(query, lexicon).flat().join('\n'));
        expect(found.map(({ id }) => id).sort()).toEqual(plain.map(({ id }) => String(id)).sort());
        for (const { id, terms } of found) {
          const same = plain.find((result) => result.id === id);
          expect([...terms].sort()).toEqual([...(same?.queryTerms ?? [])].sort());
        }
      }),
    );
  });

  it('knows the words that stand in a document', () => {
    const index = buildIndex(
      [{ id: 'a', text: 'Costs were shared', title: '분담금은', by: 'Yonhap' }],
      lexicon,
    );
    const known = ['cost', 'sharing', '분담금', '분담금을', 'yonhap', 'troops', '병력'].filter((word) =>
      index.knows(word),
    );
    expect(known).toEqual(['cost', 'sharing', '분담금', '분담금을', 'yonhap']);
  });

  it('covers the part of the question that was found, by weight', () => {
    const index = buildIndex([{ id: 'a', text: 'the labour cost', title: '', by: '' }], lexicon);
    expect(index.search('labour cost', 1)[0]?.coverage).toBe(1);
    const half = index.search('labour submarines', 1)[0]?.coverage ?? 0;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(1);
  });
});
