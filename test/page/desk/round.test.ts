import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headlineOf, textOf } from '../fixture.ts';
import { Curator, type DeskFixture, openDesk } from './fixture.ts';
import { DRAFT, QUESTION } from './form.ts';

let desk: DeskFixture;
let me: Curator;
beforeAll(async () => {
  desk = await openDesk();
  me = new Curator(desk.app);
});
afterAll(() => desk.store.close());

const ask = async (question: string): Promise<string> =>
  (await desk.app.request(`http://localhost/?q=${encodeURIComponent(question)}`)).text();

/** What is said at a field of the form that is open. */
const faultAt = (field: string): string =>
  textOf(
    new RegExp(`<p class="desk-fault" id="fault-${field.replaceAll('.', '\\.')}">(.*?)</p>`, 's').exec(
      me.page,
    )?.[1] ?? '',
  );

/** The draft that is open, as its form would send it again. */
const openId = (): string => /name="draft" value="([^"]+)"/.exec(me.page)?.[1] ?? '';

const finishTrial = async (): Promise<void> => {
  while (me.page.includes('data-state="running"')) await me.get(`/desk/draft/${openId()}`);
};

test('from a gap to an answer, and back', async () => {
  const before = await ask(QUESTION);
  expect(headlineOf(before)).not.toContain('12.5 billion won');

  await me.get('/desk/gaps');
  expect(me.text).toContain(QUESTION);
  await me.get(/href="(\/desk\/draft\?gap=[0-9a-f]{12})"/.exec(me.page)?.[1] ?? '');
  expect(me.page).toContain(QUESTION);

  // a mistake: a figure that the passage does not hold
  const wrong = DRAFT['rows.0.textEn']!.replace('12.5', '13.5');
  await me.send('/desk/draft', { ...DRAFT, 'rows.0.textEn': wrong, 'article.title': '', do: 'check' });
  expect(me.text).toContain('To be put right: 2');
  expect(faultAt('article.title')).toBe('Fill this in.');
  expect(faultAt('rows.0.textEn')).toContain(
    'The amount 13,500,000,000 KRW stands in none of desk-2026-11-20#p1',
  );
  expect(me.page).toContain('href="#field-article.title"');
  // what was filled in is still there
  expect(me.page).toContain(wrong);
  expect(me.page).not.toContain('value="save"');

  // nothing is saved with a mistake, whatever the form says
  const draft = openId();
  await me.send('/desk/draft', { ...DRAFT, 'rows.0.textEn': wrong, draft, do: 'save' });
  expect(me.text).toContain('To be put right: 1');
  expect(await desk.store.additions.list()).toEqual([]);

  // put right: what would be answered, before and after
  await me.send('/desk/draft', { ...DRAFT, draft, do: 'check' });
  await finishTrial();
  expect(me.text).toContain('Everything is sound.');
  expect(me.text).toContain('No question that was answered before is lost.');
  const outcome = me.page.split('<li class="desk-card desk-').find((part) => part.includes(QUESTION)) ?? '';
  const [was = '', is = ''] = outcome.split('With the draft');
  expect(was).not.toContain('12.5 billion won');
  expect(is).toContain('12.5 billion won');
  // and nothing was added by trying
  expect(headlineOf(await ask(QUESTION))).not.toContain('12.5 billion won');

  await me.send('/desk/draft', { ...DRAFT, draft: openId(), do: 'save' });
  expect(me.text).toContain('Saved. Questions are answered from it now');
  expect(me.text).toContain('What the river guard allowance is');
  const after = await ask(QUESTION);
  expect(textOf(after)).toContain('12.5 billion won');
  expect(textOf(after)).toContain('Desk News');
  expect(textOf(after).toLowerCase()).toContain('added by the operator');

  const id = /name="id" value="([0-9a-f]+)"/.exec(me.page)?.[1] ?? '';
  await me.send('/desk/additions/undo', { id });
  expect(me.text).toContain('It was taken back.');
  expect(me.text).toContain('Nothing was added yet.');
  expect(headlineOf(await ask(QUESTION))).toBe(headlineOf(before));

  await me.get('/desk');
  await me.send('/desk/additions/undo', { id });
  expect(me.text).toContain('That is not there any more.');
});

