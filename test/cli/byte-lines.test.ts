import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByteLine, byteLines } from '../../src/cli/byte-lines.ts';

async function linesOf(chunks: readonly Uint8Array[], maxBytes?: number): Promise<ByteLine[]> {
  const lines: ByteLine[] = [];
  const input = (async function* () {
    yield* chunks;
  })();
  for await (const line of byteLines(input, maxBytes)) lines.push(line);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Cuts bytes at the places, wherever they fall. */
function cutAt(all: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (all.length + 1)).sort((a, b) => a - b), all.length];
  return edges.slice(1).map((end, index) => all.slice(edges[index], end));
}

describe('lines of bytes', () => {
  it('are the same wherever the chunks are cut, also inside a character', async () => {
    const line = fc.stringMatching(/^[a-z가-힣€😀"{} ]{0,20}$/u);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.array(fc.nat()), async (texts, places) => {
        const found = await linesOf(cutAt(bytes(texts.join('\n')), places));
        const naive = texts.at(-1) === '' ? texts.slice(0, -1) : texts;
        expect(found).toEqual(naive.map((text) => ({ text })));
      }),
    );
  });

  it('need no end at the end', async () => {
    expect(await linesOf([bytes('a\nb')])).toEqual([{ text: 'a' }, { text: 'b' }]);
    expect(await linesOf([bytes('a\nb\n')])).toEqual([{ text: 'a' }, { text: 'b' }]);
    expect(await linesOf([])).toEqual([]);
  });

  it('may be as long as the limit and no longer, and the next ones are read', async () => {
    const chunks = [bytes('123456\n12345'), bytes('67\n12'), bytes('345678901234'), bytes('567\nlast')];
    expect(await linesOf(chunks, 6)).toEqual([
      { text: '123456' },
      { tooLong: true },
      { tooLong: true },
      { text: 'last' },
    ]);
    expect(await linesOf([bytes('1234567')], 6)).toEqual([{ tooLong: true }]);
  });

  it('keep going over bytes that are no UTF-8', async () => {
    const chunk = new Uint8Array([0x61, 0xff, 0xc3, 0x0a, 0xed, 0x95, 0x9c]);
    expect(await linesOf([chunk])).toEqual([{ text: 'a\ufffd\ufffd' }, { text: '한' }]);
  });

  it('lose a byte-order mark', async () => {
    expect(await linesOf([bytes('\ufeff{}\n')])).toEqual([{ text: '{}' }]);
  });
});
