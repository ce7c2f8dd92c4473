import { describe, expect, it } from 'vitest';
import { cutArticle, decodeText, readArticle, readJsonLine } from '../../src/bring/index.ts';

const bytes = (...given: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(given.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.from(each))));
/** 분담금 in EUC-KR. */
const EUC = [0xba, 0xd0, 0xb4, 0xe3, 0xb1, 0xdd];
/** 똠, which CP949 has and EUC-KR has not. */
const CP949 = [0x8c, 0x63];

describe('encodings', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8', bytes('분담금'), undefined],
    ['UTF-8 with a byte-order mark', bytes([0xef, 0xbb, 0xbf], '분담금'), undefined],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [...Buffer.from('분담금', 'utf16le')]), undefined],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [...Buffer.from('분담금', 'utf16le').swap16()]), undefined],
    ['EUC-KR, said by the caller', bytes(EUC), 'EUC-KR'],
    ['a byte-order mark before what the caller says', bytes([0xef, 0xbb, 0xbf], '분담금'), 'euc-kr'],
  ])('%s', (_, given, declared) => {
    expect(decodeText(given, declared)).toBe('분담금');
  });

  it('EUC-KR where the page declares it, with the letters of CP949', () => {
    expect(decodeText(bytes('<meta charset="euc-kr"><p>', EUC, CP949))).toContain('<p>분담금똠');
    expect(decodeText(bytes('<meta content="text/html; charset=ks_c_5601-1987">', EUC))).toContain('분담금');
  });

  it.each<[string, Uint8Array, string | undefined, RegExp]>([
    ['nothing', bytes(), undefined, /is empty/],
    ['EUC-KR that nobody declared', bytes(EUC), undefined, /not UTF-8 text: .*--encoding euc-kr/],
    ['UTF-8 declared as EUC-KR', bytes('분담금!'), 'euc-kr', /not CP949 text/],
    [
      'an encoding that is not read',
      bytes('<meta charset=shift_jis>'),
      undefined,
      /in shift_jis, which is not/,
    ],
    ['a binary file', bytes('%PDF-1.7', [0, 1, 2, 0]), undefined, /binary/],
    ['a made-up name', bytes('x'), 'klingon', /in klingon, which is not/],
  ])('%s: one sentence', (_, given, declared, sentence) => {
    expect(() => decodeText(given, declared)).toThrow(sentence);
    expect(() => decodeText(given, declared)).toThrow(/^[^\n]+: [^\n]+\.$/);
  });
});

const sentences = (n: number): string =>
  Array.from({ length: n }, (_, at) => `In ${2001 + at} the two sides met once more in Testville.`).join(' ');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en-US"><head><title>Met again - Daily</title>${head}</head><body>${body}</body></html>`;

describe('pages', () => {
  it('say who published what when, and give the article alone', () => {
    const { head, paragraphs } = readArticle(
      page(
        `<nav><p>News. Sports. Weather.</p></nav><header><h1>Met again</h1></header>
<div class="share-box"><p>Share this with everybody you know.</p></div>
<article class="has-sidebar"><h2>Again and again</h2><p>${sentences(4)}</p>
<p>They <b>met</b>&nbsp;in &ldquo;Testville&rdquo;<!-- . --> &amp; agreed.<script>alert("No. Never.")</script></p>
<figure><figcaption>Two people met. They smiled.</figcaption></figure>
<p><a href="/x">Here is another report about something else.</a></p><aside>Aside it stood.</aside></article>
<footer>All of it is ours. Nobody may take it.</footer>`,
        `<meta property="og:site_name" content="Daily &amp; Co"><meta property="og:title" content="Met again">
<meta property="article:published_time" content="2019-02-10T23:30:00+09:00"><link rel="canonical" href="https://d.example/1">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"They met","author":[{"name":"Kim"}]}]}</script>`,
      ),
    );
    expect(head).toMatchObject({
      publisher: 'Daily & Co',
      title: 'They met',
      author: 'Kim',
      date: '2019-02-10T23:30:00+09:00',
      url: 'https://d.example/1',
      language: 'en',
    });
    expect(paragraphs).toEqual([sentences(4), 'They met in “Testville” & agreed.']);
    expect(cutArticle({ head, paragraphs }).head.date).toBe('2019-02-10');
  });

  it('without an article, or with names that mislead, are read as a whole', () => {
    expect(readArticle(page(`<div class="photo-news"><div>${sentences(5)}</div></div>`)).paragraphs).toEqual([
      sentences(5),
    ]);
    expect(readArticle(page('<article></article><p>They met in Testville.<p>And left.')).paragraphs).toEqual([
      'They met in Testville.',
      'And left.',
    ]);
  });

  it.each([
    ['of breaks', `<p>${sentences(5)}</p>${'x<br><br>'.repeat(100_000)}`],
    ['of tables', `<p>${sentences(5)}</p>${'<table><tr><td>'.repeat(3_000)}`],
    ['of entities', `<p>${sentences(5)}</p>${'&amp;'.repeat(300_000)}`],
    ['of open tags', `<p>${sentences(5)}</p>${'<a '.repeat(200_000)}`],
    ['of attributes', `<p>${sentences(5)}</p><p ${'a=1 '.repeat(200_000)}>`],
    ['of comments', `<p>${sentences(5)}</p>${'<!--'.repeat(200_000)}`],
    ['of misnested tags', `<p>${sentences(5)}</p>${'<b><i></b></i>'.repeat(50_000)}`],
  ])('that are hostile (%s) are read to their end', (_, body) => {
    const { paragraphs } = readArticle(page(body));
    expect(cutArticle({ head: { publisher: 'D', title: 'T', date: '2020' }, paragraphs }).passages).toContain(
      `${sentences(5).split('. ').slice(0, 3).join('. ')}.`,
    );
  });
});

