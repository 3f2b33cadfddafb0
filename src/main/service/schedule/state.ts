/** What this program's schedule is about to do, and whether the night's work goes on in it: told, and kept nowhere. */

export type ScheduleState = {
  /** How many runs are going on; another one is refused by the lock, but may have been asked for. */
  running: number;
  /** Instant of the next run or try. */
  next: string | null;
  /** Tries of the present run that have not been enough. */
  tries: number;
  /** Whether this program runs a schedule at all. */
  readonly here: boolean;
};

export const scheduleState = (here: boolean): ScheduleState => ({ running: 0, next: null, tries: 0, here });
