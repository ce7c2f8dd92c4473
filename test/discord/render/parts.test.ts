import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boldWords } from '../../../src/discord/render/bold.ts';
import { columns } from '../../../src/discord/render/columns.ts';
import { customId, type Press, readCustomId } from '../../../src/discord/render/custom-id.ts';
import { cutAtWord, sentences } from '../../../src/discord/render/cut.ts';
import { escapeCode, escapeText, safeUrl } from '../../../src/discord/render/escape.ts';
import { titleLink } from '../../../src/discord/render/sources.ts';
import { PHONE_COLUMNS, tableText } from '../../../src/discord/render/table.ts';
import { mark, marks } from '../../../src/render/marks.ts';
import type { Localised } from '../../../src/text/localised.ts';

const same = (text: string): Localised => ({ en: text, ko: text });

/** What Discord shows of escaped text: a backslash before a sign is not seen. */
const shown = (escaped: string) => escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll('\u200b', '');

describe('marks', () => {
  it('counts ① to ⑳, then in brackets', () => {
    expect([1, 5, 20, 21, 137].map(mark)).toEqual(['①', '⑤', '⑳', '(21)', '(137)']);
    expect(marks([3, 1, 3])).toBe('①③');
  });
});

describe('escaping', () => {
  it('shows what was written and nothing as markup', () => {
    expect(escapeText('**a** _b_ `c` ~~d~~ ||e|| <@1> [f](https://g.h) @here')).toBe(
      '\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\|\\|e\\|\\| \\<@\u200b1> \\[f](https\\://g.h) @\u200bhere',
    );
    for (const start of ['# a', '> a', '- a', '+ a', '-# a', '1. a', '12) a'])
      expect(escapeText(start)).toMatch(/^\d*\\/);
    expect(escapeText('about ~$1bn | 8.2% (2019-02-10)')).toBe('about ~$1bn | 8.2% (2019-02-10)');
    expect(escapeCode('```\n@everyone')).not.toMatch(/`|@e/);
  });

  it('leaves circled numbers to citations', () => {
    expect(escapeText('point ④ of ⑳')).toBe('point (4) of (20)');
    expect(escapeCode('①')).toBe('(1)');
  });

  it('keeps every visible character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
        expect(shown(escapeText(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('links only to web addresses, without a preview and without a way out of the brackets', () => {
    expect(safeUrl('javascript:alert(1)')).toBeNull();
    expect(safeUrl('not a link')).toBeNull();
    expect(safeUrl(`https://a.b/${'c'.repeat(500)}`)).toBeNull();
    expect(safeUrl('https://a.b/c)>d')).toBe('https://a.b/c%29%3Ed');
    expect(titleLink('A [b]', 'https://a.b')).toBe('[A \\[b\\]](<https://a.b/>)');
    expect(titleLink('see www.x.y', 'https://a.b')).toBe('see www.x.y <https://a.b/>');
    expect(titleLink('', 'https://a.b')).toBe('<https://a.b/>');
    expect(titleLink('A', null)).toBe('A');
  });
});

describe('cutting', () => {
  it('splits into sentences in both languages and not at figures', () => {
    expect(sentences('It was 1,038.9 billion. It rose by 8.2 %. Why?', 'en')).toHaveLength(3);
    expect(sentences('1조389억 원이었다. 8.2% 올랐다. 왜?', 'ko')).toHaveLength(3);
  });

  it('never exceeds its room, never halves a character and never ends in half an escape', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 2, max: 90 }),
        (text, most) => {
          const cut = cutAtWord(escapeText(text), most);
          expect(cut.length).toBeLessThanOrEqual(most);
          expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
          const body = cut.endsWith('…') ? cut.slice(0, -1) : cut;
          expect(/\\*$/.exec(body)![0].length % 2).toBe(0);
        },
      ),
    );
    expect(cutAtWord('one two three', 9)).toBe('one two…');
  });
});

