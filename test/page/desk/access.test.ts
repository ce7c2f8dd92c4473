import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Curator, type DeskFixture, openDesk, PASSWORD } from './fixture.ts';

const opened: DeskFixture[] = [];
const open = async (options: Parameters<typeof openDesk>[0]): Promise<DeskFixture> => {
  const desk = await openDesk(options);
  opened.push(desk);
  return desk;
};
afterAll(() => Promise.all(opened.map(({ store }) => store.close())));

const HOUR = 60 * 60 * 1000;

describe('without a password', () => {
  let desk: DeskFixture;
  beforeAll(async () => {
    desk = await open({});
  });

  test('the desk opens on the machine itself, without a log-in', async () => {
    const me = new Curator(desk.app);
    expect(await me.get('/desk')).toContain('What needs care');
    expect(me.status).toBe(200);
    expect(me.page).not.toContain('Log out');
  });

  test.each([
    ['from another machine', { address: '192.0.2.7' }],
    ['through a proxy on this machine', { headers: { 'x-forwarded-for': '192.0.2.7' } }],
    ['from an address that only begins like ours', { address: '127.0.0.1.example' }],
  ])('and to nobody %s', async (_, from) => {
    const me = new Curator(desk.app, from);
    await me.get('/desk');
    expect(me.status).toBe(403);
    expect(me.text).toContain('the operator sets DESK_PASSWORD');
    expect(me.page).not.toContain('name="token"');
  });

  test('nor under a foreign name, for a page of somebody else whose name was made to point here', async () => {
    const me = new Curator(desk.app, { host: 'evil.example' });
    await me.get('/desk');
    expect(me.status).toBe(421);
  });

  test('nor at all where the page lets others in', async () => {
    const { app } = await open({ loopbackOnly: false });
    const me = new Curator(app);
    await me.get('/desk');
    expect(me.status).toBe(403);
  });
});

