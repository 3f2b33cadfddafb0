/** The tar stream: what it holds comes back, and what we would not have written is refused. */
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Header } from 'tar';
import { expect, test } from 'vitest';
import { encodeManifest, formatVersion } from '../../src/main/files/backup/manifest.ts';
import { isPartName } from '../../src/main/files/backup/parts.ts';
import { openBackup } from '../../src/main/files/backup/read.ts';
import { BadTar, bytesAt, listTar } from '../../src/main/files/backup/tar-read.ts';
import { type Entry, tarOf } from '../../src/main/files/backup/tar-write.ts';
import { faultOf } from '../../src/shared/fault.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
let count = 0;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
async function* each(entries: readonly (readonly [string, Uint8Array])[]): AsyncGenerator<Entry> {
  for (const [name, bytes] of entries) yield { name, size: bytes.length, bytes: once(bytes) };
}

async function tarFile(...entries: readonly (readonly [string, Uint8Array])[]): Promise<string> {
  count += 1;
  const path = join(folder, `${count}.tar`);
  await writeFile(path, tarOf(each(entries)));
  return path;
}

async function listed(path: string) {
  const handle = await open(path);
  try {
    const found = await listTar(handle);
    const contents: [string, string][] = [];
    for (const { name, from, size } of found) contents.push([name, (await bytesAt(handle, from, size)).toString()]);
    return contents;
  } finally {
    await handle.close();
  }
}

test('files come back by name and content, empty ones, block-sized ones and long names included', async () => {
  const entries = [
    ['tom', ''],
    ['a/b', 'x'],
    ['block', 'y'.repeat(512)],
    [`outbox/${'n'.repeat(200)}.xml`, 'z'.repeat(1025)],
    ['åäö', 'ö'],
  ] as const;
  const path = await tarFile(...entries.map(([name, text]) => [name, Buffer.from(text)] as const));
  expect(await listed(path)).toEqual(entries);
});

test('an entry that is no plain file is refused', async () => {
  const header = new Header({ path: 'mirror.sqlite', type: 'SymbolicLink', linkpath: '/etc/passwd', size: 0 });
  const block = Buffer.alloc(512);
  header.encode(block);
  const path = join(folder, 'link.tar');
  await writeFile(path, Buffer.concat([block, Buffer.alloc(1024)]));
  await expect(listed(path)).rejects.toThrow(BadTar);
});

test.each([
  ['mirror.sqlite', true],
  [`archive/ab/${'ab'.repeat(32)}.xml.zst`, true],
  ['outbox/LEFI_BEST_5560360793_20261120_001.xml', true],
  ['schemas/profile_v2_0_4.json', true],
  ['schemas/2.0.5-0123456789ab/Beställning (ny).xsd', true],
  ['schemas/C:/x', false],
  ['schemas/../profile.json', false],
  ['schemas/a\u0000b', false],
  ['secrets.json', false],
  ['../profile.json', false],
  ['/profile.json', false],
  ['outbox/../profile.json', false],
  ['outbox/..', false],
  ['outbox/.hidden', false],
  ['outbox/a\\b', false],
  ['outbox/a/b', false],
  ['archive/ab/brev.txt', false],
  ['mirror.sqlite-wal', false],
])('whether a part may be called %s: %s', (name, may) => {
  expect(isPartName(name)).toBe(may);
});

const about = { program: '1', organisation: '5560360793', createdAt: '2026-11-22T12:00:00Z' };
const manifest = { format: formatVersion, ...about, databases: { mirror: 60, access: 10 }, parts: [], missing: [] };
const backupOf = async (change: object) => {
  const encoded = encodeManifest({ ...manifest, ...change });
  return tarFile(['manifest.json', encoded.manifest], ['manifest.sha256', encoded.seal]);
};
const faultOfOpening = async (path: string) => openBackup(path).then((backup) => backup.close(), faultOf);

test('a manifest of a newer format is told from a damaged one', async () => {
  expect(await faultOfOpening(await backupOf({}))).toBeUndefined();
  const newer = await backupOf({ format: formatVersion + 1, parts: 'in another way' });
  expect(await faultOfOpening(newer)).toMatchObject({
    code: 'store.from-the-future',
    detail: { version: 2, known: 1 },
  });
});

test.each([
  ['names a part that is not there', { parts: [{ name: 'mirror.sqlite', size: 1, sha256: 'a'.repeat(64) }] }],
  ['has no list of parts', { parts: undefined }],
])('a manifest that %s is damaged', async (_, change) => {
  expect(await faultOfOpening(await backupOf(change))).toMatchObject({ code: 'backup.damaged' });
});

test('a part that no manifest names, or under a name that no profile has, is damaged', async () => {
  const { manifest: bytes, seal } = encodeManifest(manifest);
  const unnamed = await tarFile(
    ['mirror.sqlite', Buffer.from('x')],
    ['manifest.json', bytes],
    ['manifest.sha256', seal],
  );
  expect(await faultOfOpening(unnamed)).toMatchObject({ code: 'backup.damaged' });
  const escaping = encodeManifest({ ...manifest, parts: [{ name: '../x', size: 1, sha256: 'a'.repeat(64) }] });
  const path = await tarFile(
    ['../x', Buffer.from('x')],
    ['manifest.json', escaping.manifest],
    ['manifest.sha256', escaping.seal],
  );
  expect(await faultOfOpening(path)).toMatchObject({ code: 'backup.damaged' });
});
