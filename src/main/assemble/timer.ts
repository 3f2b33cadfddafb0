/** A timer by the clock on the wall: it looks at least twice a minute, since waiting stands still while a machine sleeps. */
import { epochOf } from '../../core/calendar/stockholm.ts';
import type { Clock } from '../service/ports.ts';
import type { Timer } from '../service/timer-port.ts';

/** Calls back once after some milliseconds; the answer takes it back. */
export type After = (milliseconds: number, call: () => void) => () => void;

/** Milliseconds between two looks at the clock: so late at the most does anything ring after sleep. */
const betweenLooks = 30_000;

const systemAfter: After = (milliseconds, call) => {
  const waiting = setTimeout(call, milliseconds).unref();
  return () => clearTimeout(waiting);
};

type Alarm = { readonly at: number; readonly ring: () => void };

/** One for each service. `stop` forgets all that waits, and whatever is asked for afterwards. */
export function createTimer(
  clock: Pick<Clock, 'now'>,
  after: After = systemAfter,
  longest: number = betweenLooks,
): Timer & { stop(): void } {
  const alarms = new Set<Alarm>();
  let takeBack: (() => void) | undefined;
  let stopped = false;

  /** Looks again when the first is due, and never later than `longest`. */
  const wait = (): void => {
    takeBack?.();
    takeBack = undefined;
    if (stopped || alarms.size === 0) return;
    const left = Math.min(...Array.from(alarms, ({ at }) => at)) - epochOf(clock.now());
    takeBack = after(Math.min(Math.max(left, 0), longest), look);
  };
  const look = (): void => {
    const now = epochOf(clock.now());
    const due = [...alarms].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const alarm of due) if (alarms.delete(alarm)) alarm.ring();
    wait();
  };
  return {
    wakeAt(at, ring) {
      const alarm = { at: epochOf(at), ring };
      alarms.add(alarm);
      wait();
      return () => {
        if (alarms.delete(alarm)) wait();
      };
    },
    recheck: look,
    stop() {
      stopped = true;
      alarms.clear();
      wait();
    },
  };
}
