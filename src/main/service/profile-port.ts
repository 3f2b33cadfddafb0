/** The port of the profile's own file and its secrets. */
import type { Profile } from '../../shared/settings.ts';
import type { Secrets } from './ports.ts';

export interface ProfileFile {
  /** The profile's folder on this machine. */
  readonly directory: string;
  /** What the file says now; from here on that rules, also when another program wrote it. Throws `profile.*`. */
  read(): Promise<Profile>;
  /**
   * Puts a changed profile in its place; it rules for every call that is made afterwards. Changes wait for each other.
   * `trace` is told what will be written, when it has been checked and before it is. Throws `profile.*` and `store.*`.
   */
  change(change: (profile: Profile) => Profile, trace: (before: Profile, after: Profile) => void): Promise<Profile>;
}

export interface WritableSecrets extends Secrets {
  /** Stores a secret durably; null forgets it. Throws `transport.secret` and `store.*`. */
  set(name: string, value: string | null): Promise<void>;
}
