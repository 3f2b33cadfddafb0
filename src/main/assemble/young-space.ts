/** Keeps the memory for short-lived objects small while a delivery passes through the applying thread. */
import v8 from 'node:v8';

/** Bytes, both halves together: deliveries of any size are applied as fast with this as with four times as much. */
const enough = 32 * 1024 * 1024;

/** A program that fixes V8's settings at its start dies of setting one; Node never does, Electron may. */
const mayBeFixed = process.versions.electron !== undefined;

const setGrowth = (factor: 1 | 2): void => v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`);

const youngBytes = (): number =>
  v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;

export type YoungSpace = {
  /** To be called now and then during long work. */
  hold(): void;
  /** When the work is done: V8 goes on by its own measure. */
  release(): void;
};

/**
 * V8 doubles this space up to 128 MB in a thread that makes many objects, and keeps it: a gigabyte of XML does, although
 * hardly one of them outlives its person. How far it may grow is fixed at the start, by which factor can be set any time.
 */
export function youngSpace(): YoungSpace {
  let isHeld = false;
  return {
    hold() {
      if (isHeld || mayBeFixed || youngBytes() < enough) return;
      isHeld = true;
      setGrowth(1);
    },
    release() {
      if (isHeld) setGrowth(2);
      isHeld = false;
    },
  };
}
