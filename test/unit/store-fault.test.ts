/** What SQLite's codes mean for somebody who has to do something about them. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { writeRefusal } from '../../src/main/store/disk-condition.ts';
import { openingFault, storeFault } from '../../src/main/store/sqlite-fault.ts';
import type { FaultError } from '../../src/shared/fault.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
const path = join(folder, 'mirror.sqlite');
const faultFor = (code: string) => (storeFault(new Database.SqliteError('text', code), path) as FaultError).fault;

test.each([
  ['SQLITE_BUSY_SNAPSHOT', 'store.busy'],
  ['SQLITE_FULL', 'store.full'],
  ['SQLITE_IOERR_SHMSIZE', 'store.full'],
  ['SQLITE_READONLY', 'store.read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'store.read-only'],
  ['SQLITE_READONLY_DBMOVED', 'store.unusable'],
  ['SQLITE_CORRUPT_INDEX', 'store.unusable'],
  ['SQLITE_IOERR_WRITE', 'store.unusable'],
  ['SQLITE_CANTOPEN', 'store.unusable'],
  ['SQLITE_IOERR_READ', 'store.unusable'],
])('%s is %s where the disk takes what is written', (code, fault) => {
  expect(faultFor(code)).toEqual({ code: fault, detail: { file: 'mirror.sqlite', reason: code } });
});

test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'SQLITE_MISUSE'])('%s is a bug and stays one', (code) => {
  const error = new Database.SqliteError('text', code);
  expect(storeFault(error, path)).toBe(error);
});

test.each([
  ['ENOSPC', 'store.full'],
  ['EDQUOT', 'store.full'],
  ['EFBIG', 'store.full'],
  ['EROFS', 'store.read-only'],
  ['EACCES', 'store.read-only'],
  ['EISDIR', 'store.unusable'],
])('%s while a file is opened is %s', (code, fault) => {
  const error = Object.assign(new Error('text'), { code });
  expect(openingFault(error, path).fault).toEqual({ code: fault, detail: { file: 'mirror.sqlite', reason: code } });
});

test('asking the disk leaves nothing behind', async () => {
  expect(writeRefusal(path)).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
  expect(existsSync(path)).toBe(false);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may not be written is why SQLite could not open a file in it',
  async () => {
    await mkdir(join(folder, 'closed'));
    await chmod(join(folder, 'closed'), 0o500);
    expect(
      openingFault(new Database.SqliteError('text', 'SQLITE_CANTOPEN'), join(folder, 'closed', 'x')).fault,
    ).toEqual({
      code: 'store.read-only',
      detail: { file: 'x', reason: 'EACCES' },
    });
  },
);
