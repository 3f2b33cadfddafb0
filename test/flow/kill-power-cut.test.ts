/** What a power cut can leave that a kill cannot: files under their right name that are short or empty. */
import { copyFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/main/store/open.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { factsIn, mirrorRows } from '../support/mirror-file.ts';
import { anna, casesOf, fileName, flagsOf, news, night, order, sick, sickCase } from '../support/nights.ts';
import { applied, type Folder, temporaryFolder } from '../support/store.ts';

describe('an archived file of the right name', () => {
  let profile: FolderProfile;
  let archived: string;
  beforeEach(async () => {
    profile = await folderProfile();
    await order(profile, ['sjukpenning']);
    await writeFile(join(profile.responses, fileName(17)), night(17, [sick()]));
    const [delivery] = await profile.service.handlers['inbox.fetch']({});
    const sha256 = delivery?.sha256 ?? '';
    archived = join(profile.directory, 'archive', sha256.slice(0, 2), `${sha256}.xml.zst`);
  });
  afterEach(() => profile.remove());

  const damages: readonly (readonly [how: string, damage: (path: string, size: number) => Promise<void>])[] = [
    ['that is empty', (path) => truncate(path, 0)],
    ['that is half there', (path, size) => truncate(path, Math.floor(size / 2))],
    ['that lacks its last byte', (path, size) => truncate(path, size - 1)],
    ['that is as long as it should be, and all zero', (path, size) => writeFile(path, Buffer.alloc(size))],
  ];

  test.for(damages)('%s is noticed, not applied, and made good by the same bytes', async ([, damage]) => {
    await damage(archived, (await stat(archived)).size);
    const before = factsIn(profile.directory);
    for (const command of ['inbox.ingest', 'night.run'] as const) {
      await profile.service.handlers[command]({});
      expect(await flagsOf(profile)).toEqual(['archive.damaged']);
    }
    expect(mirrorRows(profile.directory, 'SELECT state FROM delivery')).toEqual([{ state: 'archived' }]);
    expect(factsIn(profile.directory)).toEqual(before);
    const { ok, checks } = await profile.service.handlers['mirror.verify']({});
    expect([ok, checks.filter((check) => !check.ok).map(({ name }) => name)]).toEqual([false, ['archive']]);

    const [again] = await profile.service.handlers['inbox.ingest-files']({
      files: [join(profile.responses, fileName(17))],
    });
    expect(again).toMatchObject({ id: 1, state: 'applied' });
    expect(await casesOf(profile, anna)).toHaveLength(1);
    expect((await profile.service.handlers['mirror.verify']({})).checks.filter((check) => !check.ok)).toEqual([]);
  });

  test('does not pass as there when the same bytes come once more under another name', async () => {
    await truncate(archived, 20);
    await writeFile(join(profile.responses, fileName(18)), night(17, [sick()]));
    await writeFile(join(profile.responses, fileName(19)), night(19, [news([sickCase('2026-10-01')])]));
    await profile.service.handlers['night.run']({});
    const journal = mirrorRows(profile.directory, 'SELECT file, state FROM delivery ORDER BY id');
    expect(journal).toEqual([
      { file: fileName(17), state: 'applied' },
      { file: fileName(19), state: 'applied' },
    ]);
    expect(await flagsOf(profile)).toEqual(['response.gap']);
  });
});

describe('a write-ahead log that was cut off', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  test('anywhere leaves a sound mirror with all commits before the cut, and none of those after it', async () => {
    const path = folder.path('mirror.sqlite');
    const store = openStore(path);
    const lengths: number[] = [(await stat(`${path}-wal`)).size];
    for (let count = 0; count < 6; count += 1) {
      await store.write((tx) => applied(tx));
      lengths.push((await stat(`${path}-wal`)).size);
    }
    const [main, log] = [folder.path('main'), await readFile(`${path}-wal`)];
    await copyFile(path, main);
    store.close();

    const first = lengths[0] ?? 0;
    const cuts = Array.from({ length: 60 }, (_, index) => first + Math.floor(((log.length - first) * index) / 59));
    for (const cut of cuts) {
      const torn = folder.path(`torn-${cut}`);
      await copyFile(main, torn);
      await writeFile(`${torn}-wal`, log.subarray(0, cut));
      const again = openStore(torn);
      const commits = lengths.filter((length) => length <= cut).length - 1;
      expect(again.read.deliveries(100)).toHaveLength(commits);
      again.close();
      const db = new Database(torn);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      db.close();
    }
  });
});
