/** A refresh that was planned before the settings required a purpose: it waits, says so, and goes on with one. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import type { Handlers } from '../../src/shared/contract.ts';
import { faultOf } from '../../src/shared/fault.ts';
import { anna, bertil, cecilia, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

const id = 'I-09';
let profile: TestProfile;
/** All three are answered; the first batch of the refresh is ordered, and two wait. */
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil, cecilia]) await order(profile, ['sjukpenning'], person);
  await profile.ingest(fileName(20), night(20, [sick(anna), sick(bertil), sick(cecilia)]));
  await profile.service.handlers['incident.order']({ id, perNight: 1 });
});
afterEach(() => profile.remove());

async function on<T>(now: string, work: (handlers: Handlers) => Promise<T>): Promise<T> {
  const service = await assemble({ profile: profile.directory, host: 'cli', now });
  return work(service.handlers).finally(service.close);
}
const open = async (handlers: Handlers) => (await handlers['flag.list']({ state: 'open' })).map(({ code }) => code);

test('the night flags it once and goes on, and the batches leave with the purpose they are given', async () => {
  await profile.service.handlers['settings.set']({ purposeRequired: true });
  await on('2026-11-24T09:00', async (handlers) => {
    for (let again = 0; again < 2; again += 1) expect(await handlers['incident.next']({})).toEqual([]);
    expect(await open(handlers)).toEqual(['order.purpose-missing']);
    const asked = await handlers['incident.next']({ id }).catch(faultOf);
    expect(asked).toEqual({ code: 'order.purpose-missing', detail: { incident: id } });
    const given = await handlers['incident.order']({ id, purpose: 'samordning' });
    expect(given).toMatchObject({ batches: 0, ordered: [{ number: 2, purpose: 'samordning', lines: 1 }] });
    expect(await open(handlers)).toEqual([]);
  });
  const [second, first] = (await profile.service.handlers['order.list']({ limit: 2 })).lines;
  expect([first?.purpose, second?.purpose]).toEqual([null, 'samordning']);
  const { batches } = await profile.service.handlers['incident.progress']({ id });
  expect(batches.map(({ purpose }) => purpose)).toEqual([null, 'samordning', 'samordning']);
});

test('a flag closes when the setting is taken back, and who lacks a required consent is left out of the batch', async () => {
  await profile.service.handlers['settings.set']({ purposeRequired: true, consentRequired: true });
  await on('2026-11-24T09:00', (handlers) => handlers['incident.next']({}));
  await profile.service.handlers['settings.set']({ purposeRequired: false });
  await on('2026-11-24T10:00', async (handlers) => {
    expect(await handlers['incident.next']({})).toMatchObject([{ number: 2, lines: 1 }]);
    expect(await open(handlers)).toEqual([]);
  });
  const last = await on('2026-11-25T09:00', (handlers) =>
    handlers['incident.order']({ id, purpose: 'skadereglering' }),
  );
  expect(last.ordered).toMatchObject([{ number: 3, purpose: 'skadereglering', lines: 0 }]);
});
