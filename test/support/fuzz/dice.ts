/** Dice for the fuzz test: the same throws for the same seeds. */
import { seeded } from '../random.ts';

export type Dice = {
  /** A whole number from 0 up to but not including `limit`; 0 for a limit below 1. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
  /** True once in `n` throws. */
  oneIn(n: number): boolean;
};

export function diceOf(...seeds: readonly number[]): Dice {
  const next = seeded(seeds.reduce((mixed, seed) => Math.imul(mixed ^ (seed + 1), 0x9e3779b1) ^ (mixed >>> 15), 7));
  const below = (limit: number): number => Math.floor(next() * Math.max(1, limit));
  return { below, pick: <T>(items: readonly T[]) => items[below(items.length)] as T, oneIn: (n) => below(n) === 0 };
}
