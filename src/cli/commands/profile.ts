/** `lefi init` and `lefi secret set`: what must be there before there is a service. */
import { resolve } from 'node:path';
import { setUpProfile, storeSecret } from '../../main/assemble/set-up.ts';
import { FaultError } from '../../shared/fault.ts';
import { type Globals, type Outcome, textOf } from '../session.ts';

export type InitOptions = {
  readonly org: string;
  readonly transport?: string;
  readonly hostKey?: readonly string[];
  readonly key?: string;
  readonly testIdentities?: boolean;
  readonly language?: 'sv' | 'en';
};

export async function initProfile(globals: Globals, options: InitOptions): Promise<Outcome> {
  const { org: organisation, hostKey: hostKeys, key: keyFile, ...rest } = options;
  const key = keyFile === undefined ? undefined : resolve(keyFile);
  await setUpProfile({ directory: globals.profile, organisation, hostKeys, key, ...rest });
  const json = { profile: globals.profile, organisation: options.org };
  return { json, words: textOf(options.language ?? 'sv').made(globals.profile) };
}

const secretNames = ['sftp-password', 'sftp-passphrase'];

/** Reads the value from standard input, so that it never stands in a command line or its history. */
export async function setSecret(globals: Globals, name: string, input: AsyncIterable<Buffer>): Promise<Outcome> {
  if (!secretNames.includes(name)) throw new FaultError('input.invalid', { field: 'name' });
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk);
  const value = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (value === '') throw new FaultError('input.invalid', { field: 'value' });
  await storeSecret(globals.profile, name, value);
  return { json: { stored: name }, words: textOf('sv').secretStored(name) };
}
