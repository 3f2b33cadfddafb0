/** Keys of the simulator's server and of its default user, made once and kept beside the simulator's state. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import ssh2, { type ParsedKey } from 'ssh2';

/** The key at `path` in OpenSSH's private format; an ed25519 key is made there when the file is missing. */
export async function keyAt(path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const made = makeKey();
  await writeFile(path, made, { mode: 0o600 });
  return made;
}

/** An ed25519 key in OpenSSH's private format. ssh2 now and then writes a key that it cannot read itself; then another is made. */
export function makeKey(): string {
  for (;;) {
    const made = ssh2.utils.generateKeyPairSync('ed25519', { comment: 'lefi-simulator' }).private;
    if (!(ssh2.utils.parseKey(made) instanceof Error)) return made;
  }
}

/** Parses a private or public key. Throws on anything else. */
export function parsedKey(text: string): ParsedKey {
  const parsed: ParsedKey | Error | readonly ParsedKey[] = ssh2.utils.parseKey(text);
  if (parsed instanceof Error) throw parsed;
  const [first] = Array.isArray(parsed) ? (parsed as readonly ParsedKey[]) : [parsed as ParsedKey];
  if (first === undefined) throw new TypeError('no key');
  return first;
}

/** The key's fingerprint as `ssh-keygen -l` prints it: `SHA256:` and unpadded base64. */
export function fingerprintOf(key: string): string {
  const digest = createHash('sha256').update(parsedKey(key).getPublicSSH()).digest('base64');
  return `SHA256:${digest.replace(/=+$/, '')}`;
}

/** The public half as a line for an `authorized_keys` file. */
export function publicLineOf(key: string): string {
  const parsed = parsedKey(key);
  return `${parsed.type} ${parsed.getPublicSSH().toString('base64')}`;
}
