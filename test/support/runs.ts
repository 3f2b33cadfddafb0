/** How many runs the long property tests make: few in every test run, many in `npm run test:deep`. */

/** LEFI_RUNS, else `usual`. */
export const runs = (usual = 200): number => Number(process.env.LEFI_RUNS ?? usual);

/** Milliseconds for so many runs on a slow machine; shrinking what fails is cut short before, so that it is told. */
export const timeFor = (count: number): number => 120_000 + count * 2_000;

export const inTime = (count: number) => ({
  numRuns: count,
  interruptAfterTimeLimit: timeFor(count) - 30_000,
  markInterruptAsFailure: true,
});
