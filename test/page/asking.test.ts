import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, headlineOf, hiddenFields, openFixture, textOf, Visitor } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.store.close());

const visitor = (language = 'en') => new Visitor(fixture.app, { 'accept-language': language });

describe('the page without scripts', () => {
  test('greets with a box to ask in and questions that all have an answer', async () => {
    const me = visitor();
    const page = await me.html('/');
    expect(page).toMatch(/<form class="ask" action="\/" method="get"/);
    const examples = [...page.matchAll(/<li><a href="(\/\?[^"]+)">/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    );
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const example of examples) {
      expect(await visitor().html(example)).toContain('<article class="answer answered"');
    }
    expect(me.cookie).toBe('');
  });

  test('answers with what holds first, then its sources with the passage and the figure marked', async () => {
    const page = await visitor().ask('How much did Korea pay in 2019?');
    expect(headlineOf(page)).toMatch(/1,038\.9 billion won.*①/);
    expect(page).toMatch(/<a class="mark" href="#source-1" aria-label="Source 1">①<\/a>/);
    expect(page).toMatch(/<blockquote id="source-1"[^>]*>.*?<mark>.*?<\/blockquote>/s);
    expect(textOf(page)).toContain('As of 25 November 2026');
    expect(page).toMatch(/<p class="permalink"><a href="\/a\/[\w-]+">/);
  });

  test('puts a wrong premise right before it answers', async () => {
    const page = await visitor().ask('did korea really pay 5 billion dollars a year under trump?');
    expect(headlineOf(page)).toMatch(/^No\b/);
  });

  test('draws a chart with its figures beside it', async () => {
    const page = await visitor().ask('How much did Korea pay from 2005 to 2020?');
    const chart = /<figure class="chart">.*?<\/figure>/s.exec(page)?.[0] ?? '';
    // once for a wide screen and once for a phone
    expect(chart.match(/<title>20\d\d: [\d.,]+ billion won<\/title>/g)?.length).toBe(32);
    expect(chart).toMatch(/<svg role="img" aria-label="[^"]+2005–2020, in billion won\. [^"]+ 2020 1,038\.9/);
    expect(chart).toMatch(/<th scope="row">2019<\/th><td class="figure">1,038\.9<\/td>/);
    expect(page).toMatch(/<table/);
  });

  test('says what is not covered, and shows what is near', async () => {
    const text = textOf(await visitor().ask('How much will Korea pay in 2035?'));
    expect(text).toContain('Not covered');
    expect(text).toContain('2030');
  });

  test('answers as of another day', async () => {
    const page = await visitor().html('/?q=what+is+the+current+agreement&asOf=2020-06-01');
    expect(textOf(page)).toContain('As of 1 June 2020');
    expect(page).toMatch(/<details class="as-of-choice" open>/);
    const link = /href="(\/a\/[\w-]+)"/.exec(page)?.[1] ?? '';
    expect(textOf(await visitor().html(link))).toContain('As of 1 June 2020');
    expect(headlineOf(await visitor().html(link))).toBe(headlineOf(page));
  });

  test.each([
    ['/?q=x&asOf=yesterday', /YYYY-MM-DD/],
    ['/?q=x&asOf=2021-02-30', /YYYY-MM-DD/],
    [`/?q=${'a'.repeat(4001)}`, /longer than 4,000 characters/],
  ])('%.30s gets one plain sentence', async (path, sentence) => {
    const response = await visitor().get(path);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(sentence);
  });

  test('takes 4,000 characters of Korean', async () => {
    const response = await visitor().get(`/?q=${encodeURIComponent('방위비 '.repeat(1000))}`);
    expect(response.status).toBe(200);
  });
});

