/** A process that makes objects while it holds its young space, and when it does no longer: prints the space's MB after each. */
import v8 from 'node:v8';
import { youngSpace } from '../../src/main/assemble/young-space.ts';

const young = youngSpace();
let kept: object[] = [];

/** Objects that live for a while, as those of a batch under way. */
function make(before: () => void): number {
  for (let count = 0; count < 3_000_000; count += 1) {
    if (count % 10_000 === 0) before();
    kept.push({ count, list: [count] });
    if (kept.length > 200_000) kept = kept.slice(100_000);
  }
  const space = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return Math.round((space?.space_size ?? 0) / 2 ** 20);
}

const held = make(young.hold);
young.release();
process.stdout.write(JSON.stringify({ held, released: make(() => undefined) }));
