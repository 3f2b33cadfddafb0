/** Vitest's totals as one plain line; files that could not be loaded and stray errors count as failed. */
import type { Reporter, TestModule } from 'vitest/node';
import { reportTotals } from './totals.ts';

export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++;
    }
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    reportTotals('vitest', {
      passed: count.passed,
      failed: count.failed + count.pending + broken,
      skipped: count.skipped,
    });
  }
}
