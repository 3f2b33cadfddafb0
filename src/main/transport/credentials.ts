/** What proves to the server who we are: a key, or a password. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ssh2 from 'ssh2';
import { FaultError } from '../../shared/fault.ts';
import type { SftpSettings } from '../../shared/settings.ts';
import type { Secrets } from '../service/ports.ts';

/** The one method that is offered; no other is tried after it. */
export type Credentials =
  | { readonly type: 'publickey'; readonly username: string; readonly key: ssh2.ParsedKey }
  | { readonly type: 'password'; readonly username: string; readonly password: string };

/**
 * Reads the key file (passphrase in the secret `sftp-passphrase`), or the secret `sftp-password` when no key is set.
 * Throws `transport.secret` before anything is connected.
 */
export async function readCredentials(settings: SftpSettings, secrets: Secrets): Promise<Credentials> {
  const username = settings.user;
  if (settings.key !== undefined) {
    return { type: 'publickey', username, key: await readKey(settings.key, await secrets.get('sftp-passphrase')) };
  }
  const password = await secrets.get('sftp-password');
  if (password === undefined) throw new FaultError('transport.secret', { reason: 'sftp-password' });
  return { type: 'password', username, password };
}

async function readKey(path: string, passphrase: string | undefined): Promise<ssh2.ParsedKey> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new FaultError('transport.secret', { file: basename(path), reason });
  });
  // ssh2's messages name the kind of trouble only; even so they stay inside.
  const parsed = ssh2.utils.parseKey(bytes, passphrase);
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (key === undefined || key instanceof Error || !key.isPrivateKey()) {
    throw new FaultError('transport.secret', { file: basename(path), reason: 'key or passphrase' });
  }
  return key;
}
