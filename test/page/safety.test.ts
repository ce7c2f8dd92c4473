import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, openFixture, Visitor } from './fixture.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.store.close());

const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" autofocus onfocus="alert(1)',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '</textarea><svg onload=alert(1)>',
  '<!--><script>alert(1)</script>',
  '<iframe src="javascript:alert(1)">',
  'javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '$' + '{alert(1)} {{constructor.constructor("alert(1)")()}}',
  '<a href="//evil.example">2019</a>',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '\u0000<script\u0000>alert(1)</script>',
  '\u202e<b>2019</b>\u2066',
  '＜script＞alert(1)＜/script＞',
  '<ScRiPt/x>alert(1)</sCrIpT>',
  '/sma cost year:"><script>alert(1)</script>',
  '/sma source source:<img src=x onerror=alert(1)>',
  "2019'; DROP TABLE threads; --",
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\r\nset-cookie: evil=1\r\n\r\n<script>',
];

/** Markup that no page of ours holds unless somebody put it there. */
const FOREIGN =
  /<(?:script(?! src="\/assets\/client\.js\?[0-9a-f]{8}" defer>)|img|iframe|base|b|object|embed|style|textarea)\b|<meta http-equiv|<[^>"]*\son\w+\s*=|href="(?!\/|#|https?:\/\/)|href="\/\//i;

/** Elements whose attributes' quotes do not pair, which is what a broken-out value leaves behind. */
const tornTags = (page: string): string[] =>
  [...page.matchAll(/<[a-z][^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => (tag.match(/"/g)?.length ?? 0) % 2 === 1);

describe('whatever is typed is shown as text', () => {
  test.each(HOSTILE)('%j', async (text) => {
    const me = new Visitor(fixture.app, { 'accept-language': 'en' });
    const q = encodeURIComponent(text);
    const paths = [
      `/?q=${q}`,
      `/?q=${q}&lang=ko`,
      `/?q=${q}&asOf=${q}`,
      `/?q=2019&lang=${q}&after=${q}`,
      `/sma?lang=${q}`,
      `/sma/cost?run=1&year=${q}`,
      `/sma/ask?run=1&question=${q}`,
      `/sma/source?source=${q}&lang=${q}`,
      `/sma/${q}`,
      `/a/${q}`,
      `/explore?lang=${q}`,
      `/explore/timeline?words=${q}&from=${q}&agreement=${q}`,
      `/explore/sources?words=${q}&kind=${q}`,
      `/explore/sources/${q}`,
      `/explore/chart/${q}`,
      `/explore/data/${q}`,
      `/${q}`,
    ];
    for (const path of paths) {
      const response = await me.get(path);
      const page = await response.text();
      expect(response.status, path).toBeLessThan(500);
      expect(FOREIGN.exec(page)?.[0], path).toBeUndefined();
      expect(tornTags(page), path).toEqual([]);
      expect(response.headers.get('set-cookie') ?? '', path).not.toContain('evil');
    }
  });

  test('in the headers of a request, too', async () => {
    for (const text of HOSTILE) {
      const value = encodeURIComponent(text);
      const headers = { 'accept-language': value, cookie: `sma_session=${value}` };
      const page = await (await fixture.app.request('/', { headers })).text();
      expect(FOREIGN.exec(page)?.[0], text).toBeUndefined();
    }
  });
});

describe('headers', () => {
  const PATHS = [
    '/',
    '/?q=2019',
    '/sma',
    '/explore',
    '/explore/chart/cost.png',
    '/api/ask?q=2019',
    '/api/ask',
    '/nowhere',
    '/healthz',
    '/assets/page.css',
  ];

  test.each(PATHS)('%s allows nothing from elsewhere and nothing inline', async (path) => {
    const { headers } = await fixture.app.request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test('pages are not kept by browsers, assets are until they change', async () => {
    const page = await fixture.app.request('/');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const assets = [...(await page.text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(assets.length).toBe(5);
    for (const path of assets) {
      const asset = await fixture.app.request(path);
      expect(asset.status, path).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    for (const path of ['/', '/api/ask?q=2019', '/sma/cost?run=1&year=2019']) {
      const response = await fixture.app.request(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    }
  });

  test.each(['/assets/../app.ts', '/assets/%2e%2e%2fapp.ts', '/assets/', '/assets/app.ts', '/.env'])(
    'no file but the assets: %s',
    async (path) => {
      expect((await fixture.app.request(path)).status).toBe(404);
    },
  );

  test('a fault is told in a sentence, without its details, and logged without the question', async () => {
    const broken = await openFixture();
    await broken.store.close();
    const response = await broken.app.request('/?after=new&q=', {
      headers: { cookie: `sma_session=${crypto.randomUUID()}` },
    });
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).toContain('Something went wrong here');
    expect(page).not.toMatch(/Error|\.ts|node:/);
    expect(broken.logged.join('')).toContain('a request to the page failed');
  });

  test('an answer is given also when the store fails', async () => {
    const broken = await openFixture();
    await broken.store.close();
    const response = await broken.app.request('/?q=How+much+did+Korea+pay+in+2019');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('1,038.9 billion won');
  });
});
