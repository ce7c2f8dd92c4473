import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/cli/wrap.ts';
import { displayWidth } from '../../src/render/plain.ts';

const word = fc.stringMatching(/^[a-z0-9가-힣ㄱ-ㅎ①-⑨.,₩조억]{1,30}$/u).filter((text) => text !== '');
const words = fc.array(word, { maxLength: 30 });
const width = fc.integer({ min: 10, max: 100 });

describe('wrap', () => {
  it('breaks between words, Hangul counted two columns', () => {
    expect(wrap('방위비 분담금 얼마 paid', { width: 13 })).toEqual(['방위비 분담금', '얼마 paid']);
    expect(wrap('방위비 분담금 얼마 paid', { width: 12 })).toEqual(['방위비', '분담금 얼마', 'paid']);
  });

  it('puts something before the first line and before the others', () => {
    const lines = wrap('one two three', { width: 9, first: '① ', rest: '   ' });
    expect(lines).toEqual(['① one two', '   three']);
  });

  it('leaves a link whole, on a line of its own', () => {
    const link = `https://example.org/${'a'.repeat(80)}`;
    expect(wrap(`see ${link} there`, { width: 20, first: '  ' })).toEqual(['  see', `  ${link}`, '  there']);
  });

  it('gives no line for nothing', () => {
    expect(wrap(' \n ', { width: 20 })).toEqual([]);
  });

  it('keeps every line in the width and loses no word', () => {
    fc.assert(
      fc.property(words, width, fc.integer({ min: 0, max: 4 }), (texts, columns, indent) => {
        const rest = ' '.repeat(indent);
        const lines = wrap(texts.join(' '), { width: columns, first: '', rest });
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(texts.join(''));
      }),
    );
  });

  it('breaks no word that fits into a line', () => {
    fc.assert(
      fc.property(words, width, (texts, columns) => {
        const whole = texts.filter((text) => displayWidth(text) <= columns);
        const found = wrap(whole.join(' '), { width: columns }).flatMap((line) => line.split(' '));
        expect(found).toEqual(whole);
      }),
    );
  });
});
