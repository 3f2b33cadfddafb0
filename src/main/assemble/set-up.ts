/** Makes and describes a profile before there is a service for it. */
import { parseOrganisationsnummer } from '../../core/order/organisation.ts';
import { FaultError } from '../../shared/fault.ts';
import { defaultProfileDirectory, locationsOf } from '../files/locations.ts';
import { createProfile } from '../files/profile.ts';
import { createSecrets } from '../files/secrets.ts';
import { parseTransport } from '../files/transport-address.ts';

export type SetUp = {
  readonly directory: string;
  readonly organisation: string;
  /** `folder:DIR` or `sftp://user@host:port/dir`, with `?orders=…&responses=…` for separate folders. */
  readonly transport?: string | undefined;
  /** Pinned host keys, `SHA256:…`. */
  readonly hostKeys?: readonly string[] | undefined;
  /** Private key file. */
  readonly key?: string | undefined;
  readonly testIdentities?: boolean | undefined;
  readonly language?: 'sv' | 'en' | undefined;
};

/** Throws `profile.exists`, `profile.invalid`, `input.invalid`, `store.not-local`. */
export async function setUpProfile(given: SetUp): Promise<void> {
  const organisation = parseOrganisationsnummer(given.organisation);
  if (!organisation.ok) throw new FaultError(organisation.fault.code, organisation.fault.detail);
  const address = given.transport === undefined ? null : parseTransport(given.transport);
  const sftp = { hostKeys: given.hostKeys ?? [], ...(given.key === undefined ? {} : { key: given.key }) };
  await createProfile(given.directory, {
    organisation: organisation.value,
    transport: address?.kind === 'sftp' ? { ...address, ...sftp } : address,
    settings: { testIdentities: given.testIdentities ?? false, language: given.language ?? 'sv' },
  });
}

/** The platform's local folder for application data; never a roaming one. */
export const defaultProfile = (): string => defaultProfileDirectory();

/** Where a profile keeps its composed order files. */
export const outboxOf = (directory: string): string => locationsOf(directory).outbox;

/** Stores a secret of the transport (`sftp-password`, `sftp-passphrase`) in the profile. */
export const storeSecret = (directory: string, name: string, value: string): Promise<void> =>
  createSecrets(locationsOf(directory).secrets).set(name, value);
