/** Which schema rules, and what lies on the disk of those that were added. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { byRank } from '../../src/main/files/schema-rank.ts';
import { createSchemas } from '../../src/main/files/schemas.ts';
import type { SchemaFiles, Schemas } from '../../src/main/service/ports.ts';
import type { SchemaEntry } from '../../src/shared/schema-views.ts';
import { names, newSchema } from '../support/new-schema.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { schemaFolder } from '../support/xmllint.ts';

const folder = temporaryFolder();
const [early, late] = ['2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z'];
let files: SchemaFiles;
let root: string;
let schemas: Schemas;
let turn = 0;

beforeEach(async () => {
  const texts = await newSchema();
  const bytes = (name: string): Buffer => Buffer.from(texts[name] ?? '');
  files = { profile: bytes(names.profile), order: bytes(names.order), response: bytes(names.response) };
  root = join(folder, `profile-${turn++}`, 'schemas');
  schemas = createSchemas(root, schemaFolder);
});

const withLabel = (label: string): SchemaFiles => ({
  ...files,
  profile: Buffer.from(Buffer.from(files.profile).toString().replace('"Nytt"', `"${label}"`)),
});
const folderNames = async (): Promise<string[]> => (await readdir(root)).sort();

describe('the ruling schema', () => {
  const entry = (
    version: string,
    source: SchemaEntry['source'],
    addedAt: string | null,
    digest = 'a',
  ): SchemaEntry => ({
    version,
    source,
    addedAt,
    digest,
  });
  const sorted = (...entries: readonly SchemaEntry[]): SchemaEntry[] => [...entries].sort(byRank('shipped'));

  test('has the highest version, number by number', () => {
    const versions = ['2.0.9', '2.0.10', '2.0', '10.0', '2.1'].map((version) => entry(version, 'added', early));
    expect(sorted(...versions).map(({ version }) => version)).toEqual(['10.0', '2.1', '2.0.10', '2.0.9', '2.0']);
  });

  test('was added, later before earlier, before the program’s present and former ones of the same version', () => {
    const [first, second] = [entry('2.0.4', 'added', early), entry('2.0.4', 'added', late)];
    const present = entry('2.0.4', 'program', null, 'shipped');
    const former = entry('2.0.4', 'program', late);
    expect(sorted(former, present, first, second)).toEqual([second, first, present, former]);
  });

  test('is the program’s own while nothing is added, and costs no file', async () => {
    expect(schemas.active()).toMatchObject({ version: '2.0.4', source: 'program', addedAt: null });
    await expect(readdir(root)).rejects.toThrow('ENOENT');
  });

  test('is the added one at once, also for another program that has the profile open', async () => {
    const other = createSchemas(root, schemaFolder);
    expect(other.active().version).toBe('2.0.4');
    expect(await schemas.add(files, early)).toBe(true);
    expect(schemas.active()).toMatchObject({ version: '2.0.5', source: 'added', addedAt: early });
    expect(other.active().digest).toBe(schemas.active().digest);
  });
});

describe('an added schema', () => {
  test('lies whole in a folder named after version and digest, bytes as they were given', async () => {
    await schemas.add(files, early);
    const name = `2.0.5-${schemas.active().digest.slice(0, 12)}`;
    expect(await folderNames()).toEqual([name]);
    expect((await readdir(join(root, name))).sort()).toEqual([
      'added.json',
      names.order,
      names.response,
      'profile.json',
    ]);
    expect(await readFile(join(root, name, 'profile.json'))).toEqual(files.profile);
    expect(Buffer.from(await schemas.xsd(schemas.active().digest, 'response'))).toEqual(files.response);
  });

  test('is never written over: the second time says false', async () => {
    await schemas.add(files, early);
    expect(await schemas.add({ ...files, order: Buffer.from('other') }, late)).toBe(false);
    expect(Buffer.from(await schemas.xsd(schemas.active().digest, 'order'))).toEqual(files.order);
  });

  test('is installed once when two programs add it at the same time', async () => {
    const other = createSchemas(root, schemaFolder);
    const added = await Promise.all([schemas.add(files, early), other.add(files, early)]);
    expect(added.sort()).toEqual([false, true]);
    expect(await folderNames()).toHaveLength(1);
  });

  test('that was half written when the power went is not there', async () => {
    await mkdir(join(root, '.4a0c'), { recursive: true });
    await writeFile(join(root, '.4a0c', 'profile.json'), files.profile);
    expect(schemas.list()).toHaveLength(1);
    expect(await schemas.add(files, early)).toBe(true);
  });

  test('that somebody has changed on the disk is refused by name, not used', async () => {
    await schemas.add(files, early);
    const { digest } = schemas.active();
    const [name = ''] = await folderNames();
    await writeFile(join(root, name, 'profile.json'), withLabel('Annat').profile);
    const fresh = createSchemas(root, schemaFolder);
    expect(() => fresh.active()).toThrow(
      expect.objectContaining({
        fault: { code: 'schema.invalid', detail: { file: `${name}/profile.json`, reason: 'changed' } },
      }),
    );
    expect(() => fresh.byDigest(digest)).toThrow('schema.invalid');
  });

  test('that is gone is told with its version', async () => {
    await schemas.add(files, early);
    const { digest } = schemas.active();
    await rm(root, { recursive: true });
    expect(() => schemas.byDigest(digest, '2.0.5')).toThrow(
      expect.objectContaining({ fault: { code: 'schema.not-installed', detail: { version: '2.0.5' } } }),
    );
  });
});

describe('the program’s own schema', () => {
  test('is kept with its XSDs, and outlives the program that shipped it', async () => {
    const { digest } = schemas.active();
    await schemas.keep(digest, early);
    const newer = join(folder, `program-${turn}`);
    await mkdir(newer);
    await writeFile(join(newer, 'profile_v2_0_4.json'), withLabel('Annat').profile);
    const updated = createSchemas(root, newer);
    expect(updated.byDigest(digest)).toMatchObject({ version: '2.0.4', source: 'program', addedAt: early });
    expect(updated.active().digest).not.toBe(digest);
    expect(Buffer.from(await updated.xsd(digest, 'order')).toString()).toContain('xs:schema');
  });

  test('is kept once', async () => {
    const { digest } = schemas.active();
    await schemas.keep(digest, early);
    await schemas.keep(digest, late);
    expect(schemas.list()).toMatchObject([{ digest, addedAt: early }]);
  });
});

describe('a choice', () => {
  test('rules over a higher version until it is taken back', async () => {
    const { digest } = schemas.active();
    await schemas.add(files, early);
    await schemas.choose(digest);
    expect([schemas.active().version, schemas.chosen()]).toEqual(['2.0.4', digest]);
    await schemas.choose(null);
    expect([schemas.active().version, schemas.chosen()]).toEqual(['2.0.5', null]);
    await schemas.choose(null);
  });

  test('of what is not here is refused, and one that is damaged counts as none', async () => {
    await schemas.add(files, early);
    expect(() => schemas.choose('f'.repeat(64))).toThrow('schema.not-installed');
    await writeFile(join(root, 'chosen.json'), '{"digest"');
    expect([schemas.active().version, schemas.chosen()]).toEqual(['2.0.5', null]);
  });
});