describe('bold', () => {
  it('marks words at their beginning, in any case, and escapes the rest', () => {
    expect(boldWords('Korea paid *1,038.9* billion', ['1,038.9', 'korea'])).toBe(
      '**Korea** paid \\***1,038.9**\\* billion',
    );
    expect(boldWords('방위비는 1조원', ['방위비'])).toBe('**방위비**는 1조원');
    expect(boldWords('price', ['ice', ''])).toBe('price');
    expect(boldWords('a (b', ['(', '\\'])).toContain('b');
  });
});

describe('custom ids', () => {
  const base = {
    lang: fc.constantFrom('en' as const, 'ko' as const),
    receipt: fc.stringMatching(/^[\w.-]{1,48}$/),
  };
  const number = fc.integer({ min: 0, max: 999 });
  const presses: fc.Arbitrary<Press> = fc.oneof(
    fc.record({ do: fc.constant('passage' as const), mark: number, ...base }),
    fc.record({ do: fc.constant('more' as const), ...base }),
    fc.record({
      do: fc.constant('flip' as const),
      asker: fc.option(fc.stringMatching(/^\d{17,20}$/)),
      ...base,
    }),
    fc.record({ do: fc.constant('next' as const), index: number, ...base }),
    fc.record({ do: fc.constant('again' as const), ...base }),
  );
  it('carry what was put into them, within 100 characters', () => {
    fc.assert(
      fc.property(presses, (press) => {
        expect(customId(press).length).toBeLessThanOrEqual(100);
        expect(readCustomId(customId(press))).toEqual(press);
      }),
    );
  });

  it('read anything else as nothing', () => {
    fc.assert(fc.property(fc.string(), (id) => readCustomId(id) === null || /^[pmfna]:/.test(id)));
    for (const id of ['', 'p:1:fr:x', 'p::en:x', 'p:1:en:', 'q:1:en:x', `a:en:${'x'.repeat(99)}`])
      expect(readCustomId(id)).toBeNull();
  });
});

describe('tables', () => {
  const table = (rows: string[][], columnNames: string[]) => ({
    columns: columnNames.map(same),
    rows: rows.map((cells) => ({ cells: cells.map(same), passages: ['p1'], steps: [] })),
  });
  const marked = new Map([['p1', 1]]);

  it('stands in columns of a monospace block that fits a phone', () => {
    const { open, rows, close } = tableText(
      table(
        [
          ['2019', '1,038.9', '+8.2%'],
          ['2020', '1,038.9', '0.0%'],
        ],
        ['Year', 'Won bn', 'Change'],
      ),
      'en',
      marked,
    );
    expect([open, ...rows.map(({ text }) => text), close]).toEqual([
      '```\nYear   Won bn  Change',
      '2019  1,038.9   +8.2% ①',
      '2020  1,038.9    0.0% ①',
      '```',
    ]);
  });

  it('counts Hangul as two columns', () => {
    expect(columns('방위비 ①')).toBe(9);
    const { rows, open } = tableText(
      table(
        [
          ['제10차', '1조389억 원'],
          ['제9차', '9200억 원'],
        ],
        ['협정', '금액'],
      ),
      'ko',
      marked,
    );
    expect(open).toContain('```');
    const widths = rows.map(({ text }) => columns(text));
    expect(widths[0]).toBe(widths[0]);
    expect(Math.max(...widths)).toBeLessThanOrEqual(PHONE_COLUMNS);
  });

  it('becomes a line a row with the names of the columns when it is too wide', () => {
    const wide = tableText(
      table([['11th', 'a long text that no phone shows in one line', '']], ['SMA', 'What was new', 'Vote']),
      'en',
      marked,
    );
    expect(wide).toMatchObject({ open: '-# SMA · What was new · Vote', close: '' });
    expect(wide.rows[0]?.text).toBe('**11th** · a long text that no phone shows in one line · – ①');
  });
});
