/** Where a profile lives on this machine, and where things are inside it. */
import { join } from 'node:path';
import envPaths from 'env-paths';

export type Locations = {
  readonly directory: string;
  readonly profile: string;
  readonly secrets: string;
  readonly mirror: string;
  readonly access: string;
  readonly archive: string;
  readonly outbox: string;
  readonly spool: string;
  readonly schemas: string;
};

/**
 * The profile directory when none is named: the platform's local application data. On Windows that is
 * `%LOCALAPPDATA%`, never the roaming folder, which would copy the mirror to a file server at log-off.
 */
export const defaultProfileDirectory = (): string => envPaths('lefi-mirror', { suffix: '' }).data;

/** Every file and folder of a profile. `spool` shares the archive's file system, so that a rename can move between them. */
export const locationsOf = (directory: string): Locations => ({
  directory,
  profile: join(directory, 'profile.json'),
  secrets: join(directory, 'secrets.json'),
  mirror: join(directory, 'mirror.sqlite'),
  access: join(directory, 'access.sqlite'),
  archive: join(directory, 'archive'),
  outbox: join(directory, 'outbox'),
  spool: join(directory, 'spool'),
  schemas: join(directory, 'schemas'),
});
