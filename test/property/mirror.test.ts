/** The mirror against the model: any life of a mirror ends in what plain maps say, and the past stays as it was. */
import fc from 'fast-check';
import { test } from 'vitest';
import { steps } from '../support/generators/steps.ts';
import { play } from '../support/play.ts';
import { inTime, runs, timeFor } from '../support/runs.ts';

test(
  'after anything that may come, in any order, every person is what the model says',
  () => fc.assert(fc.asyncProperty(steps(), play), inTime(runs())),
  timeFor(runs()),
);
