/** Everything that runs without a browser window: unit, property, flow and conformance tests, and the law. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/support/long-first.ts';

export default defineConfig({
  test: {
    include: ['test/{unit,property,flow,conformance,electron}/**/*.test.ts', 'test/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Vitest would leave one core to itself: on two, half of the time.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongFirst },
    setupFiles: ['./test/support/seed.ts'],
    reporters: ['default', './test/support/totals-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
