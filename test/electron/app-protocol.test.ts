/** The window's own origin: which files it has, what it says about them, and that there is no way out of the folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerAppRequest, appScheme } from '../../src/main/shell/app-protocol.ts';

describe('app://lefi', () => {
  let folder: string;
  const get = (url: string, method = 'GET') => answerAppRequest(join(folder, 'renderer'), { url, method });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lefi-app-'));
    await mkdir(join(folder, 'renderer'));
    await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'secret.json'), '{}');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('serves the page with the policy that also forbids all connections', async () => {
    const response = await get('app://lefi/');
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html>']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    'app://lefi/../secret.json',
    'app://lefi/%2e%2e/secret.json',
    'app://lefi/..%2fsecret.json',
    'app://lefi/..\\secret.json',
    'app://lefi//etc/passwd',
    'app://lefi/missing.js',
    'app://other/index.html',
    'file:///index.html',
    'https://lefi/index.html',
  ])('has nothing at %s', async (url) => {
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([404, '']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('answers GET alone', async () => {
    expect((await get('app://lefi/', 'POST')).status).toBe(404);
  });

  test('is a standard, secure scheme with no privilege to bypass the policy', () => {
    expect(appScheme).toStrictEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    });
  });
});
