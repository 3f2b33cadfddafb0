/** FK's incidents that lost something: the nights do not bring it, the full refresh does, and is flagged for having had to. */
import { afterEach, describe, expect, test } from 'vitest';
import { from2021 } from '../../src/simulator/incidents/from-2021.ts';
import type { CalledFor, Incident } from '../../src/simulator/incidents/incident.ts';
import { threeBenefits, until2020 } from '../../src/simulator/incidents/until-2020.ts';
import { alarms, everybody, openReplay, playNight, playRefresh, type Replay, type Wish } from '../support/incident.ts';

let replay: Replay;
afterEach(() => replay.close());

type Lossy = Incident & { readonly refresh: CalledFor };

/** The last: what the mirror notices by itself, before anybody asks for a full refresh. */
type Row = readonly [id: string, incident: Lossy, what: string, noticed: readonly string[]];
const lossy: readonly Row[] = [
  ['I-02', until2020['I-02'], 'claims for money back come only with complete information', []],
  ['I-05', until2020['I-05'], 'retroactive payments of parental benefit come only with complete information', []],
  ['I-08', until2020['I-08'], 'persons watched for two of three benefits are left out', []],
  ['I-09', until2020['I-09'], 'parts of sickness periods are lost', ['quality.payment-without-case']],
  ['I-11', from2021['I-11'], 'ended sickness cases are not told of', []],
  ['I-12', from2021['I-12'], 'retroactive payments of two benefits come only with complete information', []],
  ['I-13', from2021['I-13'], 'a benefit is silent in the nightly runs', []],
];

/** Every other parent is watched for activity support as well, which makes two of the three that FK stumbles over. */
const wishes = (): Wish[] =>
  everybody(replay).map(({ personnummer, benefits }, index) => ({
    personnummer,
    benefits:
      index % 2 === 0 && benefits.includes('foraldrapenning')
        ? [...new Set([...benefits, ...threeBenefits])]
        : benefits,
  }));

async function playFrom(incident: Incident, first: number): Promise<void> {
  for (let index = first; index < incident.nights.length; index += 1) await playNight(replay, incident, index);
}

describe.each(lossy)('%s', (_, incident, what, noticed) => {
  test(`${what}, until a full refresh brings what was lost and says so`, async () => {
    replay = await openReplay(incident);
    await replay.order('new', incident.ordered, wishes());
    await playNight(replay, incident, 0);
    expect([await replay.differing(), await alarms(replay)]).toEqual([[], []]);
    await playFrom(incident, 1);
    const lost = await replay.differing();
    expect(lost.length).toBeGreaterThan(1);
    expect([...new Set(await alarms(replay))]).toEqual(noticed);
    const { deliveries } = await playRefresh(replay, incident.refresh);
    expect(deliveries.map(({ state }) => state)).toEqual(['applied']);
    expect(await replay.differing()).toEqual([]);
    expect(await alarms(replay)).toEqual(['mirror.refresh-differs']);
  });
});

test('I-10: nobody born in the 2000s has sickness benefit until a full refresh brings it', async () => {
  const incident = from2021['I-10'];
  replay = await openReplay(incident);
  await replay.order('new', incident.ordered, everybody(replay));
  await playFrom(incident, 0);
  const lost = await replay.differing();
  expect(lost.length).toBeGreaterThan(1);
  expect(lost.filter((number) => number < '2000')).toEqual([]);
  await playRefresh(replay, incident.refresh);
  expect(await replay.differing()).toEqual([]);
  expect(await alarms(replay)).toContain('mirror.refresh-differs');
});
