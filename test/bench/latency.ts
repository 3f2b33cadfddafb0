/** How long a question waits for its answer: of many, the middle one, the slow one in twenty, and the slowest. */
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. */
export type Latency = { readonly median: number; readonly p95: number; readonly slowest: number };

/** Throws a RangeError when there is nothing to look at. */
export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number;
  if (sorted.length === 0) throw new RangeError('no answers');
  return { median: at(0.5), p95: at(0.95), slowest: at(1) };
}

/** Asks so many times, one after the other, after a fifth as many that do not count. */
export async function latency(times: number, ask: () => unknown): Promise<Latency> {
  const taken: number[] = [];
  for (let time = -times / 5; time < times; time += 1) {
    const began = performance.now();
    await ask();
    if (time >= 0) taken.push(performance.now() - began);
  }
  return latencyOf(taken);
}

/**
 * Asks every `every` milliseconds until `work` has ended, whether or not the last question has been answered. Each is
 * timed from when it was due: what keeps the program from even hearing a question counts as well.
 */
export async function latencyWhile(
  work: Promise<unknown>,
  every: number,
  ask: () => Promise<unknown>,
): Promise<Latency> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  const answers: Promise<number>[] = [];
  for (let due = performance.now(); !isOver; due += every) {
    const asked = due;
    if (due > performance.now()) await pause(due - performance.now());
    answers.push(ask().then(() => performance.now() - asked));
  }
  await over;
  return latencyOf(await Promise.all(answers));
}

const figure = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 2 : 0);

export const inWords = ({ median, p95, slowest }: Latency): string =>
  `${figure(p95)} ms (median ${figure(median)}, slowest ${figure(slowest)})`;
