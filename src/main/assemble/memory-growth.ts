/** Decides how V8's memory grows while a delivery is read and applied. */
import v8 from 'node:v8';

/** Bytes, both halves together: deliveries of any size are applied as fast with this as with four times as much. */
const enough = 16 * 1024 * 1024;

/** A program that fixes V8's settings at its start dies of setting one; Node never does, Electron may. */
const mayBeFixed = process.versions.electron !== undefined;

const set = (flag: string): void => {
  if (!mayBeFixed) v8.setFlagsFromString(flag);
};

const setYoung = (factor: 1 | 2): void => set(`--semi-space-growth-factor=${factor}`);

/** By how much (per cent) long-lived objects may grow before all of them are looked at; 0 leaves it to V8. */
const setOld = (percent: 0 | 100): void => set(`--heap-growing-percent=${percent}`);

const youngBytes = (): number =>
  v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

export type MemoryGrowth = {
  /** To be called now and then during long work. */
  heed(): void;
  /** When the work is done: V8 goes on by its own measure. */
  release(): void;
};

/**
 * For all threads of this process, from now until `release`. The memory for short-lived objects: V8 doubles it up to
 * 128 MB in a thread that makes many objects, and keeps it: a gigabyte of XML does, although hardly one of them outlives
 * its person. How far it may grow is fixed at the start, by which factor can be set any time. The memory for the others:
 * V8 keeps it small where little is allowed and little lives, and looks through all of it four times a second in the
 * reading thread, a twentieth of a load's time, for three megabytes each time.
 */
export function memoryGrowth(): MemoryGrowth {
  let isHeld = false;
  setOld(100);
  return {
    heed() {
      if (isHeld || youngBytes() < enough) return;
      isHeld = true;
      setYoung(1);
    },
    release() {
      if (isHeld) setYoung(2);
      setOld(0);
      isHeld = false;
    },
  };
}
