/** What a look-up on the command line loads: a library that it does not need would cost more time than the answer. */
import { expect, test } from 'vitest';
import { identityAt } from '../../src/simulator/population.ts';
import { runListing } from '../support/loaded-files.ts';
import { testProfile } from '../support/profile.ts';

/** The sources, whether they have been bundled or not: what they load is what the bundle has to load. */
const sources = ['quick-start.mjs', 'main.ts'].map((name) => new URL(`../../src/cli/${name}`, import.meta.url).href);

const needless = [
  ...['tar', 'csv-parse', 'ssh2', 'ssh2-sftp-client', 'xmlbuilder2', 'xmllint-wasm'].map(
    (name) => `/node_modules/${name}/`,
  ),
  ...['simulator', 'main/serve', 'main/files/backup'].map((folder) => `/src/${folder}/`),
  ...['inbox', 'orders', 'quality', 'quarantine', 'verify'].map((part) => `/src/main/service/${part}/`),
  // Which days a payment is for beyond any period belongs to the answer; the rest of the checks do not.
  ...['check-person', 'stays-sound', 'first-look'].map((check) => `/src/core/quality/${check}.ts`),
  '/zod/v4/locales/sv.js',
];

test('a look-up loads nothing of what reads, sends, checks or backs up', async () => {
  const profile = await testProfile();
  try {
    const { personnummer } = identityAt({ seed: 7, size: 10 }, 0);
    const args = ['--profile', profile.directory, '--json', 'person', personnummer];
    const { stdout, loaded } = await runListing(sources, args);
    expect(JSON.parse(stdout)).toMatchObject({ personnummer });
    expect(loaded).toContainEqual(expect.stringContaining('/src/main/service/persons.ts'));
    expect(loaded.filter((url) => needless.some((part) => url.includes(part)))).toEqual([]);
  } finally {
    await profile.remove();
  }
});
