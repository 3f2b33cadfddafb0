/** Finding and starting Electron, with a script in the place of its binary. */
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron, runDesktop, whyNoWindow } from '../../src/cli/desktop.ts';

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'lefi-desktop-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('Linux without a display, or as root, has no window; every other machine may have one', () => {
  expect(whyNoWindow('linux', {}, 1000)).toBe('display');
  expect(whyNoWindow('linux', { DISPLAY: '' }, 1000)).toBe('display');
  expect(whyNoWindow('linux', { DISPLAY: ':0' }, 0)).toBe('root');
  expect(whyNoWindow('linux', { DISPLAY: ':0' }, 1000)).toBeUndefined();
  expect(whyNoWindow('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeUndefined();
  expect(whyNoWindow('win32', {}, undefined)).toBeUndefined();
  expect(whyNoWindow('darwin', {}, 501)).toBeUndefined();
});

test('Electron is found once its package has unpacked it, or where the environment says it is', async () => {
  expect(findElectron(folder, {})).toBeUndefined();
  await writeFile(join(folder, 'path.txt'), 'electron');
  expect(findElectron(folder, {})).toBeUndefined();
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'electron'), '');
  expect(findElectron(folder, {})).toBe(join(folder, 'dist', 'electron'));
  expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') })).toBeUndefined();
});

test('an app that is not built is a fault', async () => {
  await expect(runDesktop('/bin/true', folder, undefined)).rejects.toMatchObject({
    fault: { code: 'program.not-built' },
  });
});

test.runIf(process.platform !== 'win32')('the app gets its profile, and its exit code is handed on', async () => {
  await mkdir(join(folder, 'dist/main'), { recursive: true });
  await writeFile(join(folder, 'dist/main/main.js'), '');
  const binary = join(folder, 'electron');
  await writeFile(binary, '#!/bin/sh\nprintf "%s|" "$@" "$ELECTRON_RUN_AS_NODE" > "$1/started"\nexit 7\n');
  await chmod(binary, 0o755);
  process.env.ELECTRON_RUN_AS_NODE = '1';
  try {
    expect(await runDesktop(binary, folder, '/data/my profile')).toBe(7);
  } finally {
    delete process.env.ELECTRON_RUN_AS_NODE;
  }
  expect(await readFile(join(folder, 'started'), 'utf8')).toBe(`${folder}|--profile|/data/my profile||`);
});
