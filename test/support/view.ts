/** A browser view over handlers of the test's own, with a small built page, for tests of the host itself. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Unexpected } from '../../src/main/dispatch.ts';
import { serve } from '../../src/main/serve/serve.ts';
import { callNames, type Handlers } from '../../src/shared/contract.ts';
import { createEvents, type EventSource } from '../../src/shared/events.ts';
import { type RawAnswer, type RawRequest, send } from './raw-http.ts';

export type TestView = Awaited<ReturnType<typeof openView>>;

/** Every call answers with its own name and input unless `handlers` says otherwise. */
export async function openView(own: Partial<Handlers> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'lefi-view-'));
  const assets = join(folder, 'renderer');
  await mkdir(join(assets, 'assets'), { recursive: true });
  await writeFile(join(assets, 'index.html'), '<!doctype html><title>LEFI</title>');
  await writeFile(join(assets, 'assets', 'app.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '{"key":"outside"}');
  const echo = Object.fromEntries(callNames.map((name) => [name, async (input: unknown) => ({ name, input })]));
  const handlers = { ...(echo as unknown as Handlers), ...own };
  const events = createEvents();
  let listening = 0;
  const counted: EventSource = {
    on: (event, listener) => {
      const stop = events.on(event, listener);
      listening += 1;
      return () => {
        listening -= 1;
        stop();
      };
    },
  };
  const reported: Unexpected[] = [];
  const serving = await serve({ service: { handlers, events: counted }, assets, log: (entry) => reported.push(entry) });
  const url = new URL(serving.url);
  const port = Number(url.port);
  return {
    ...serving,
    port,
    events,
    reported,
    /** How many listeners the host has on the service's events. */
    listeners: () => listening,
    token: url.searchParams.get('token') ?? '',
    /** As a browser would ask from the page itself, unless `headers` says otherwise. */
    ask: (request: RawRequest): Promise<RawAnswer> => send(port, request),
    close: async () => {
      await serving.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the printed address and returns the session cookie as the browser would send it back. */
export async function logIn(view: TestView): Promise<string> {
  const answer = await view.ask({ path: `/?token=${view.token}` });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** The headers of a call that the page itself makes. */
export const pageHeaders = (view: TestView, cookie: string): Record<string, string> => ({
  cookie,
  origin: `http://127.0.0.1:${view.port}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'x-lefi': '1',
});

/** A call as the page makes it; `headers` replaces what the page would have sent. */
export const callFrom = (
  view: TestView,
  cookie: string,
  name: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<RawAnswer> =>
  view.ask({
    method: 'POST',
    path: `/call/${name}`,
    headers: { ...pageHeaders(view, cookie), ...headers },
    body: JSON.stringify(body),
  });

/** The result that a call turned away for `field` answers with. */
export const refusal = (field: string) => ({ ok: false, fault: { code: 'input.invalid', detail: { field } } });
