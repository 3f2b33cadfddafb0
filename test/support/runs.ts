/** How many runs the long property tests make: few in every test run, many in `npm run test:deep`. */

/** LEFI_RUNS, else `usual`. */
export const runs = (usual = 200): number => Number(process.env.LEFI_RUNS ?? usual);

/** Milliseconds for so many runs on a slow machine. */
export const timeFor = (count: number): number => 60_000 + count * 1_000;
