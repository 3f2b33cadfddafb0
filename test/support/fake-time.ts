/** A clock, a waiting and a timer whose time only the test moves: forward, asleep, or by a jump of the wall clock. */
import { createTimer } from '../../src/main/assemble/timer.ts';
import type { Clock } from '../../src/main/service/ports.ts';

type Waiting = { left: number; readonly call: () => void };

/** `longest`: milliseconds between two looks of its timers at the clock; the product's own when left out. */
export function fakeTime(start: string, longest?: number) {
  let now = Date.parse(start);
  const waiting = new Set<Waiting>();
  const after = (milliseconds: number, call: () => void) => {
    const one = { left: milliseconds, call };
    waiting.add(one);
    return () => void waiting.delete(one);
  };
  const clock: Clock = {
    now: () => new Date(now).toISOString(),
    wait: (milliseconds) => new Promise((done) => after(milliseconds, done)),
  };
  /** Lets what has been called back go on as far as it can without time passing. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 25; turn += 1) await Promise.resolve();
  };
  const step = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (const one of waiting) one.left -= milliseconds;
    for (const one of [...waiting]) if (one.left <= 0 && waiting.delete(one)) one.call();
    await settle();
  };
  return {
    clock,
    timer: createTimer(clock, after, longest),
    /** Another program's timer, by the same clock. */
    newTimer: () => createTimer(clock, after, longest),
    /** How many waits are under way. */
    waits: () => waiting.size,
    settle,
    /** Time passes, and whatever waits is called when its time has come. */
    async advanceTo(iso: string): Promise<void> {
      for (let left = Date.parse(iso) - now; left > 0; left = Date.parse(iso) - now) {
        const next = Math.min(left, ...Array.from(waiting, (one) => Math.max(one.left, 1)));
        await step(next);
      }
    },
    /** The clock on the wall goes on, and no waiting does: the machine sleeps, or somebody sets its clock. */
    jumpTo(iso: string): void {
      now = Date.parse(iso);
    },
  };
}
