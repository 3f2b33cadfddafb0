/** Lists of persons through the contract: bounded, read on from a place, and with a trace for everybody who is shown. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dispatch } from '../../src/main/dispatch.ts';
import type { PersonListView } from '../../src/shared/person-list-views.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, cecilia, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil, cecilia]) await order(profile, ['sjukpenning'], person);
});
afterEach(() => profile.remove());

const ask = (input: unknown) => dispatch(profile.service.handlers, 'person.list', input, 'any');
async function list(input: object): Promise<PersonListView> {
  const result = await ask(input);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value as PersonListView;
}
const shown = async (input: object) => (await list(input)).rows.map(({ personnummer }) => personnummer);
const traces = () => accessRows(profile.directory).map(({ action, personnummer }) => [action, personnummer]);

test('a number in any writing and any part of it find the person, who leaves a trace before the answer', async () => {
  for (const text of ['19900101-2385', '900101 2385', '2385', '900101-2', '1012']) {
    expect(await shown({ text }), text).toContain(anna);
  }
  expect(traces()).toEqual(Array.from({ length: 5 }, () => ['person.list', anna]));
});

test('everybody who is shown leaves a trace, and nobody who is only counted', async () => {
  const { ids, rows, next } = await list({ benefit: 'SJP', limit: 2 });
  expect([ids.length, rows.length, next]).toEqual([3, 2, null]);
  expect(traces()).toEqual(rows.map(({ personnummer }) => ['person.list', personnummer]));
  const [more] = await profile.service.handlers['person.rows']({ ids: ids.slice(2) });
  expect(traces().at(-1)).toEqual(['person.rows', more?.personnummer]);
  expect(new Set(traces().map(([, number]) => number))).toEqual(new Set([anna, bertil, cecilia]));
});

test('a delivery’s persons are found, together with what else is asked', async () => {
  const { id } = await profile.ingest(fileName(18), night(18, [sick(anna), sick(bertil)]));
  expect(await shown({ delivery: id })).toEqual([anna, bertil]);
  expect(await shown({ delivery: id, text: '1985' })).toEqual([bertil]);
  expect((await list({ delivery: id, text: '1985' })).rows).toMatchObject([{ mirrored: true, subscribed: 1 }]);
  expect(await shown({ flag: 'any' })).toEqual([]);
});

test('what cannot be asked is refused, and a text without digits finds nobody', async () => {
  expect(await ask({ benefit: 'xyz' })).toEqual({
    ok: false,
    fault: { code: 'input.invalid', detail: { field: 'benefit' } },
  });
  expect(await ask({ delivery: 99 })).toMatchObject({ fault: { code: 'mirror.no-such-delivery' } });
  expect(await ask({ text: '19', after: '198503142393' })).toMatchObject({
    fault: { detail: { field: 'input.after' } },
  });
  expect(await list({ text: 'Anna' })).toEqual({ ids: [], rows: [], next: null });
  expect(traces()).toEqual([]);
});
