/** Makes and describes a profile before there is a service for it. */
import { parseOrganisationsnummer } from '../../core/order/organisation.ts';
import type { Input } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import type { Organisationsnummer } from '../../shared/identifier.ts';
import type { Profile } from '../../shared/settings.ts';
import { defaultProfileDirectory, locationsOf } from '../files/locations.ts';
import { createProfile, requireNoProfile } from '../files/profile.ts';
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
  /** For training: everybody in it is invented. */
  readonly demo?: boolean | undefined;
};

/** Throws `profile.exists`, `profile.invalid`, `input.invalid`, `store.not-local`. */
export async function setUpProfile(given: SetUp): Promise<void> {
  const organisation = readOrganisation(given.organisation);
  const address = given.transport === undefined ? null : parseTransport(given.transport);
  const sftp = { hostKeys: given.hostKeys ?? [], ...(given.key === undefined ? {} : { key: given.key }) };
  await createProfile(given.directory, {
    organisation,
    transport: address?.kind === 'sftp' ? { ...address, ...sftp } : address,
    settings: { testIdentities: given.testIdentities ?? false, language: given.language ?? 'sv' },
    demo: given.demo ?? false,
  });
}

/**
 * As the first start asks for it: the secret first, so that the profile is there only when it can be used. Throws as
 * setUpProfile does, and `transport.secret`.
 */
export async function makeProfile(directory: string, given: Input<'profile.create'>): Promise<Profile> {
  const { transport, secret, language, testIdentities = false } = given;
  const organisation = readOrganisation(given.organisation);
  await requireNoProfile(directory);
  if (transport?.kind === 'sftp' && secret !== undefined) {
    await storeSecret(directory, transport.key === undefined ? 'sftp-password' : 'sftp-passphrase', secret);
  }
  return createProfile(directory, { organisation, transport, settings: { testIdentities, language } });
}

function readOrganisation(text: string): Organisationsnummer {
  const organisation = parseOrganisationsnummer(text);
  if (!organisation.ok) throw new FaultError(organisation.fault.code, organisation.fault.detail);
  return organisation.value;
}

/** The platform's local folder for application data; never a roaming one. */
export const defaultProfile = (): string => defaultProfileDirectory();

/** Where a profile keeps its composed order files. */
export const outboxOf = (directory: string): string => locationsOf(directory).outbox;

/** Stores a secret of the transport (`sftp-password`, `sftp-passphrase`) in the profile. */
export const storeSecret = (directory: string, name: string, value: string): Promise<void> =>
  createSecrets(locationsOf(directory).secrets).set(name, value);
