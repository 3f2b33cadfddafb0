/** Our SFTP client against Debian's OpenSSH. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SftpSettings } from '../../src/shared/settings.ts';
import { hasSshd, noSshd } from '../support/peers.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';
import { faultFrom } from '../support/transport-bytes.ts';
import { transportConformance } from './transport.ts';
import { providerOf, sftpConformance } from './transport-sftp.ts';

const temporary = (): Promise<string> => mkdtemp(join(tmpdir(), 'lefi-openssh-'));

const settingsOf = (sshd: Sshd, directory: string): SftpSettings => ({
  kind: 'sftp',
  host: '127.0.0.1',
  port: sshd.port,
  user: sshd.user,
  directory,
  hostKeys: [sshd.hostKey],
  key: sshd.key,
});

if (!hasSshd()) console.warn(noSshd);

describe.skipIf(!hasSshd())('against OpenSSH', () => {
  transportConformance('OpenSSH', async () => {
    const [sshd, directory] = [await startSshd(), await temporary()];
    return {
      directory,
      provider: (folders) => providerOf({ ...settingsOf(sshd, directory), ...folders }, {}),
      stop: async () => {
        await sshd.stop();
        await rm(directory, { recursive: true });
      },
    };
  });

  sftpConformance('OpenSSH', async () => {
    const [sshd, home] = [await startSshd(), await temporary()];
    const settings = settingsOf(sshd, join(home, 'area'));
    return {
      directory: join(home, 'area'),
      settings,
      secrets: {},
      wrong: { settings: { ...settings, key: sshd.strangersKey }, secrets: {} },
      stop: async () => {
        await sshd.stop();
        await rm(home, { recursive: true });
      },
    };
  });

  let sshd: Sshd;
  beforeAll(async () => {
    sshd = await startSshd();
  });
  afterAll(async () => sshd?.stop());

  test('opens a key with its passphrase', async () => {
    const settings = { ...settingsOf(sshd, tmpdir()), key: sshd.lockedKey };
    const transport = await providerOf(settings, { 'sftp-passphrase': sshd.passphrase }).connect();
    await transport.close();
  });

  test.each([
    ['a missing passphrase', {}],
    ['a wrong passphrase', { 'sftp-passphrase': 'guess' }],
  ])('%s is transport.secret', async (_, secrets: Readonly<Record<string, string>>) => {
    const settings = { ...settingsOf(sshd, tmpdir()), key: sshd.lockedKey };
    expect(await faultFrom(providerOf(settings, secrets).connect())).toEqual({
      code: 'transport.secret',
      detail: { file: 'locked', reason: 'key or passphrase' },
    });
  });

  test('a key file that is not there is transport.secret', async () => {
    const settings = { ...settingsOf(sshd, tmpdir()), key: join(tmpdir(), 'no-such-key') };
    expect(await faultFrom(providerOf(settings, {}).connect())).toEqual({
      code: 'transport.secret',
      detail: { file: 'no-such-key', reason: 'ENOENT' },
    });
  });

  test('OpenSSH sees no login when its host key is not the pinned one', async () => {
    const before = sshd.log().length;
    const settings = { ...settingsOf(sshd, tmpdir()), hostKeys: [`SHA256:${'A'.repeat(43)}`] };
    expect((await faultFrom(providerOf(settings, {}).connect())).code).toBe('transport.host-key');
    await expect.poll(() => sshd.log().slice(before)).toMatch(/Connection (closed|reset)|Received disconnect/);
    expect(sshd.log().slice(before)).not.toContain('userauth-request');

    const good = await providerOf(settingsOf(sshd, tmpdir()), {}).connect();
    await good.close();
    expect(sshd.log().slice(before)).toContain('userauth-request');
  });
});
