/** Work that a program that stays does again and again, each time at an instant that the last time has told. */
import type { Timer } from './timer-port.ts';

/** When it is done next (instant), and how many tries of it have not been enough. */
export type Next = { readonly at: string; readonly tries: number };

export type Again = {
  /** Takes the place of what waited; null: nothing waits. */
  wait(next: Next | null): void;
  /** Whether the work is being done: it tells itself what comes next. */
  isBusy(): boolean;
};

/** Every waiting is the timer's: a machine may sleep at any time, and its clock may be set. `work` must not throw. */
export function wakeAgain(timer: () => Timer, work: (tries: number) => Promise<Next | null>): Again {
  let isBusy = false;
  let takeBack: () => void = () => undefined;
  const wait = (next: Next | null): void => {
    takeBack();
    takeBack = next === null ? () => undefined : timer().wakeAt(next.at, () => void once(next.tries));
  };
  const once = async (tries: number): Promise<void> => {
    isBusy = true;
    const next = await work(tries);
    isBusy = false;
    wait(next);
  };
  return { wait, isBusy: () => isBusy };
}
