/** Playwright's totals as one plain line; flaky tests, tests that never ran and errors outside tests count as failed. */
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { reportTotals } from './totals.ts';

export default class PlaywrightTotals implements Reporter {
  private tests: readonly TestCase[] = [];
  private errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  onError(): void {
    this.errors++;
  }

  onEnd(): void {
    const passed = this.tests.filter((test) => test.outcome() === 'expected').length;
    const skipped = this.tests.filter((test) => test.outcome() === 'skipped' && isMeant(test)).length;
    reportTotals('playwright', { passed, skipped, failed: this.tests.length - passed - skipped + this.errors });
  }

  printsToStdio(): boolean {
    return false;
  }
}

/** A test that a crash or an interruption kept from running is `skipped` to Playwright too, but nobody meant it. */
const isMeant = (test: TestCase): boolean => test.expectedStatus === 'skipped';
