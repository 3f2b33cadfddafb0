/** The command line in a few files: it answers as its sources do, and gives way to them as soon as one has changed. */
import { mkdir, mkdtemp, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identityAt } from '../../src/simulator/population.ts';
import { lefiJson } from '../support/cli.ts';
import { runListing } from '../support/loaded-files.ts';
import { testProfile } from '../support/profile.ts';

type ModuleAt = (bundled: string, source: string, bundle?: URL) => string;
const finder = pathToFileURL(resolve('src/cli/bundle.mjs')).href;
const { moduleAt } = (await import(finder)) as { moduleAt: ModuleAt };

describe('a bundle', () => {
  const sources = ['src/cli/main.ts', 'package.json'];
  const asked = ['main.js', 'src/cli/main.ts'] as const;
  let project = '';
  let bundle = new URL('file:///');
  const chosen = (): string => moduleAt(...asked, bundle).slice(`${pathToFileURL(project).href}/`.length);
  const list = (entries: readonly unknown[]): Promise<void> =>
    writeFile(new URL('sources.json', bundle), JSON.stringify(entries));

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'lefi-bundle-'));
    bundle = pathToFileURL(`${join(project, '.cache/cli')}/`);
    await mkdir(bundle, { recursive: true });
    await mkdir(join(project, 'src/cli'), { recursive: true });
    for (const source of sources) {
      await writeFile(join(project, source), 'source');
      await utimes(join(project, source), 1, 1);
    }
  });
  afterAll(() => rm(project, { recursive: true, force: true }));

  const entries = (bytes: number, time: number) => sources.map((source) => [source, bytes, time]);

  test('runs when it was made of the sources as they are', async () => {
    await list(entries(6, 1000));
    expect(chosen()).toBe('.cache/cli/main.js');
  });

  test.each([
    ['another size', () => list(entries(7, 1000))],
    ['another time', () => list(entries(6, 2000))],
    ['a source gone', () => list([...entries(6, 1000), ['src/gone.ts', 6, 1000]])],
    ['a list cut off', () => truncate(new URL('sources.json', bundle), 9)],
    ['no list', () => rm(new URL('sources.json', bundle))],
  ])('gives way to the sources: %s', async (_, change) => {
    await list(entries(6, 1000));
    await change();
    expect(chosen()).toBe('src/cli/main.ts');
  });
});

test('the bundle of the present sources answers a look-up as they do, and loads few files for it', async () => {
  // As deep below the project as the one that is used.
  await mkdir('.cache', { recursive: true });
  const outDir = await mkdtemp(resolve('.cache/test-cli-'));
  const profile = await testProfile();
  try {
    await build({ configFile: resolve('vite.cli.config.ts'), logLevel: 'error', build: { outDir } });
    const made = JSON.parse(await readFile(join(outDir, 'sources.json'), 'utf8')) as [string][];
    expect(made.map(([path]) => path)).toContain('src/main/store/open.ts');
    expect(moduleAt('main.js', 'src/cli/main.ts', pathToFileURL(`${outDir}/`))).toMatch(/\/main\.js$/);

    const { personnummer } = identityAt({ seed: 7, size: 10 }, 0);
    const args = ['--profile', profile.directory, '--json', 'person', personnummer];
    const { stdout, loaded: all } = await runListing([pathToFileURL(join(outDir, 'main.js')).href], args);
    expect(JSON.parse(stdout)).toEqual(await lefiJson(args.filter((arg) => arg !== '--json')));
    const loaded = all.filter((url) => url.startsWith('file:'));
    expect(loaded.filter((url) => url.includes('/src/'))).toEqual([]);
    expect(loaded.length).toBeLessThan(90);
  } finally {
    await rm(outDir, { recursive: true, force: true });
    await profile.remove();
  }
});
