/** The timer that the schedule and the queue of orders share: on time, after sleep, and by the clock on the wall. */
import { expect, test } from 'vitest';
import { fakeTime } from '../support/fake-time.ts';

const ringing = (start: string) => {
  const time = fakeTime(start);
  const rung: string[] = [];
  return { time, rung, note: (name: string) => () => void rung.push(`${name} ${time.clock.now().slice(11, 19)}`) };
};

test('each rings once, in the order of their instants, and not what was taken back', async () => {
  const { time, rung, note } = ringing('2026-11-20T05:00:00Z');
  time.timer.wakeAt('2026-11-20T07:05:00+01:00', note('second'));
  time.timer.wakeAt('2026-11-20T05:30:00Z', note('first'));
  const takeBack = time.timer.wakeAt('2026-11-20T05:31:00Z', note('never'));
  takeBack();
  takeBack();
  await time.advanceTo('2026-11-20T06:04:59Z');
  expect(rung).toEqual(['first 05:30:00']);
  await time.advanceTo('2026-11-20T12:00:00Z');
  expect([rung, time.waits()]).toEqual([['first 05:30:00', 'second 06:05:00'], 0]);
});

test('what is past rings at once, but never within the call that asked', async () => {
  const { time, rung, note } = ringing('2026-11-20T06:30:00Z');
  time.timer.wakeAt('2026-11-20T06:05:00Z', note('past'));
  expect(rung).toEqual([]);
  await time.advanceTo('2026-11-20T06:30:01Z');
  expect(rung).toHaveLength(1);
});

test('a machine that slept through it rings within half a minute of waking, or as soon as it is told', async () => {
  const { time, rung, note } = ringing('2026-11-20T05:00:00Z');
  time.timer.wakeAt('2026-11-20T06:05:00Z', note('slept'));
  time.timer.wakeAt('2026-11-20T07:00:00Z', note('told'));
  time.jumpTo('2026-11-20T06:40:00Z');
  await time.advanceTo('2026-11-20T06:40:30Z');
  expect(rung).toEqual(['slept 06:40:30']);
  time.jumpTo('2026-11-20T07:10:00Z');
  time.timer.recheck();
  expect(rung).toEqual(['slept 06:40:30', 'told 07:10:00']);
});

test('a clock that is put back waits for its instant again, and nothing rings twice', async () => {
  const { time, rung, note } = ringing('2026-11-20T06:00:00Z');
  time.timer.wakeAt('2026-11-20T06:05:00Z', note('once'));
  time.jumpTo('2026-11-20T05:00:00Z');
  await time.advanceTo('2026-11-20T05:30:00Z');
  expect(rung).toEqual([]);
  await time.advanceTo('2026-11-20T06:05:00Z');
  time.jumpTo('2026-11-20T06:00:00Z');
  await time.advanceTo('2026-11-20T06:30:00Z');
  expect(rung).toEqual(['once 06:05:00']);
});

test('a timer that is stopped rings for nobody', async () => {
  const { time, rung, note } = ringing('2026-11-20T06:00:00Z');
  time.timer.wakeAt('2026-11-20T06:05:00Z', note('before'));
  time.timer.stop();
  time.timer.wakeAt('2026-11-20T06:06:00Z', note('after'));
  await time.advanceTo('2026-11-20T06:30:00Z');
  expect([rung, time.waits()]).toEqual([[], 0]);
});
