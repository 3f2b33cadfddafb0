/** What must not pass in silence: orders without an answer, doubtful persons, envelopes that contradict themselves. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { anna, bertil, codesOf, fileName, flagsOf, news, night, order, sick, sickCase } from '../support/nights.ts';

let profile: FolderProfile;
beforeEach(async () => {
  // A Monday morning: what is sent now is due in the night of Tuesday the 17th.
  profile = await folderProfile({ now: '2026-11-16T09:00:00Z' });
});
afterEach(() => profile.remove());

const send = async (benefits: readonly string[], personnummer: string = anna): Promise<void> => {
  await order(profile, benefits, personnummer);
  await profile.service.handlers['order.compose']({});
  await profile.service.handlers['order.send']({});
};

describe('an order file', () => {
  test('with a line that the due delivery passes over is flagged once, with how many and since when', async () => {
    await send(['sjukpenning', 'pension']);
    await profile.ingest(fileName(17), night(17, [sick()]));
    await profile.ingest(fileName(18), night(18, []));
    const flags = await profile.service.handlers['flag.list']({ state: 'open' });
    expect(flags.map(({ code }) => code)).toEqual(['order.unanswered']);
    expect(flags[0]?.message).toContain('LEFI_BEST_5560360793_20261116_001.xml, antal utan svar: 1');
    expect(flags[0]?.message).toContain('2026-11-17');
  });

  test('is not flagged before its answer is due, and its flag is settled by a late answer', async () => {
    await send(['sjukpenning']);
    await profile.ingest(fileName(14), night(14, []));
    expect(await flagsOf(profile)).toEqual([]);
    await profile.ingest(fileName(17), night(17, []));
    expect(await flagsOf(profile)).toContain('order.unanswered');
    await profile.ingest(fileName(18), night(18, [sick()]));
    expect(await flagsOf(profile)).not.toContain('order.unanswered');
  });
});

test('the persons of a delivery that is held are marked, others are not', async () => {
  await order(profile, ['sjukpenning']);
  await order(profile, ['sjukpenning'], bertil);
  await profile.ingest(fileName(18), night(18, [sick(), sick(bertil)]));
  const restarted = night(20, [news([sickCase('2026-08-14')])]).replace('<lopnummer>20<', '<lopnummer>1<');
  const late = await profile.ingest(fileName(20), restarted);
  expect(late.state).toBe('held');
  expect((await profile.document(anna)).flags.map(({ code }) => code)).toEqual(['person.doubtful']);
  expect((await profile.document(bertil)).flags).toEqual([]);
});

describe('a delivery with a second', () => {
  const sound = night(18, [sick()]);
  test.each([
    [
      'start record',
      sound.replace(
        '</startpost>',
        '</startpost><startpost><organisationsnummer>2021005521</organisationsnummer></startpost>',
      ),
    ],
    ['end record', sound.replace('</slutpost>', '</slutpost><slutpost><antalPersoner>7</antalPersoner></slutpost>')],
  ])('%s is quarantined', async (_, xml) => {
    await order(profile, ['sjukpenning']);
    const delivery = await profile.ingest(fileName(18), xml);
    expect([delivery.state, codesOf(delivery)]).toEqual(['quarantined', ['response.record-repeated']]);
    expect((await profile.document(anna)).cases).toEqual([]);
  });
});

test('a person kept aside who is ordered for several benefits at once has the answer for all of them', async () => {
  const status = { code: '1', benefits: ['sjukpenning', 'pension', 'utbetalning'] };
  await profile.ingest(fileName(18), night(18, [{ ...sick(bertil), status }]));
  await order(profile, ['sjukpenning', 'pension', 'utbetalning'], bertil);
  const states = (await profile.document(bertil)).subscriptions.map(({ state }) => state);
  expect(states).toEqual(['active', 'active', 'active']);
});

test('a lopnummer that is no number is drift, and the delivery goes by its skapad', async () => {
  await order(profile, ['sjukpenning']);
  const delivery = await profile.ingest(fileName(18), night(18, [sick()]).replace('>18<', '>x<'));
  expect([delivery.state, delivery.start?.lopnummer]).toEqual(['applied', null]);
  expect(delivery.drift.map(({ path }) => path)).toEqual(['startpost/lopnummer']);
});
