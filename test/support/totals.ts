/** Totals of test runners: each reporter prints its own closing line and leaves the numbers for test/run.ts. */
import { appendFileSync, readFileSync } from 'node:fs';

export type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Where a reporter leaves its totals, one JSON line per runner; unset when a runner is started by hand. */
export const totalsVariable = 'LEFI_TEST_TOTALS';

export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function reportTotals(runner: string, totals: Totals): void {
  console.log(`${runner}: ${closingLine(totals)}`);
  const file = process.env[totalsVariable];
  if (file) appendFileSync(file, `${JSON.stringify(totals)}\n`);
}

/** What the reporters left, runner by runner. */
export function readTotals(file: string): Totals[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

export const sum = (all: readonly Totals[]): Totals => ({
  passed: all.reduce((total, it) => total + it.passed, 0),
  failed: all.reduce((total, it) => total + it.failed, 0),
  skipped: all.reduce((total, it) => total + it.skipped, 0),
});
