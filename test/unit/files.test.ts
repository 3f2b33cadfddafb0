/** Outbox, secrets, files that a person names, and the clock. */
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixedClock, systemClock } from '../../src/main/files/clock.ts';
import { localFiles } from '../../src/main/files/local-files.ts';
import { createOutbox } from '../../src/main/files/outbox.ts';
import { createSecrets } from '../../src/main/files/secrets.ts';
import { FaultError } from '../../src/shared/fault.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { collect, faultFrom, noise } from '../support/transport-bytes.ts';

const folder = temporaryFolder();

describe('the outbox', () => {
  const outbox = createOutbox(join(folder, 'outbox'));

  test('gives back the stored bytes, private and without a temporary file', async () => {
    await outbox.put('order.xml', noise(1000));
    expect(await collect(outbox.open('order.xml'))).toEqual(noise(1000));
    expect(await readdir(join(folder, 'outbox'))).toEqual(['order.xml']);
    expect((await stat(join(folder, 'outbox', 'order.xml'))).mode & 0o777).toBe(0o600);
  });

  test('takes the newer bytes under a name that was never journalled', async () => {
    await outbox.put('twice.xml', noise(1000));
    await outbox.put('twice.xml', noise(10));
    expect(await collect(outbox.open('twice.xml'))).toEqual(noise(10));
  });

  test('a file that is not there is store.unusable', async () => {
    expect(await faultFrom(collect(outbox.open('gone.xml')))).toEqual({
      code: 'store.unusable',
      detail: { file: 'gone.xml', reason: 'ENOENT' },
    });
  });

  test.each(['../order.xml', 'a/b.xml', 'a\\b.xml', '.order.xml'])('refuses the name %s', async (name) => {
    expect((await faultFrom(outbox.put(name, noise(1)))).code).toBe('store.unusable');
  });
});

describe('secrets', () => {
  const path = join(folder, 'profile', 'secrets.json');
  const secrets = createSecrets(path);

  test('are undefined until they are set, and gone when they are forgotten', async () => {
    expect(await secrets.get('sftp-password')).toBeUndefined();
    await secrets.set('sftp-password', 'hemligt å');
    await secrets.set('sftp-passphrase', '');
    expect(await secrets.get('sftp-password')).toBe('hemligt å');
    expect(await secrets.get('sftp-passphrase')).toBe('');
    await secrets.set('sftp-password', null);
    expect(await secrets.get('sftp-password')).toBeUndefined();
    expect(await secrets.get('toString')).toBeUndefined();
  });

  test('are in a file that only its owner can read', async () => {
    await secrets.set('x', 'y');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'profile'))).toEqual(['secrets.json']);
  });

  test.each([0o640, 0o604, 0o620])('are not read from a file of mode %o', async (mode) => {
    await chmod(path, mode);
    const refused = { code: 'transport.secret', detail: { file: 'secrets.json', reason: 'readable by others' } };
    expect(await faultFrom(secrets.get('x'))).toEqual(refused);
    expect(await faultFrom(secrets.set('x', 'z'))).toEqual(refused);
    await chmod(path, 0o600);
  });

  test('never stand in the fault for a damaged file', async () => {
    const damaged = join(folder, 'damaged.json');
    await writeFile(damaged, '{"sftp-password": "hemligt"', { mode: 0o600 });
    const error = await createSecrets(damaged)
      .get('sftp-password')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FaultError);
    expect(error).toMatchObject({ fault: { code: 'transport.secret', detail: { reason: 'damaged' } } });
    expect(error).not.toHaveProperty('cause');
    expect(String((error as Error).stack)).not.toContain('hemligt');
    expect(await readFile(damaged, 'utf8')).toContain('hemligt');
  });
});

describe('files that a person names', () => {
  test('are measured and read', async () => {
    const path = join(folder, 'svar på natten.xml');
    await writeFile(path, noise(300_000));
    expect(await localFiles.stat(path)).toEqual({ name: 'svar på natten.xml', size: 300_000 });
    expect(await collect(localFiles.open(path))).toEqual(noise(300_000));
  });

  test('are input.unreadable when they are not there or no files', async () => {
    await mkdir(join(folder, 'folder'));
    const gone = { code: 'input.unreadable', detail: { file: 'gone.xml', reason: 'ENOENT' } };
    expect(await faultFrom(localFiles.stat(join(folder, 'gone.xml')))).toEqual(gone);
    expect(await faultFrom(collect(localFiles.open(join(folder, 'gone.xml'))))).toEqual(gone);
    expect(await faultFrom(localFiles.stat(join(folder, 'folder')))).toEqual({
      code: 'input.unreadable',
      detail: { file: 'folder', reason: 'not a file' },
    });
    expect((await faultFrom(collect(localFiles.open(join(folder, 'folder'))))).code).toBe('input.unreadable');
  });
});

describe('a fixed clock', () => {
  test.each([
    ['2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000Z'],
    ['2026-11-20T09:00:00+02:00', '2026-11-20T07:00:00.000Z'],
    ['2026-11-20T09:00', '2026-11-20T08:00:00.000Z'],
    ['2026-06-20T09:00:30', '2026-06-20T07:00:30.000Z'],
    ['2026-11-20', '2026-11-19T23:00:00.000Z'],
    ['2026-11-20T09:00+01:00[Europe/Stockholm]', '2026-11-20T08:00:00.000Z'],
    // The hour that spring skips and the hour that autumn repeats.
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s is %s', (given, instant) => {
    const clock = fixedClock(given);
    expect([clock.now(), clock.now()]).toEqual([instant, instant]);
  });

  test.each(['', 'nu', '2026-02-30', '2026-11-20T25:00', '09:00', '2026-11-20T09:00Zx'])('refuses "%s"', (given) => {
    expect(() => fixedClock(given)).toThrow(
      expect.objectContaining({ fault: { code: 'input.invalid', detail: { field: 'now' } } }),
    );
  });
});

test("the system's clock tells the present instant in UTC", () => {
  const before = Date.now();
  const now = systemClock().now();
  expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
});
