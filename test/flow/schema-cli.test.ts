/** `lefi schema` as partner IT runs it: words, JSON and exit codes. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lefi, lefiJson } from '../support/cli.ts';
import { names, newSchema, schemaFolderWith } from '../support/new-schema.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
let folder: string;
beforeAll(async () => {
  profile = await testProfile();
  folder = await schemaFolderWith(join(profile.directory, 'given'), await newSchema());
});
afterAll(() => profile.remove());

const run = (...args: readonly string[]) => lefi(['--profile', profile.directory, 'schema', ...args]);
const json = (args: readonly string[], ...codes: readonly number[]) =>
  lefiJson(['--profile', profile.directory, 'schema', ...args], ...codes);

test('an XSD alone ends with 1 and the advice to write a profile', async () => {
  const { code, stdout, stderr } = await run('add', '--response-xsd', join(folder, names.response));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('schemaprofil');
});

test('a schema is waited with, added by its files, and then let rule', async () => {
  expect((await run('use', '2.0.4')).stdout).toMatch(/^\* 2\.0\.4 [0-9a-f]{12} programmets\n.*lefi schema use newest/);
  const files = [
    ['--schema-profile', names.profile],
    ['--order-xsd', names.order],
    ['--response-xsd', names.response],
  ].flatMap(([option = '', name = '']) => [option, join(folder, name)]);
  const { schema, added, unknown } = await json(['add', ...files], 3);
  expect({ added, unknown, active: schema.active, version: schema.version }).toEqual({
    added: true,
    unknown: [],
    active: false,
    version: '2.0.5',
  });
  expect(await json(['use', 'newest'])).toMatchObject({
    chosen: false,
    schemas: [{ version: '2.0.5', active: true }, {}],
  });
  const again = await run('add', folder);
  expect(again.code).toBe(0);
  expect(again.stdout).toContain('redan installerat');
  expect((await run('use', schema.digest.slice(0, 8))).stdout).toContain('* 2.0.5');
  expect((await json(['use', '1.3.5'], 1)).fault.code).toBe('schema.not-installed');
});
