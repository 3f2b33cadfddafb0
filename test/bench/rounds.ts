/** Contenders in turn, round after round: a machine's mood then falls on all of them alike. */
import { spawnSync } from 'node:child_process';

/** What one run took: wall and CPU seconds, peak of the resident memory in MB (1024² bytes). */
export type Taken = { readonly seconds: number; readonly cpu?: number; readonly megabytes?: number };

/** Who did which task. */
export type Run = { readonly task: string; readonly name: string; readonly taken: Taken };

/** One may do several tasks, or be looked at in several ways. */
export type Contender = () => readonly Run[];

/** Medians of the rounds. `ratio`: how many times longer the yardstick took for the task in the same round, as a median. */
export type Result = Taken & { readonly task: string; readonly name: string; readonly ratio?: number };

/** Throws a RangeError without values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) throw new RangeError('no values');
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

/** Has the disk written what the one before left: it must not slow the next down. */
export const settle = (): void => void spawnSync('sync');

/** Runs all contenders so many times in turn. `yardstick` is the name that the others are compared with. */
export function inTurn(rounds: number, contenders: readonly Contender[], yardstick: string): readonly Result[] {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      settle();
      runs.push(...contender());
    }
  }
  const byWhat = Map.groupBy(runs, ({ task, name }) => `${task}\n${name}`);
  return [...byWhat.values()].map((same) => {
    const first = same[0] as Run;
    return resultOf(same, byWhat.get(`${first.task}\n${yardstick}`) ?? []);
  });
}

/** Both in the order of the rounds. */
function resultOf(same: readonly Run[], yardstick: readonly Run[]): Result {
  const { task, name } = same[0] as Run;
  const medianOf = (what: (taken: Taken, round: number) => number | undefined) => {
    const values = same.flatMap(({ taken }, round) => what(taken, round) ?? []);
    return values.length === 0 ? undefined : median(values);
  };
  const found = {
    cpu: medianOf(({ cpu }) => cpu),
    megabytes: medianOf(({ megabytes }) => megabytes),
    ratio: medianOf(({ seconds }, round) => yardstick[round] && yardstick[round].taken.seconds / seconds),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { task, name, seconds: medianOf(({ seconds }) => seconds) as number, ...known };
}
