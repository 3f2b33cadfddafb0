/** Playwright's test for the suite that runs in the browser view and, where the binary is, in Electron: one world per worker. */
import { test as base, type Page } from '@playwright/test';
import { whyNoElectron } from '../electron.ts';
import type { AppHost, Taken } from './app-host.ts';
import { inBrowser } from './in-browser.ts';
import { inElectron } from './in-electron.ts';
import { startWorld, type World } from './world.ts';

type Test = {
  /** Ends a test at once, with the reason, where its program is not: before a world is made for it. */
  readonly possible: undefined;
  /** The app after its start. */
  readonly app: Page;
  readonly take: (act: () => Promise<void>) => Promise<Taken>;
  /** What went wrong in the page: errors and warnings of the console. */
  readonly troubles: string[];
};
type Worker = { readonly world: World; readonly host: AppHost };

export const test = base.extend<Test, Worker>({
  world: [
    async ({}, use, { project }) => {
      const world = await startWorld(project.name === 'browser');
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
  host: [
    async ({ world }, use, { project }) => {
      const { launchOptions = {}, locale, timezoneId, viewport } = project.use;
      const look = { ...(locale && { locale }), ...(timezoneId && { timezoneId }), ...(viewport && { viewport }) };
      const host = await (project.name === 'browser' ? inBrowser(world, launchOptions, look) : inElectron(world));
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  possible: [
    async ({}, use, info) => {
      const reason = info.project.name === 'electron' ? whyNoElectron() : undefined;
      info.skip(reason !== undefined, reason);
      await use(undefined);
    },
    { auto: true },
  ],
  troubles: async ({}, use) => use([]),
  app: async ({ host, troubles }, use) => {
    const page = await host.open();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
    });
    await page.getByRole('main').waitFor();
    await use(page);
    await host.leave(page);
  },
  take: async ({ host, app }, use) => use((act) => host.taken(app, act)),
});