it('a page that is nested without end is refused in a sentence', () => {
  expect(() => readArticle(page(`${'<div>'.repeat(500_000)}${sentences(5)}`))).toThrow(
    /^is nested too deeply/,
  );
});

describe('text and Markdown', () => {
  it('front matter, heading, marks and wrapped lines', () => {
    const { head, paragraphs } = readArticle(`---
publisher: "Daily: Test"
date: 2019-02-10
lang: en
layout: post
---
# They *met* again

They **met** in [Testville](https://x.example/a "T") and agreed on what both
had wanted[^1] for years. It was _fair_, with \`1,038.9\` billion won.

\`\`\`
Code is no text. It is not.
\`\`\`
| a | b. |
- First, they ate.
- Then they left.
> “It is done,” said one. ![x](y.png)
`);
    expect(head).toMatchObject({
      publisher: 'Daily: Test',
      date: '2019-02-10',
      language: 'en',
      title: 'They *met* again',
    });
    expect(paragraphs).toEqual([
      'They met in Testville and agreed on what both had wanted for years. It was fair, with 1,038.9 billion won.',
      'First, they ate.',
      'Then they left.',
      '“It is done,” said one.',
    ]);
  });

  it('the first line is the title of plain text, if it is no sentence', () => {
    expect(readArticle('They met again\n\nThey did.').head.title).toBe('They met again');
    expect(readArticle('They met again.\n\nThey did.').head.title).toBeUndefined();
  });

  it('broken front matter is one sentence', () => {
    expect(() => readArticle('---\ntitle: a: b: [c\n---\nText.')).toThrow(
      /^has front matter that is not YAML: /,
    );
  });
});

describe('JSON lines', () => {
  it('text or html, with fields before what the html says', () => {
    const html = page(`<p>${sentences(2)}</p>`);
    expect(readJsonLine(JSON.stringify({ html, title: 'Own', publisher: 'P', url: null }))).toMatchObject({
      head: { title: 'Own', publisher: 'P', language: 'en' },
      paragraphs: [sentences(2)],
    });
    expect(readJsonLine('{"text":"They met."}').paragraphs).toEqual(['They met.']);
  });
  it.each([
    ['{"text":', /^is no JSON/],
    ['[1]', /^is no JSON object/],
    ['{"title":"x"}', /^has no text/],
    ['{"text":1}', /^has a text that is no text/],
  ])('%s', (line, sentence) => expect(() => readJsonLine(line)).toThrow(sentence));
});

describe('what an article must say', () => {
  const read = { head: {}, paragraphs: ['They met in Testville.'] };
  const given = { publisher: 'Daily', title: 'They met', date: '2019-02-10' };
  it('comes from itself, then from the operator, then from its text', () => {
    expect(cutArticle({ ...read, head: { title: 'Own' } }, given)).toMatchObject({
      id: expect.stringMatching(/^added-daily-2019-02-10-[0-9a-f]{8}$/),
      head: {
        title: 'Own',
        publisher: 'Daily',
        publisherKo: 'Daily',
        language: 'en',
        kind: 'news',
        url: null,
      },
    });
    expect(cutArticle({ ...read, paragraphs: ['한미가 합의했다.'] }, given).head.language).toBe('ko');
  });
  it.each([
    [{ publisher: '' }, /^does not say who published it: .*--publisher/],
    [{ title: undefined }, /^does not say its title/],
    [{ date: undefined }, /^does not say when/],
    [{ date: '2019-02-30' }, /^has a date/],
    [{ date: 'yesterday' }, /^has a date/],
    [{ url: 'example' }, /^has an address/],
    [{ url: 'javascript:alert(1)' }, /^has an address/],
    [{ language: 'de' }, /^has a language/],
    [{ kind: 'blog' }, /^has a kind/],
  ])('%j', (wrong, sentence) => expect(() => cutArticle(read, { ...given, ...wrong })).toThrow(sentence));
  it('is at least a sentence', () => {
    expect(() => cutArticle({ ...read, paragraphs: ['No sentence'] }, given)).toThrow(
      /^holds no whole sentence/,
    );
  });
});
