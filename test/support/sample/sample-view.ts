/** Playwright's test with the built renderer over the sample bridge, watching for policy breaches and errors in the page. */
import { resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import { serveView } from '../view-server.ts';
import type { Scene } from './sample-bridge.ts';

type SampleFixtures = {
  /** Opens the view at a hash like `#/leveranser`. */
  readonly open: (hash?: string, scene?: Scene) => Promise<void>;
  /** What went wrong in the page: errors and breaches of the content security policy. */
  readonly troubles: string[];
};
type SampleWorker = { readonly sampleScript: string; readonly viewUrl: string };

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve('test/support/sample/sample-bridge.ts'), formats: ['iife'], name: 'sample' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the sample bridge was not built');
  return output.output[0].code;
}

export const test = base.extend<SampleFixtures, SampleWorker>({
  sampleScript: [async ({}, use) => use(await bundle()), { scope: 'worker' }],
  viewUrl: [
    async ({}, use) => {
      const server = await serveView();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  troubles: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
    });
    await use(troubles);
  },
  open: async ({ page, sampleScript, viewUrl, troubles: _ }, use) => {
    await use(async (hash = '', scene = 'full') => {
      await page.addInitScript(`window.lefiScene = '${scene}';\n${sampleScript}`);
      await page.goto(`${viewUrl}${hash}`);
      await page.getByRole('main').waitFor();
    });
  },
});