describe('with a password', () => {
  let desk: DeskFixture;
  beforeAll(async () => {
    desk = await open({ password: PASSWORD, loopbackOnly: false });
  });
  const somebody = () =>
    new Curator(desk.app, { address: `192.0.2.${Math.ceil(Math.random() * 250)}`, host: 'answers.example' });

  test('every part of the desk asks for it first', async () => {
    for (const path of [
      '/desk',
      '/desk/gaps',
      '/desk/votes',
      '/desk/draft',
      '/desk/additions',
      '/desk/checked',
    ]) {
      const me = somebody();
      await me.get(path);
      expect(me.status, path).toBe(401);
      expect(me.page, path).toContain('type="password"');
      expect(me.text, path).not.toContain('What needs care');
    }
  });

  test('the right one lets in, under a new id, and logging out ends it', async () => {
    const me = somebody();
    await me.get('/desk');
    const before = me.cookies.get('sma_desk');
    expect(await me.send('/desk/login', { password: PASSWORD })).toContain('What needs care');
    const session = me.cookies.get('sma_desk')!;
    expect(session).not.toBe(before);
    expect(await me.send('/desk/logout')).toContain('type="password"');
    me.cookies.set('sma_desk', session);
    await me.get('/desk');
    expect(me.status).toBe(401);
  });

  test('a wrong one does not, and is not in the log', async () => {
    const me = somebody();
    for (const password of ['', 'wrong', PASSWORD.slice(0, -1), `${PASSWORD} `, PASSWORD.toUpperCase()]) {
      const her = new Curator(desk.app, {
        address: `198.51.100.${password.length}`,
        host: 'answers.example',
      });
      await her.logIn(password);
      expect(her.status).toBe(401);
      expect(her.text).toContain('That is not the password. Try again.');
    }
    await me.get('/desk');
    expect(me.status).toBe(401);
    expect(desk.logged.join('')).toContain('a wrong password for the desk');
    expect(desk.logged.join('')).not.toMatch(/wrong"|long enough/);
  });

  test('five wrong ones from one address have to wait, others do not', async () => {
    const me = new Curator(desk.app, { address: '203.0.113.1', host: 'answers.example' });
    for (let tries = 0; tries < 5; tries += 1) await me.logIn('wrong');
    expect(me.status).toBe(401);
    await me.logIn(PASSWORD);
    expect(me.status).toBe(429);
    expect(me.text).toContain('Wait five minutes and try again.');
    expect(Number(me.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = new Curator(desk.app, { address: '203.0.113.2', host: 'answers.example' });
    expect(await other.logIn()).toContain('What needs care');
  });

  test('a session ends when it was not used for two hours, and after twelve in any case', async () => {
    const me = somebody();
    await me.logIn();
    desk.pass(2 * HOUR + 1);
    await me.get('/desk');
    expect(me.status).toBe(401);

    await me.logIn();
    for (let hours = 0; hours < 12; hours += 1.5) {
      await me.get('/desk');
      expect(me.status).toBe(200);
      desk.pass(1.5 * HOUR);
    }
    desk.pass(1);
    await me.get('/desk');
    expect(me.status).toBe(401);
  });

  test('a form that comes after the end of the session is not lost in silence', async () => {
    const me = somebody();
    await me.logIn();
    desk.pass(3 * HOUR);
    await me.send('/desk/draft', { 'article.title': 'A long evening of work' });
    expect(me.status).toBe(401);
    expect(me.text).toContain('Log in in another tab');
  });

  test('the cookie is for the desk alone, for no script and no other page, and over https for https only', async () => {
    for (const [headers, secure] of [
      [{}, false],
      [{ 'x-forwarded-proto': 'https' }, true],
    ] as const) {
      const response = await desk.app.request('http://answers.example/desk', { headers });
      const cookie = response.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(/^sma_desk=[0-9a-f-]{36}; Path=\/desk; HttpOnly;/);
      expect(cookie).toContain('SameSite=Strict');
      expect(cookie.includes('Secure')).toBe(secure);
      expect(cookie).not.toMatch(/Max-Age|Expires/);
    }
  });
});

describe('a form is taken from our own pages only', () => {
  let desk: DeskFixture;
  beforeAll(async () => {
    desk = await open({ password: PASSWORD });
  });
  const POSTS = ['/desk/reload', '/desk/logout', '/desk/draft', '/desk/draft/check', '/desk/additions/undo'];

  test.each(POSTS)('%s without its token, or with one of another session', async (path) => {
    const me = new Curator(desk.app);
    const her = new Curator(desk.app);
    await me.logIn();
    await her.logIn();
    for (const token of ['', 'x', her.token, `${me.token}x`]) {
      await me.get('/desk');
      await me.send(path, { token });
      expect(me.status, token).toBe(403);
      expect(me.text).toContain('load the page again');
    }
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nowhere', { origin: '' }],
    ['another port of this machine', { origin: 'http://localhost:9999' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site, as the browser says', { 'sec-fetch-site': 'same-site' }],
  ])('from %s', async (_, headers) => {
    const me = new Curator(desk.app);
    await me.logIn();
    await me.send('/desk/reload', {}, headers as unknown as Record<string, string>);
    expect(me.status).toBe(403);
    expect(me.text).toContain('came from another page');
  });

  test('the log-in, too', async () => {
    const me = new Curator(desk.app);
    await me.get('/desk');
    await me.send('/desk/login', { password: PASSWORD, token: '' });
    expect(me.status).toBe(403);
    await me.send('/desk/login', { password: PASSWORD }, { origin: 'https://evil.example' });
    expect(me.status).toBe(403);
  });

  test('what is no form, or is too long, is told so', async () => {
    const me = new Curator(desk.app);
    await me.logIn();
    await me.send('/desk/draft', {}, { 'content-type': 'application/json' });
    expect(me.status).toBe(400);
    await me.get('/desk');
    await me.send('/desk/draft', { questions: 'x'.repeat(1_100_000) });
    expect(me.status).toBe(413);
    expect(me.text).toContain('a form may have 1 MB');
  });

  test('forms are taken at the desk and nowhere else', async () => {
    for (const path of ['/', '/api/ask?q=2019', '/sma/cost', '/deskx', '/explore', '/assets/desk.js']) {
      const response = await desk.app.request(path, { method: 'POST' });
      expect(response.status, path).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await desk.app.request('/desk', { method });
      expect(response.status, method).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
    }
  });

  test('nothing of the desk is kept, framed or told to others', async () => {
    const me = new Curator(desk.app);
    await me.logIn();
    expect(me.headers.get('cache-control')).toBe('no-store');
    expect(me.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(me.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(me.headers.get('x-frame-options')).toBe('DENY');
    // "no-referrer" would make browsers hide where our own forms come from
    expect(me.headers.get('referrer-policy')).toBe('same-origin');
  });
});
