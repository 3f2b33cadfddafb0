/** The contract over real HTTP: results, faults, limits, and what is never told. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FaultError } from '../../src/shared/fault.ts';
import { callFrom, logIn, openView, pageHeaders, refusal, type TestView } from '../support/view.ts';

let view: TestView;
let cookie: string;

beforeEach(async () => {
  view = await openView({
    'night.run': async () => {
      throw new FaultError('transport.offline', { host: 'fk' });
    },
    'order.compose': async () => {
      throw new RangeError('199001019999');
    },
  });
  cookie = await logIn(view);
});
afterEach(() => view.close());

const call = (name: string, body: unknown, headers?: Record<string, string>) =>
  callFrom(view, cookie, name, body, headers);

test('a call answers with the handler’s result', async () => {
  const answer = await call('person.list', { text: '1990' });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'person.list', input: { text: '1990' } } });
});

test('faults are answered as values', async () => {
  const answer = await call('night.run', {});
  expect(JSON.parse(answer.body)).toEqual({
    ok: false,
    fault: { code: 'transport.offline', detail: { host: 'fk' } },
  });
});

test('an unexpected error’s message stays hidden from the page and from the log', async () => {
  const answer = await call('order.compose', {});
  expect(JSON.parse(answer.body)).toEqual({
    ok: false,
    fault: { code: 'program.unexpected', detail: { kind: 'RangeError' } },
  });
  expect(view.reported.map(({ call: name, kind }) => [name, kind])).toEqual([['order.compose', 'RangeError']]);
  expect(JSON.stringify(view.reported)).not.toContain('1990');
});

test('unknown names, calls for the command line alone, and input outside the contract are refused', async () => {
  expect(JSON.parse((await call('no.such', {})).body)).toEqual(refusal('name'));
  expect(JSON.parse((await call('inbox.ingest-files', { files: ['/etc/passwd'] })).body)).toEqual(refusal('name'));
  expect(JSON.parse((await call('person.list', { text: 1 })).body)).toEqual(refusal('input.text'));
  expect((await call('../call/app.about', {})).status).toBe(404);
});

test('what is not JSON in UTF-8 is refused', async () => {
  const ask = (body: string | Buffer[]) =>
    view.ask({ method: 'POST', path: '/call/app.about', headers: pageHeaders(view, cookie), body });
  expect((await ask('{')).status).toBe(400);
  expect((await ask('')).status).toBe(400);
  expect((await ask([Buffer.from([0x22, 0xff, 0x22])])).status).toBe(400);
});

test('a body over the limit is refused, announced or not, and a large import is taken', async () => {
  const large = { text: 'x'.repeat(1024 * 1024) };
  const announced = await call('person.list', large);
  expect([announced.status, JSON.parse(announced.body)]).toEqual([413, refusal('too-large')]);
  const chunks = Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, 0x20));
  const streamed = await view.ask({
    method: 'POST',
    path: '/call/person.list',
    headers: { ...pageHeaders(view, cookie), 'transfer-encoding': 'chunked' },
    body: chunks,
  });
  expect(streamed.status).toBe(413);
  const imported = await call('order.import', { csv: 'x'.repeat(8 * 1024 * 1024), kind: 'new' });
  expect(imported.status).toBe(200);
  expect(JSON.parse(imported.body).ok).toBe(true);
});
