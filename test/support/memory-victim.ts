/** A process that makes objects while it holds its young space, and when it does no longer: prints the most MB that the space had. */
import v8 from 'node:v8';
import { memoryGrowth } from '../../src/main/assemble/memory-growth.ts';

const growth = memoryGrowth();
let kept: object[] = [];

const megabytes = (): number => {
  const space = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return Math.round((space?.space_size ?? 0) / 2 ** 20);
};

/**
 * Objects that live for a while, as those of a batch under way. V8 gives a space back when the machine is slow, so the
 * most counts; and how soon it makes one larger is its own affair, so that somebody who waits for that waits long.
 */
function make(objects: number, before: () => void, enough = Number.POSITIVE_INFINITY): number {
  let most = 0;
  for (let count = 0; count < objects && most <= enough; count += 1) {
    if (count % 10_000 === 0) {
      before();
      most = Math.max(most, megabytes());
    }
    kept.push({ count, list: [count] });
    if (kept.length > 200_000) kept = kept.slice(100_000);
  }
  return most;
}

const held = make(3_000_000, growth.heed);
growth.release();
const released = make(60_000_000, () => undefined, held);
process.stdout.write(JSON.stringify({ held, released }));
