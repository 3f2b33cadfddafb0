/** Browser specs run in the Chromium that test/support/browser.ts finds; Electron specs run where Electron is; those of the app in both. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/support/browser.ts';

const executable = findBrowser();

export default defineConfig({
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./test/support/playwright-totals.ts']],
  // A trace costs a quarter of the run: ask for one with --trace on.
  use: { trace: 'off', screenshot: 'only-on-failure', video: 'off' },
  projects: [
    {
      name: 'browser',
      testDir: 'test',
      testMatch: ['browser/**/*.spec.ts', 'app/**/*.spec.ts'],
      use: {
        browserName: 'chromium',
        locale: 'sv-SE',
        timezoneId: 'Europe/Stockholm',
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          ...(executable ? { executablePath: executable } : {}),
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    { name: 'electron', testDir: 'test', testMatch: ['electron/**/*.spec.ts', 'app/**/*.spec.ts'], workers: 1 },
  ],
});
