/** The browser view's page, files and events over real HTTP. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { send } from '../support/raw-http.ts';
import { callFrom, logIn, openView, type TestView } from '../support/view.ts';

let view: TestView;
let cookie: string;

beforeEach(async () => {
  view = await openView();
});
afterEach(() => view.close());

const call = (name: string, body: unknown, headers?: Record<string, string>) =>
  callFrom(view, cookie, name, body, headers);

describe('pages and files', () => {
  beforeEach(async () => {
    cookie = await logIn(view);
  });
  const get = (path: string) => view.ask({ path, headers: { cookie } });

  test('the page and its files come with their types', async () => {
    const page = await get('/');
    expect([page.status, page.headers['content-type'], page.body]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html><title>LEFI</title>',
    ]);
    const script = await get('/assets/app.js');
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..\\secret.json',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/missing.js',
    'http://127.0.0.1/../secret.json',
  ])('nothing outside the folder answers at %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('outside');
  });

  test('other methods are refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await view.ask({ method, path: '/', headers: { cookie } })).status).toBe(405);
    }
  });

  test('every answer, good or bad, carries the security headers', async () => {
    const answers = [
      await get('/'),
      await get('/assets/app.js'),
      await get('/missing.js'),
      await view.ask({ path: '/' }),
      await view.ask({ path: '/', headers: { host: 'evil.example' } }),
      await view.ask({ method: 'PUT', path: '/' }),
      await call('app.about', {}),
      await call('no.such', {}),
      await call('app.about', {}, { 'x-lefi': '0' }),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});

describe('events', () => {
  /** Reads the stream until `count` events have come. */
  async function readEvents(response: Response, count: number): Promise<string[]> {
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let text = '';
    while (text.split('event: ').length - 1 < count || !text.endsWith('\n\n')) {
      const { value, done } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
    return text.split('\n\n').filter((part) => part.startsWith('event: '));
  }

  test('arrive at an open page as they happen', async () => {
    cookie = await logIn(view);
    const response = await fetch(`http://127.0.0.1:${view.port}/events`, { headers: { cookie } });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    view.events.emit('progress', { task: 'ingest', file: 'a\nb', done: 1, total: 2, unit: 'bytes' });
    view.events.emit('changed', { topics: ['persons'] });
    expect(await readEvents(response, 2)).toEqual([
      'event: progress\ndata: {"task":"ingest","file":"a\\nb","done":1,"total":2,"unit":"bytes"}',
      'event: changed\ndata: {"topics":["persons"]}',
    ]);
  });

  test('are no longer listened to once the page has gone', async () => {
    cookie = await logIn(view);
    const response = await fetch(`http://127.0.0.1:${view.port}/events`, { headers: { cookie } });
    expect(view.listeners()).toBe(2);
    await response.body?.cancel();
    await expect.poll(() => view.listeners()).toBe(0);
  });

  test('closing the view ends open streams at once and frees the port', async () => {
    cookie = await logIn(view);
    const response = await fetch(`http://127.0.0.1:${view.port}/events`, { headers: { cookie } });
    const ended = response.text().then(
      () => 'ended',
      () => 'ended',
    );
    await view.close();
    expect(await ended).toBe('ended');
    await expect(send(view.port, { path: '/' })).rejects.toThrow('ECONNREFUSED');
  });
});