describe('follow-ups', () => {
  test('keep the subject, say which it is, and can be cleared', async () => {
    const me = visitor();
    const first = await me.ask('How much did Korea pay in 2019?');
    expect(textOf(first)).toMatch(/Follow-ups are about: .*2019/);
    const second = await me.ask('and in 2018?', first);
    expect(headlineOf(second)).toContain('960.2 billion won');

    const cleared = await me.html('/?after=new');
    expect(me.cookie).toBe('');
    expect(cleared).not.toContain('Follow-ups are about');
    expect(hiddenFields(cleared).after).toBe('new');
    expect(await me.html('/')).not.toContain('Follow-ups are about');
  });

  test('a page loaded again, or gone back to, still follows up what it did', async () => {
    const me = visitor();
    const first = await me.ask('How much did Korea pay in 2019?');
    const address = `/?${new URLSearchParams({ ...hiddenFields(first), q: 'and the year before?' })}`;
    const once = headlineOf(await me.html(address));
    expect(once).toContain('960.2 billion won');
    expect(headlineOf(await me.html(address))).toBe(once);
    const other = await me.ask('and in dollars?', first);
    expect(other).not.toBe('');
    expect(headlineOf(await me.html(address))).toBe(once);
  });

  test('what an answer was about, and not only what was asked, is kept with it', async () => {
    const me = visitor();
    const first = await me.ask('How much did Korea pay in 2019?');
    const address = `/?${new URLSearchParams({ ...hiddenFields(first), q: 'when was it signed?' })}`;
    const once = headlineOf(await me.html(address));
    expect(once).toContain('8 March 2019');
    await me.ask('who was the negotiator?', await me.html('/?q=current+agreement&after=new'));
    expect(headlineOf(await me.html(address))).toBe(once);
  });

  test('the first page, too, follows up what the session was about', async () => {
    const me = visitor();
    await me.ask('How much did Korea pay in 2019?');
    const page = await me.html('/');
    expect(textOf(page)).toMatch(/Follow-ups are about: .*2019/);
    expect(headlineOf(await me.ask('and the year before?', page))).toContain('960.2 billion won');
  });

  test('without the hidden field the session decides', async () => {
    const me = visitor();
    await me.html('/?q=How+much+did+Korea+pay+in+2019');
    expect(headlineOf(await me.html('/?q=and+in+2018'))).toContain('960.2 billion won');
  });

  test('of one visitor are not those of another', async () => {
    await visitor().html('/?q=How+much+did+Korea+pay+in+2019');
    expect(await visitor().html('/')).not.toContain('Follow-ups are about');
  });

  test('the cookie holds a random id and nothing else, for this site only', async () => {
    const response = await visitor().get('/?q=cost+2019');
    expect(response.headers.get('set-cookie')).toMatch(
      /^sma_session=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('a cookie that is not ours is replaced', async () => {
    const me = visitor();
    me.cookie = 'sma_session=../../etc/passwd';
    await me.get('/?q=cost+2019');
    expect(me.cookie).toMatch(/^sma_session=[0-9a-f-]{36}$/);
  });
});

describe('languages', () => {
  test('the browser decides how the page speaks, the question how it is answered', async () => {
    expect(await visitor('ko-KR,ko;q=0.9,en;q=0.8').html('/')).toContain('<html lang="ko">');
    expect(await visitor('fr, en;q=0.5').html('/')).toContain('<html lang="en">');
    expect(await visitor('en').ask('2019년 방위비 분담금은 얼마였나요?')).toContain('<html lang="ko">');
    expect(headlineOf(await visitor('en').ask('2019년 방위비 분담금은 얼마였나요?'))).toContain('1조389억');
  });

  test('the switch leads to the same answer in the other language', async () => {
    const me = visitor();
    const page = await me.ask('How much did Korea pay in 2019?');
    const other = /<a href="([^"]+)" lang="ko"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const korean = await me.html(other);
    expect(korean).toContain('<html lang="ko">');
    expect(headlineOf(korean)).toContain('1조389억');
    expect(hiddenFields(korean).lang).toBe('ko');
    const back = /<a href="([^"]+)" lang="en"/.exec(korean)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(headlineOf(await me.html(back))).toBe(headlineOf(page));
  });
});

describe('what is kept', () => {
  test('a question that is not covered is noted for the curator, without a session', async () => {
    await visitor().ask('How much did Korea pay in 2042?');
    const gaps = await fixture.store.gaps(50);
    expect(gaps).toContainEqual(
      expect.objectContaining({ words: 'How much did Korea pay in 2042?', lang: 'en' }),
    );
    expect(JSON.stringify(gaps)).not.toContain('page:');
  });

  test('no question stands in the log', async () => {
    await visitor().ask('a-word-nobody-else-uses');
    expect(fixture.logged.join('')).not.toContain('a-word-nobody-else-uses');
  });
});
