/** The built desktop app in real Electron: opens on a profile, talks to its service, and stays shut to everything else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import type { Bridge } from '../../src/shared/contract.ts';

let folder: string;
let app: ElectronApplication;
let page: Page;

/** What the page sees of the bridge. */
type Window = { readonly lefi: Bridge };

const start = (profile: string): Promise<ElectronApplication> =>
  _electron.launch({
    // Chromium refuses its sandbox to root, as CI machines are; everywhere else it stays on.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.', '--profile', profile],
  });

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lefi-electron-'));
  await setUpProfile({ directory: join(folder, 'profile'), organisation: '5560360793' });
  app = await start(join(folder, 'profile'));
  page = await app.firstWindow();
  await page.waitForLoadState();
});

test.afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test('the window shows the app from its own origin, on the profile, under a title without content', async () => {
  expect(page.url()).toMatch(/^app:\/\/lefi\//);
  await expect(page.locator('#root > *').first()).toBeVisible();
  const about = await page.evaluate(() => (globalThis as unknown as Window).lefi.call('app.about', {}));
  expect(about).toMatchObject({ ok: true, value: { organisation: '5560360793' } });
  const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe('LEFI-spegeln');
});

test('the page has the bridge and nothing of Node or Electron', async () => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as Window).lefi).sort(),
    node: ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ bridge: ['call', 'on'], node: [] });
});

test('the page cannot leave, open windows, fetch from elsewhere, or run inline script', async () => {
  const tried = await page.evaluate(async () => {
    const fetched = await fetch('https://www.forsakringskassan.se/').then(
      () => 'fetched',
      () => 'denied',
    );
    const opened = window.open('https://www.forsakringskassan.se/');
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    document.head.append(script);
    location.href = 'https://www.forsakringskassan.se/';
    return { fetched, opened: opened !== null, planted: 'planted' in globalThis };
  });
  expect(tried).toEqual({ fetched: 'denied', opened: false, planted: false });
  expect(page.url()).toMatch(/^app:\/\/lefi\//);
  expect(app.windows()).toHaveLength(1);
});

test('calls for the command line and unknown calls are refused', async () => {
  const answers = await page.evaluate(async () => {
    const { lefi } = globalThis as unknown as Window;
    return [
      await lefi.call('inbox.ingest-files', { files: ['/etc/passwd'] }),
      await lefi.call('no.such' as 'app.about', {}),
    ];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, fault: { code: 'input.invalid' } });
});

test('a service process that is killed comes back', async () => {
  const about = () => page.evaluate(() => (globalThis as unknown as Window).lefi.call('app.about', {}));
  expect(await about()).toMatchObject({ ok: true });
  const killed = await app.evaluate(({ app: electron }) => {
    const service = electron.getAppMetrics().find((metric) => metric.name === 'LEFI service');
    return service !== undefined && process.kill(service.pid, 'SIGKILL');
  });
  expect(killed).toBe(true);
  await expect.poll(about).toMatchObject({ ok: true });
});

test('a second start on the same profile leaves the first alone', async () => {
  const second = await start(join(folder, 'profile')).catch(() => undefined);
  await second?.close();
  expect(await page.evaluate(() => document.readyState)).toBe('complete');
});
