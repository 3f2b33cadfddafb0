/** A process to be killed: does a job's steps from one of them on, and says which have been done. */
import { writeSync } from 'node:fs';
import { armFailPoints } from '../../src/shared/fail-point.ts';
import { doSteps } from './kill-job.ts';

/** `home`, the first step, and perhaps where to die: the `hit`-th time that step `at` passes `point`. */
const [home = '', first = '0', at = '', point = '', hit = ''] = process.argv.slice(2);

// Written at once: what has been said is heard even when the next thing is the end.
const say = (word: string): void => void writeSync(1, `${word}\n`);

let step = -1;
let hits = 0;
armFailPoints((passed) => {
  if (String(step) !== at || passed !== point) return;
  hits += 1;
  if (String(hits) === hit) process.kill(process.pid, 'SIGKILL');
});

say('ready');
await doSteps(home, Number(first), {
  begins: (index) => {
    step = index;
  },
  done: (index) => say(`done ${index}`),
});
