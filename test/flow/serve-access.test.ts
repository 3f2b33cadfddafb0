/** Who gets into the browser view, and who does not: tokens, sessions, hosts, origins, foreign pages. */
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callFrom, logIn, openView, pageHeaders, refusal, type TestView } from '../support/view.ts';

let view: TestView;
let cookie: string;

beforeEach(async () => {
  view = await openView();
});
afterEach(() => view.close());

const call = (name: string, body: unknown, headers?: Record<string, string>) =>
  callFrom(view, cookie, name, body, headers);

describe('getting in', () => {
  test('the printed address works once: it sets a session cookie and leads to the page without the token', async () => {
    const first = await view.ask({ path: `/?token=${view.token}` });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^lefi-${view.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const again = await view.ask({ path: `/?token=${view.token}` });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('whoever is in already may come back to the printed address', async () => {
    cookie = await logIn(view);
    const again = await view.ask({ path: `/?token=${view.token}`, headers: { cookie } });
    expect(again.status).toBe(303);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test.each(['', 'x', 'A'.repeat(43)])('the token %j opens nothing and leaves the right one alive', async (token) => {
    expect((await view.ask({ path: `/?token=${token}` })).status).toBe(403);
    expect(await logIn(view)).not.toBe('');
  });

  test('without the session there is no page, no file, no event and no call', async () => {
    cookie = `lefi-${view.port}=${'A'.repeat(43)}`;
    for (const path of ['/', '/assets/app.js', '/events', '/secret.json']) {
      expect((await view.ask({ path })).status).toBe(403);
      expect((await view.ask({ path, headers: { cookie } })).status).toBe(403);
    }
    const answer = await call('app.about', {});
    expect([answer.status, JSON.parse(answer.body)]).toEqual([403, refusal('session')]);
  });

  test('the session of one view does not open another', async () => {
    const other = await openView();
    try {
      await logIn(other);
      expect((await other.ask({ path: '/', headers: { cookie: await logIn(view) } })).status).toBe(403);
    } finally {
      await other.close();
    }
  });
});

describe('strangers', () => {
  beforeEach(async () => {
    cookie = await logIn(view);
  });

  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '2130706433',
  ])('a rebound name (Host: %s) gets neither page nor call, even with the cookie', async (name) => {
    const host = name.replace('PORT', String(view.port));
    expect((await view.ask({ path: '/', headers: { cookie, host } })).status).toBe(403);
    const answer = await call('app.about', {}, { host, origin: `http://${host}` });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([403, refusal('host')]);
  });

  test('localhost is this machine too', async () => {
    const host = `localhost:${view.port}`;
    expect((await call('app.about', {}, { host, origin: `http://${host}` })).status).toBe(200);
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1', 'https://127.0.0.1:PORT'])(
    'a page of the origin %s cannot call',
    async (name) => {
      const answer = await call('app.about', {}, { origin: name.replace('PORT', String(view.port)) });
      expect([answer.status, JSON.parse(answer.body)]).toEqual([403, refusal('origin')]);
    },
  );

  test('a call without an origin is no page of ours', async () => {
    const { origin: _, ...headers } = pageHeaders(view, cookie);
    const answer = await view.ask({ method: 'POST', path: '/call/app.about', headers, body: '{}' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([403, refusal('origin')]);
  });

  test.each(['cross-site', 'same-site'])('what a browser calls %s is turned away', async (site) => {
    expect((await call('app.about', {}, { 'sec-fetch-site': site })).status).toBe(403);
    expect((await view.ask({ path: '/', headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
    expect((await view.ask({ path: '/events', headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
  });

  test('a form post is turned away for its type, a simple request for the missing header', async () => {
    const form = await call('app.about', {}, { 'content-type': 'application/x-www-form-urlencoded' });
    expect([form.status, JSON.parse(form.body)]).toEqual([415, refusal('content-type')]);
    expect((await call('app.about', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await call('app.about', {}, { 'content-type': 'application/jsonx' })).status).toBe(415);
    const simple = await call('app.about', {}, { 'x-lefi': '' });
    expect([simple.status, JSON.parse(simple.body)]).toEqual([403, refusal('x-lefi')]);
  });

  test('a preflight gets no permission', async () => {
    const answer = await view.ask({
      method: 'OPTIONS',
      path: '/call/app.about',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(405);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('nothing listens outside the loopback', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find((address) => address.family === 'IPv4' && !address.internal);
    if (outside) await expect(fetch(`http://${outside.address}:${view.port}/`)).rejects.toThrow('fetch failed');
    await expect(fetch(`http://127.0.0.2:${view.port}/`)).rejects.toThrow('fetch failed');
  });
});
