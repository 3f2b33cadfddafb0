/** The installers' configuration: accepted by electron-builder's own schema, and as closed as the app promises. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { expect, test } from 'vitest';

const config = await getConfig(process.cwd(), 'electron-builder.yml', null);
const schema = JSON.parse(readFileSync('node_modules/app-builder-lib/scheme.json', 'utf8'));
const accepts = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema);

test('electron-builder accepts the configuration', () => {
  accepts(config);
  expect(accepts.errors).toBeNull();
});

test('everything that is built lies where it is packed from, wherever the build is started', async () => {
  const built = (await import('../../electron.vite.config.ts')).default as Record<
    string,
    { build: { outDir: string } }
  >;
  const places = ['main', 'preload', 'renderer'].map((part) => resolve(built[part]?.build.outDir ?? ''));
  // electron-vite takes what is relative from the project's folder.
  expect(places).toEqual([resolve('dist/main'), resolve('dist/preload'), resolve('dist/renderer')]);
});

test.each([
  ['a key nobody knows', { ...config, asarr: true }],
  ['a fuse nobody knows', { ...config, electronFuses: { ...config.electronFuses, runAsNod: false } }],
  ['a target of the wrong type', { ...config, linux: { target: 7 } }],
])('electron-builder’s schema would have seen %s', (_sin, planted) => {
  expect(accepts(planted)).toBe(false);
});

test('the fuses close every way to run something else with the app’s binary', () => {
  expect(config.electronFuses).toStrictEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the program, the schemas and only the platform’s own native code are packed, and nothing is rebuilt', () => {
  expect(config).toMatchObject({ asar: true, npmRebuild: false, publish: null });
  const [common] = config.files as [{ filter: string[] }];
  expect(common.filter.filter((pattern) => !pattern.startsWith('!'))).toEqual(['dist/**/*', 'schemas/**/*']);
  for (const [own, options] of [
    ['win32', config.win],
    ['darwin', config.mac],
    ['linux', config.linux],
  ] as const) {
    const left = ['darwin', 'linux', 'linuxmusl', 'win32'].filter((name) => name !== own);
    const [first, ...rest] = (options?.files ?? []) as string[];
    // A list of negations alone would pull in the whole project.
    expect(first).toBe('dist/**/*');
    expect(
      rest.map((pattern) =>
        pattern
          .match(/prebuilds\/\{(.*)\}-\*\.node$/)?.[1]
          ?.split(',')
          .sort(),
      ),
    ).toEqual([left]);
  }
});
