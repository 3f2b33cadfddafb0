/** When a program that stays runs the night: by the calendar, after sleep, around changes of the clock, and again after failure. */
import { expect, test } from 'vitest';
import { startSchedule } from '../../src/main/service/schedule/schedule.ts';
import { scheduleState } from '../../src/main/service/schedule/state.ts';
import { createEvents } from '../../src/shared/events.ts';
import { FaultError } from '../../src/shared/fault.ts';
import type { NightReport } from '../../src/shared/night-views.ts';
import type { NightState } from '../../src/shared/views.ts';
import { fakeTime } from '../support/fake-time.ts';

type Says = NightState | 'transport.offline' | 'transport.host-key' | 'night.running';
type Present = ReturnType<Parameters<typeof startSchedule>[0]>;

/** A schedule in Swedish winter or summer time, and the instants at which it ran the night; `says` is how each run went. */
function scheduled(start: string, says: (run: number) => Says = () => 'delivered', at = '07:05') {
  const time = fakeTime(start, 20 * 60_000);
  const ran: string[] = [];
  const ended: string[] = [];
  const profile = { on: true, at };
  const schedule = scheduleState(true);
  const present = (): Present =>
    ({
      clock: time.clock,
      timer: time.timer,
      events: createEvents(),
      settings: {
        schedule: { ...profile, background: true },
        evesWithoutDelivery: ['midsommarafton', 'julafton', 'nyarsafton'],
        lateAfter: '10:00',
      },
      profile: { read: async () => undefined },
      store: { read: { hasRunSince: (instant: string) => ended.some((begun) => begun >= instant) } },
      schedule,
    }) as unknown as Present;
  const run = async (): Promise<NightReport> => {
    const begun = time.clock.now();
    ran.push(begun.slice(0, 16));
    const said = says(ran.length);
    if (said.includes('.')) throw new FaultError(said as 'transport.offline');
    if (said !== 'due') ended.push(begun);
    return { summary: { state: said } } as NightReport;
  };
  const givenUp: string[] = [];
  const note = async (night: string, code: string) => void givenUp.push(`${night} ${code}`);
  const follow = startSchedule(present, { run, givenUp: note });
  return { time, givenUp, ran, ended, profile, schedule, follow };
}

test('it runs on the nights on which a delivery is expected: no Sunday, no Monday, no holiday, no eve', async () => {
  const { time, ran, schedule } = scheduled('2026-12-23T12:00:00Z');
  await time.advanceTo('2026-12-29T12:00:00Z');
  // The start makes up for that day itself.
  expect(ran).toEqual(['2026-12-23T12:00', '2026-12-29T06:05']);
  expect(schedule.next).toBe('2026-12-30T06:05:00.000Z');
});

test('the hour is Swedish on both sides of summer time', async () => {
  const spring = scheduled('2026-03-28T05:00:00Z');
  spring.ended.push('2026-03-27T06:05:00.000Z');
  await spring.time.advanceTo('2026-03-31T12:00:00Z');
  expect(spring.ran).toEqual(['2026-03-28T06:05', '2026-03-31T05:05']);
  const autumn = scheduled('2026-10-24T04:00:00Z', undefined, '02:30');
  autumn.ended.push('2026-10-24T00:30:00.000Z');
  await autumn.time.advanceTo('2026-10-27T12:00:00Z');
  expect(autumn.ran).toEqual(['2026-10-27T01:30']);
});

test('a run that the machine slept through happens when it wakes, once, however many were missed', async () => {
  const { time, ran, schedule } = scheduled('2026-11-20T12:00:00Z');
  await time.advanceTo('2026-11-20T20:00:00Z');
  time.jumpTo('2026-11-22T15:00:00Z');
  time.timer.recheck();
  await time.settle();
  expect(ran).toEqual(['2026-11-20T12:00', '2026-11-22T15:00']);
  expect(schedule.next).toBe('2026-11-24T06:05:00.000Z');
  time.jumpTo('2026-11-27T09:00:00Z');
  await time.advanceTo('2026-11-27T09:20:00Z');
  expect(ran.slice(2)).toEqual(['2026-11-27T09:20']);
});

