/** FK's incidents with the files themselves: none, late, run again, out of order, and nobody at the door. */
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { NightReport } from '../../src/shared/night-views.ts';
import type { ScriptedEvent } from '../../src/simulator/script.ts';
import { alarms, everybody, openReplay, type Replay } from '../support/incident.ts';
import { date } from '../support/simulator.ts';

let replay: Replay;
afterEach(() => replay.close());

const news: readonly ScriptedEvent[] = [
  { event: 'payment', times: 3 },
  { event: 'new-period', times: 2 },
];

async function begin(upTo: string, ordered: string, first: string): Promise<void> {
  replay = await openReplay({ upTo: date(upTo) });
  await replay.order('new', ordered, everybody(replay));
  await replay.play(date(first));
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], []]);
}

const stateOf = ({ status }: NightReport, on: string) => status.nights.find(({ night }) => night === on)?.state;
const states = ({ status }: NightReport, nights: readonly string[]) =>
  status.nights.filter(({ night }) => nights.includes(night)).map(({ state }) => state);

/** Takes FK's newest files away, as if they had not come, and gives a way to let them come. */
async function hide(names: (name: string) => boolean): Promise<() => Promise<void>> {
  const responses = join(replay.directory, 'fk', 'sftp', 'fran-fk');
  const aside = join(replay.directory, 'aside');
  await mkdir(aside, { recursive: true });
  const hidden = (await readdir(responses)).filter(names);
  expect(hidden).toHaveLength(1);
  for (const name of hidden) await rename(join(responses, name), join(aside, name));
  return async () => {
    for (const name of hidden) await rename(join(aside, name), join(responses, name));
  };
}

test('I-14: a night whose job stopped is due, then missing, then late when the files have been run again', async () => {
  await begin('2021-11-26', '2021-11-29', '2021-11-30');
  const night = '2021-12-02';
  await replay.play(date('2021-12-01'), { events: news });
  expect(stateOf(await replay.fetch(`${night}T08:15`), night)).toBe('due');
  expect(stateOf(await replay.fetch(`${night}T10:01`), night)).toBe('missing');
  await replay.batch.run(date(night), { events: news });
  expect((await replay.differing()).length).toBeGreaterThan(0);
  const rerun = await replay.fetch(`${night}T13:20`);
  expect([stateOf(rerun, night), rerun.status.gaps]).toEqual(['late', []]);
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], []]);
});

test('I-14: a file that comes after the next night’s is put in its place and the gap is closed', async () => {
  await begin('2021-11-26', '2021-11-29', '2021-11-30');
  await replay.batch.run(date('2021-12-02'), { events: news });
  const come = await hide((name) => name.includes('20211202'));
  const next = await replay.play(date('2021-12-03'), { events: news });
  expect([next.status.gaps, await alarms(replay)]).toEqual([[{ from: 2, to: 2 }], ['response.gap']]);
  expect((await replay.differing()).length).toBeGreaterThan(0);
  await come();
  const after = await replay.fetch('2021-12-03T13:00');
  expect(after.deliveries.map(({ state, faults }) => [state, faults.map(({ code }) => code)])).toEqual([
    ['applied', ['response.late']],
  ]);
  expect([await replay.differing(), await alarms(replay), after.status.gaps]).toEqual([[], ['response.late'], []]);
});

test('I-14: a night run again with other content counts instead of its first run, and says so', async () => {
  await begin('2021-11-26', '2021-11-29', '2021-11-30');
  await replay.batch.run(date('2021-12-02'), { events: news, faults: ['rerun'] });
  const come = await hide((name) => name.endsWith('_2_3.xml'));
  await replay.fetch('2021-12-02T08:15');
  expect([(await replay.differing()).length > 0, await alarms(replay)]).toEqual([true, []]);
  await come();
  const again = await replay.fetch('2021-12-02T13:00');
  expect(again.deliveries.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['response.rerun']]);
  expect([await replay.differing(), await alarms(replay), again.status.gaps]).toEqual([[], ['response.rerun'], []]);
});

test('I-16: a planned weekend’s file comes late on Saturday and nothing is missed on Sunday and Monday', async () => {
  await begin('2024-05-13', '2024-05-16', '2024-05-17');
  const weekend = ['2024-05-18', '2024-05-19', '2024-05-20', '2024-05-21'];
  expect(stateOf(await replay.fetch('2024-05-18T10:30'), '2024-05-18')).toBe('missing');
  await replay.batch.run(date('2024-05-18'), { events: news });
  await replay.fetch('2024-05-18T16:00');
  const tuesday = await replay.play(date('2024-05-21'), { events: news });
  expect(states(tuesday, weekend)).toEqual(['late', 'not-expected', 'not-expected', 'delivered']);
  expect([await replay.differing(), await alarms(replay), tuesday.status.gaps]).toEqual([[], [], []]);
});

test('I-18: three nights without files are missing, and the backlog of all of them comes with the next file', async () => {
  await begin('2025-05-12', '2025-05-15', '2025-05-16');
  const silent = ['2025-05-17', '2025-05-20', '2025-05-21'];
  for (const night of silent) await replay.play(date(night), { events: news, faults: ['no-file'] });
  const missing = await replay.fetch('2025-05-21T10:01');
  expect([states(missing, silent), missing.status.gaps]).toEqual([['missing', 'missing', 'missing'], []]);
  expect((await replay.differing()).length).toBeGreaterThan(3);
  const backlog = await replay.play(date('2025-05-22'), { events: [] });
  expect(stateOf(backlog, '2025-05-22')).toBe('delivered');
  expect([await replay.differing(), await alarms(replay), backlog.status.gaps]).toEqual([[], [], []]);
});

test('I-18: had the files been made and lost, the gap in their numbers would be an alarm until a refresh', async () => {
  await begin('2025-05-12', '2025-05-15', '2025-05-16');
  await replay.batch.run(date('2025-05-17'), { events: news });
  await hide((name) => name.includes('20250517'));
  const next = await replay.play(date('2025-05-20'));
  expect([next.status.gaps, await alarms(replay)]).toEqual([[{ from: 2, to: 2 }], ['response.gap']]);
  await replay.order('refresh', '2025-05-21', everybody(replay));
  await replay.play(date('2025-05-22'));
  expect([await replay.differing(), await alarms(replay)]).toEqual([[], ['mirror.refresh-differs', 'response.gap']]);
});
