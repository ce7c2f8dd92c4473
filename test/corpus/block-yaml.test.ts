import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readBlock } from '../../src/corpus/block-yaml.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';

const files = readCorpusFolder('corpus').map(({ path, bytes }) => ({
  path,
  text: new TextDecoder().decode(bytes),
}));
const facts = files.filter(({ path }) => path.startsWith('facts/'));
const articles = files.filter(({ path }) => path.startsWith('articles/'));

const frontMatter = (text: string): string => text.split('\n---\n')[0]!.replace('---\n', '');

/** What YAML says of a text: its value, or that it is none. */
function whole(text: string): { value: unknown } | 'broken' {
  try {
    return { value: parse(text, { logLevel: 'silent' }) };
  } catch {
    return 'broken';
  }
}

/** The quick reader may leave a text to the whole parser; where it reads one, both must read the same. */
function agrees(text: string): void {
  const quick = readBlock(text);
  if (quick) expect({ value: quick.data }, text).toEqual(whole(text));
}

describe('the quick reader of YAML', () => {
  it.each(facts)('reads $path as the package yaml does', ({ text }) => {
    const quick = readBlock(text);
    expect(quick).not.toBeNull();
    expect(quick?.data).toEqual(parse(text));
  });

  it('reads the front matter of every article as the package yaml does', () => {
    expect(articles.length).toBeGreaterThan(100);
    for (const { path, text } of articles) {
      const quick = readBlock(frontMatter(text));
      expect(quick, path).not.toBeNull();
      expect(quick?.data, path).toEqual(parse(frontMatter(text)));
    }
  });

  it.each([
    'a: yes',
    'a: 0o17',
    'a: 0x10',
    'a: 1e3',
    'a: 1_000',
    'a: "b" c',
    "a: 'it''s'",
    'a: b: c',
    'a: b # c',
    'a: [1, 2]',
    'a: {b: c}',
    'a: &x 1\nb: *x',
    'a: |\n  text',
    'a: >\n  text',
    'a: first\n  second',
    'a:\n- 1\n- 2',
    'a:\n  - 1\n b: 2',
    'a: 1\na: 2',
    'a:\tb',
    'a: \\n',
    '- a\n-b',
    '- a: 1\n   b: 2',
    '---\na: 1',
    'a: ~',
    'a: .5',
    'a: 01',
    'a: 2019-02-10',
    'a: 12:30',
    '? a\n: b',
    'a: !!str 1',
    'true: 1',
    'null: 1',
    'a: -',
    'a: - b',
    '',
  ])('reads %j as the package yaml does, or not at all', agrees);

  it('agrees on any text of the signs that mean something', () => {
    const piece = fc.constantFrom(
      'a',
      'b: ',
      '- ',
      '\n',
      '  ',
      ' ',
      '#',
      '"',
      "'",
      ':',
      '1',
      '.',
      '[]',
      '|',
      '>',
      '&x',
      '*x',
      '!',
      '~',
      '0',
      '가',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => agrees(pieces.join(''))),
      { numRuns: 5000 },
    );
  });

  it('agrees on whatever YAML writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => agrees(stringify(value))),
      { numRuns: 1000 },
    );
  });

  it('says on which line each item of the list begins', () => {
    expect(readBlock('# rows\n- id: a\n  value: 1\n\n- id: b\n')?.lines).toEqual([1, 4]);
  });
});
