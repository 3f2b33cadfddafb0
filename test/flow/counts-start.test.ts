/** What a look-up on the command line loads: a library that it does not need would cost more time than the answer. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { identityAt } from '../../src/simulator/population.ts';
import { testProfile } from '../support/profile.ts';

/** The sources, whether they have been bundled or not: what they load is what the bundle has to load. */
const sources = `
  await import('${new URL('../../src/cli/quick-start.mjs', import.meta.url)}');
  const { main } = await import('${new URL('../../src/cli/main.ts', import.meta.url)}');
  process.exitCode = await main(process.argv.slice(1));`;

/** Says on the way out what has been loaded. */
const listing = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
  process.on('exit', () => process.stderr.write(loaded.join('\\n')));`)}`;

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
    const options = ['--import', listing, '--input-type=module', '--eval', sources, '--'];
    const run = promisify(execFile)(process.execPath, [...options, ...args], {
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    const { stdout, stderr } = await run;
    expect(JSON.parse(stdout)).toMatchObject({ personnummer });
    const loaded = stderr.split('\n');
    expect(loaded).toContainEqual(expect.stringContaining('/src/main/service/persons.ts'));
    expect(loaded.filter((url) => needless.some((part) => url.includes(part)))).toEqual([]);
  } finally {
    await profile.remove();
  }
});