test('a run that was missed is left to the next one when that is near', async () => {
  const { time, ran } = scheduled('2026-11-21T12:00:00Z');
  await time.advanceTo('2026-11-21T20:00:00Z');
  time.jumpTo('2026-11-25T05:30:00Z');
  await time.advanceTo('2026-11-25T07:00:00Z');
  expect(ran).toEqual(['2026-11-21T12:00', '2026-11-25T06:05']);
});

test('a clock that is put back does not run a night twice, nor does another program’s run', async () => {
  const { time, ran, ended } = scheduled('2026-11-20T06:00:00Z');
  await time.advanceTo('2026-11-20T06:06:00Z');
  time.jumpTo('2026-11-20T05:55:00Z');
  await time.advanceTo('2026-11-20T12:00:00Z');
  // The night before is left to it.
  expect(ran).toEqual(['2026-11-20T06:05']);
  ended.push('2026-11-21T06:05:00.000Z');
  await time.advanceTo('2026-11-21T12:00:00Z');
  expect(ran).toHaveLength(1);
});

test('a delivery that is still due is asked for again with growing pauses, until it has come', async () => {
  const { time, ran, schedule } = scheduled('2026-11-20T06:04:00Z', (run) => (run < 5 ? 'due' : 'delivered'));
  await time.advanceTo('2026-11-20T06:09:00Z');
  expect([schedule.tries, schedule.next]).toEqual([3, '2026-11-20T06:12:00.000Z']);
  await time.advanceTo('2026-11-20T12:00:00Z');
  expect(ran.map((one) => one.slice(11))).toEqual(['06:05', '06:06', '06:08', '06:12', '06:20']);
  expect(schedule).toMatchObject({ tries: 0, next: '2026-11-21T06:05:00.000Z' });
});

test('without a network after sleep it is tried five times more, and a fault that stays is not tried again', async () => {
  const late = scheduled('2026-11-20T11:00:00Z', () => 'transport.offline');
  await late.time.advanceTo('2026-11-20T23:00:00Z');
  expect(late.ran.map((one) => one.slice(11))).toEqual(['11:00', '11:01', '11:03', '11:07', '11:15', '11:30']);
  expect(late.givenUp).toEqual(['2026-11-20 transport.offline']);
  const stays = scheduled('2026-11-20T11:00:00Z', (run) => (run === 1 ? 'transport.host-key' : 'delivered'));
  await stays.time.advanceTo('2026-11-21T11:00:00Z');
  expect(stays.ran).toEqual(['2026-11-20T11:00', '2026-11-21T06:05']);
  expect(stays.givenUp).toEqual(['2026-11-20 transport.host-key']);
});

test('while another program is at it, it is tried later, and not when that has done it', async () => {
  const { time, ran, ended } = scheduled('2026-11-20T11:00:00Z', () => 'night.running');
  await time.advanceTo('2026-11-20T11:02:00Z');
  ended.push('2026-11-20T11:00:00.000Z');
  await time.advanceTo('2026-11-20T23:00:00Z');
  expect(ran.map((one) => one.slice(11))).toEqual(['11:00', '11:01']);
});

test('turned off nothing is run; turned on, or moved, it waits for the next time', async () => {
  const { time, ran, profile, schedule, follow } = scheduled('2026-11-20T11:00:00Z');
  await time.advanceTo('2026-11-20T11:00:01Z');
  profile.on = false;
  follow();
  await time.advanceTo('2026-11-21T11:00:00Z');
  expect([ran, schedule.next, time.waits()]).toEqual([['2026-11-20T11:00'], null, 0]);
  Object.assign(profile, { on: true, at: '08:00' });
  follow();
  await time.advanceTo('2026-11-24T12:00:00Z');
  expect(ran.slice(1)).toEqual(['2026-11-24T07:00']);
});
