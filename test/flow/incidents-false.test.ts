/** FK's incidents that said something false, or very much at once: what is flagged, what is not, and how it ends. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { from2021 } from '../../src/simulator/incidents/from-2021.ts';
import type { Incident } from '../../src/simulator/incidents/incident.ts';
import { until2020 } from '../../src/simulator/incidents/until-2020.ts';
import { alarms, everybody, openReplay, playNight, playRefresh, type Replay } from '../support/incident.ts';
import { date, orderXml } from '../support/simulator.ts';

let replay: Replay;
afterEach(() => replay.close());

/** So many persons at FK, of whom those with the benefit are ordered. */
async function begin(incident: Incident, persons: number, benefit: string): Promise<void> {
  replay = await openReplay({ ...incident, persons });
  const wishes = everybody(replay).filter(({ benefits }) => benefits.includes(benefit));
  await replay.order('new', incident.ordered, wishes);
}

const abroad = { countries: ['BE', 'US', 'GR'] };

test('I-01: a mass recalculation makes one new version per case and no flag', async () => {
  const incident = until2020['I-01'];
  await begin(incident, 80, 'sjukOchAktivitetsersattning');
  await playNight(replay, incident, 0);
  const { deliveries } = await playNight(replay, incident, 1);
  const recalculated = replay.batch
    .population()
    .filter(({ benefits }) => benefits.includes('sjukOchAktivitetsersattning'));
  expect(recalculated.length).toBeGreaterThan(5);
  expect(deliveries[0]?.persons).toBe(recalculated.length);
  expect(deliveries[0]?.changes).toMatchObject({ new: 0, changed: recalculated.length, withdrawn: 0, unchanged: 0 });
  await playNight(replay, incident, 2);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], []]);
});

test('I-01: a new field in every decision is one flag, not one for each person', async () => {
  const incident = until2020['I-01'];
  await begin(incident, 80, 'sjukOchAktivitetsersattning');
  await playNight(replay, incident, 0);
  const [, mass] = incident.nights;
  const events = (mass?.events ?? []).map((event) => ({ ...event, reason: 'OMRAKNING' }));
  const { deliveries } = await replay.play(mass?.night ?? incident.upTo, { events });
  expect(deliveries[0]?.drift).toMatchObject([
    { path: 'sjukOchAktivitetsersattning/saArende/period/orsak', kind: 'element', count: deliveries[0]?.persons },
  ]);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], ['response.drift']]);
});

test('I-04: a false block alarms for each person abroad, and the correction takes the alarm back but not the history', async () => {
  const incident = until2020['I-04'];
  await begin(incident, 160, 'levnadsintyg');
  await playNight(replay, incident, 0);
  const hit = (await replay.members(abroad)).map(({ personnummer }) => personnummer).sort();
  expect(hit.length).toBeGreaterThan(1);
  expect(await alarms(replay)).toEqual([]);
  const { deliveries } = await playNight(replay, incident, 1);
  await playNight(replay, incident, 2);
  const alarmed = (await replay.flags()).filter(({ code }) => code === 'person.life-certificate');
  expect(alarmed.map(({ personnummer }) => personnummer).sort()).toEqual(hit);
  await replay.within('2020-01-24T10:00', (handlers) =>
    handlers['delivery.dispute']({ id: deliveries[0]?.id ?? 0, reason: 'FK:s meddelande 2020-01-23' }),
  );
  expect(await alarms(replay)).toContain('delivery.disputed');
  await playNight(replay, incident, 3);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], ['delivery.disputed']]);
  await replay.within('2020-01-28T10:00', async (handlers) => {
    const { records } = await handlers['person.get']({
      personnummer: hit[0] ?? '',
      knownAt: String(deliveries[0]?.id),
    });
    expect(JSON.stringify(records)).toContain('"status":"5"');
    await handlers['delivery.clear-dispute']({ id: deliveries[0]?.id ?? 0, note: 'rättat 2020-01-28' });
  });
  expect(await alarms(replay)).toEqual([]);
});

test('I-07: a year of life certificates alarms only for who is blocked', async () => {
  const incident = until2020['I-07'];
  await begin(incident, 160, 'levnadsintyg');
  for (const index of [0, 1, 2]) await playNight(replay, incident, index);
  expect(await alarms(replay)).toEqual([]);
  const { deliveries } = await playNight(replay, incident, 3);
  expect(deliveries[0]?.persons).toBe(1);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], ['person.life-certificate']]);
});

test('I-06: a person rolled back because of a life certificate leaves the order unanswered until it is sent again', async () => {
  const incident = until2020['I-06'];
  replay = await openReplay(incident);
  await replay.order('new', incident.ordered, everybody(replay));
  await playNight(replay, incident, 0);
  const lost = await replay.differing();
  const hit = (await replay.members(incident.refresh.of ?? {})).map(({ personnummer }) => personnummer);
  expect(lost.toSorted()).toEqual(hit.toSorted());
  expect(lost.length).toBeGreaterThan(1);
  await playNight(replay, incident, 1);
  expect(await alarms(replay)).toEqual(['order.unanswered']);
  await playRefresh(replay, incident.refresh);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], []]);
});

test('I-06: an order from a day to come is refused here, because FK never answers it', async () => {
  const { upTo, ordered } = until2020['I-06'];
  replay = await openReplay({ upTo });
  const [{ personnummer, benefits } = { personnummer: '', benefits: [] }] = everybody(replay);
  const line = { personnummer, benefits: [...benefits], from: '2020-06-01' };
  const { refused } = await replay.within(`${ordered}T10:00`, (handlers) =>
    handlers['order.add']({ kind: 'new', lines: [line] }),
  );
  expect(refused).toMatchObject([{ fault: { code: 'order.from-in-future' } }]);
  const byHand = orderXml([{ kind: 'new', person: personnummer, benefits, from: line.from }]);
  await writeFile(join(replay.directory, 'fk', 'sftp', 'till-fk', 'LEFI_BEST_1.xml'), byHand);
  expect((await replay.batch.run(date('2020-05-12'), { events: [] })).persons).toBe(0);
});

test('I-17: payments for a whole period are flagged as beyond any case until a full refresh corrects them', async () => {
  const incident = from2021['I-17'];
  await begin(incident, 80, 'sjukpenning');
  await playNight(replay, incident, 0);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], []]);
  for (const index of [1, 2, 3]) await playNight(replay, incident, index);
  const lost = await replay.differing();
  expect(lost.length).toBeGreaterThan(1);
  const flagged = (await replay.flags()).filter(({ code }) => code === 'quality.payment-without-case');
  expect(new Set(flagged.map(({ personnummer }) => personnummer))).toEqual(new Set(lost));
  await playRefresh(replay, incident.refresh);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], ['mirror.refresh-differs']]);
});
