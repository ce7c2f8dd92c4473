import { describe, expect, it } from 'vitest';
import { WordTrie } from '../../src/lexicon/trie.ts';

const trie = new WordTrie<string>();
for (const word of ['cost', 'labour cost', '방위비', '방위비분담금', '누구', '왜']) trie.add(word, word);

const found = (text: string): string[] =>
  trie.matches(text).flatMap(({ values, start, end }) => values.map((value) => `${value}@${start}-${end}`));

describe('the words of the lexicon in a text', () => {
  it.each([
    ['cost', ['cost@0-4']],
    ['costs', ['cost@0-4']],
    ['costly', []],
    ['accost', []],
    ['cost2', []],
    ['the labour cost.', ['labour cost@4-15', 'cost@11-15']],
    ['방위비분담금은', ['방위비@0-3', '방위비분담금@0-6']],
    ['방위비 분담금', ['방위비@0-3', '방위비분담금@0-7']],
    ['주한미군방위비', ['방위비@4-7']],
    ['누구에게', ['누구@0-2']],
    ['누 구', []],
    ['왜 그랬나', ['왜@0-1']],
    ['외왜', []],
    ['', []],
    [' ', []],
  ])('%j: %j', (text, words) => {
    expect(found(text)).toEqual(words);
  });
});
