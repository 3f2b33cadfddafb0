/** What the contract answers about a profile's settings, and about trying the way to FK. */
import type { Fault } from './fault.ts';
import type { Organisationsnummer } from './identifier.ts';
import type { SecretName, Settings, TransportSettings } from './settings.ts';

/** One setting that somebody changed. Texts as one would write them; null where there was or is nothing. Never a secret. */
export type SettingChange = {
  /** Instant, ISO in UTC. */
  readonly at: string;
  /** The operating system's user. */
  readonly actor: string;
  readonly host: string;
  /** A field of `Settings`, a part of the transport as `transport.host`, a `secret.…`, or `schema`. */
  readonly setting: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type SettingsView = {
  /** The profile's folder. */
  readonly directory: string;
  readonly organisation: Organisationsnummer;
  readonly settings: Settings;
  readonly transport: TransportSettings | null;
  /** Which secrets are stored; what they are is told to nobody. */
  readonly secrets: Readonly<Record<SecretName, boolean>>;
  /** The newest first. */
  readonly changes: readonly SettingChange[];
};

/** `new`: there is no profile yet, and all other calls answer `profile.missing` until it is made. */
export type SetupView = {
  readonly state: 'new' | 'ready';
  readonly directory: string;
  /** This host can make a profile for training. */
  readonly demo: boolean;
};

export const transportSteps = ['reach', 'host-key', 'login', 'orders', 'responses'] as const;
export type TransportStepName = (typeof transportSteps)[number];

export type TransportStep = {
  readonly name: TransportStepName;
  /** `waiting`: a person must compare the host key first; `skipped`: an earlier step did not succeed. */
  readonly state: 'ok' | 'failed' | 'waiting' | 'skipped';
  readonly fault: Fault | null;
};

/** One key of the server's; a server may have several, of which one is used. */
export type ShownHostKey = {
  /** SSH's name for its kind, as `ssh-ed25519`. */
  readonly kind: string;
  readonly fingerprint: string;
  /** Among the pinned ones. */
  readonly trusted: boolean;
};

export type TransportTestView = {
  readonly ok: boolean;
  readonly steps: readonly TransportStep[];
  /** The one that our connections get first. Empty for a folder. */
  readonly hostKeys: readonly ShownHostKey[];
  /** Finished files that wait in the responses' folder; null where it could not be read. */
  readonly waiting: number | null;
  /** Whether order files may be written, as far as can be told without writing one. */
  readonly writable: 'yes' | 'no' | 'unknown';
};