describe('the form', () => {
  test('takes more passages and facts, and fewer', async () => {
    await me.get('/desk/draft');
    await me.send('/desk/draft', { ...DRAFT, do: 'add-passage' });
    expect(me.text).toContain('Passage p2');
    await me.send('/desk/draft', { ...DRAFT, draft: openId(), do: 'add-row' });
    expect(me.text).toContain('Fact 2');
    await me.send('/desk/draft', { ...DRAFT, draft: openId(), do: 'drop-row.0' });
    expect(me.text).not.toContain('Fact 1');
    // what stood in it is still there
    expect(me.page).toContain(DRAFT['passages.0.en']);
  });

  test('is kept, and can be opened again in the other language', async () => {
    await me.get('/desk/draft');
    await me.send('/desk/draft', { ...DRAFT, 'article.date': 'today', do: 'check' });
    const id = openId();
    await me.get('/desk/draft');
    expect(me.page).toContain(`href="/desk/draft/${id}"`);
    await me.get(`/desk/draft/${id}?lang=ko`);
    expect(me.page).toContain(DRAFT['article.title']);
    expect(faultAt('article.date')).toBe('날짜는 2019, 2019-02, 2019-02-10처럼 써 주세요.');
  });

  test('checks while somebody writes, without keeping anything', async () => {
    await me.get('/desk/draft');
    const open = me.page.split('/desk/draft/').length;
    await me.send('/desk/draft/check', { ...DRAFT, 'rows.0.from': '2026-13' });
    expect(JSON.parse(me.page)).toEqual([
      { field: 'rows.0.from', rule: 'date', text: 'Write a date as 2019, 2019-02 or 2019-02-10.' },
    ]);
    await me.get('/desk/draft');
    expect(me.page.split('/desk/draft/').length).toBe(open);
  });

  test('becomes a patch', async () => {
    await me.get('/desk/draft');
    await me.send('/desk/draft', { ...DRAFT, do: 'patch' });
    expect(me.headers.get('content-type')).toBe('text/x-patch; charset=utf-8');
    expect(me.headers.get('content-disposition')).toBe('attachment; filename="desk-2026-11-20.patch"');
    expect(me.page).toContain('+++ b/corpus/articles/desk-2026-11-20.md\n');
    expect(me.page).toContain('+- id: river-guard-allowance\n');
  });

  test.each(['../../../etc/passwd', 'a/b', '<b>', 'x"; filename="evil.sh', '__proto__', 'A'])(
    'takes no id of a source that could be anything else: %s',
    async (id) => {
      await me.get('/desk/draft');
      for (const wanted of ['patch', 'save']) {
        await me.send('/desk/draft', { ...DRAFT, 'article.id': id, do: wanted });
        expect(me.headers.get('content-disposition')).toBeNull();
        expect(faultAt('article.id')).toContain('lower-case letters');
      }
      expect(await desk.store.additions.list()).toEqual([]);
    },
  );

  test('a draft that is not there is told so', async () => {
    await me.get('/desk/draft/00000000-0000-4000-8000-000000000000');
    expect(me.status).toBe(404);
    expect(me.text).toContain('not there any more');
  });
});

test('a draft that takes an answer away says which', async () => {
  await me.get('/desk/draft');
  // a second amount for 2019, disputed by nobody
  const more = {
    'passages.0.en': 'By another count the contribution for 2019 was 1,040 billion won.',
    'passages.0.ko': '다른 집계로 2019년 분담금은 1조400억 원이었다.',
    'rows.0.id': 'contribution-2019-desk',
    'rows.0.subject': 'contribution',
    'rows.0.attribute': 'agreed',
    'rows.0.agreement': '10',
    'rows.0.year': '2019',
    'rows.0.nameEn': '',
    'rows.0.nameKo': '',
    'rows.0.shape': 'amount',
    'rows.0.amount': '1,040',
    'rows.0.unit': 'billion KRW',
    'rows.0.conflicts': 'contribution-2019-krw',
    questions: 'How much did Korea pay in 2019?',
  };
  await me.send('/desk/draft', { ...DRAFT, ...more, do: 'check' });
  await finishTrial();
  expect(me.text).toContain('Everything is sound.');
  const changed = me.page
    .split('<li class="desk-card desk-changed')
    .find((part) => part.includes(more.questions));
  expect(textOf(changed ?? '')).toContain('1,040');
  expect(me.text).toMatch(/Answered otherwise: \d+/);
});

describe('whatever is typed is shown as text', () => {
  const FOREIGN =
    /<(?:script(?! src="\/assets\/(?:client|desk)\.js\?[0-9a-f]{8}" defer>)|img|iframe|base|b|object|embed|style|svg)\b|<[^>"]*\son\w+\s*=|href="javascript/i;

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</textarea><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    '</title><svg onload=alert(1)>',
    '{{constructor.constructor("alert(1)")()}}',
    '\u202e<b>x</b>\u2066',
    '\r\nset-cookie: evil=1\r\n\r\n<script>',
    "'; DROP TABLE additions; --",
  ])('%j', async (text) => {
    const everywhere = Object.fromEntries(Object.keys(DRAFT).map((name) => [name, text]));
    const pages: (() => Promise<unknown>)[] = [
      () => me.send('/desk/draft', { ...everywhere, do: 'check' }),
      () => me.send('/desk/draft', { ...DRAFT, 'article.title': text, questions: text, do: 'check' }),
      () => me.send('/desk/draft', { ...DRAFT, 'article.title': '', do: text, draft: text }),
      () => me.send('/desk/additions/undo', { id: text }),
      () => me.get(`/desk/draft?gap=${encodeURIComponent(text)}`),
      () => me.get(`/desk/draft/${encodeURIComponent(text)}`),
      () => me.get(`/desk/checked?subject=${encodeURIComponent(text)}&before=${encodeURIComponent(text)}`),
      () => me.get(`/desk/additions?saved=${encodeURIComponent(text)}&lang=${encodeURIComponent(text)}`),
    ];
    await ask(text);
    for (const [index, open] of pages.entries()) {
      await me.get('/desk/draft');
      await open();
      expect(me.status, String(index)).toBeLessThan(500);
      expect(FOREIGN.exec(me.page)?.[0], String(index)).toBeUndefined();
      expect(me.cookies.has('evil')).toBe(false);
    }
    await me.get('/desk/gaps');
    expect(FOREIGN.exec(me.page)?.[0]).toBeUndefined();
  });

  test('and nothing of it is in the log', () => {
    expect(desk.logged.join('')).not.toMatch(/alert|evil|Humphreys/);
  });
});
