/** A profile's settings as the program knows them; files/profile.ts checks them where they enter. */
import type { Organisationsnummer } from './identifier.ts';

/** A folder that somebody else carries to and from FK: a mounted share, a file agent's pick-up area. */
export type FolderSettings = {
  readonly kind: 'folder';
  readonly directory: string;
  /** Folders below `directory`; the directory itself when not set. */
  readonly orders?: string | undefined;
  readonly responses?: string | undefined;
};

export type SftpSettings = {
  readonly kind: 'sftp';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly directory: string;
  readonly orders?: string | undefined;
  readonly responses?: string | undefined;
  /** Accepted host keys as OpenSSH prints them (`SHA256:…`, no padding); several while FK changes keys. */
  readonly hostKeys: readonly string[];
  /** Private key file; without it a password is used. */
  readonly key?: string | undefined;
};

export type TransportSettings = FolderSettings | SftpSettings;

/** What proves to an SFTP server who we are, besides the key file. */
export const secretNames = ['sftp-password', 'sftp-passphrase'] as const;
export type SecretName = (typeof secretNames)[number];

/** Not holidays by law (1989:253), but days off for most (facts.md §9). */
export const eves = ['midsommarafton', 'julafton', 'nyarsafton'] as const;
export type Eve = (typeof eves)[number];

/** Whether the app and `lefi serve` run the night by themselves. */
export type ScheduleSettings = {
  readonly on: boolean;
  /** Swedish wall-clock time, `HH:MM`. */
  readonly at: string;
  /** The desktop app goes on in the background, while it is on, when its window is closed. */
  readonly background: boolean;
};

export type Settings = {
  /** Accept FK's own example and test persons, which no real register holds. */
  readonly testIdentities: boolean;
  readonly language: 'sv' | 'en';
  /** Mirror persons that were never ordered here, instead of keeping them aside. */
  readonly mirrorUnregistered: boolean;
  /** On which of the three eves no delivery is expected. */
  readonly evesWithoutDelivery: readonly Eve[];
  /** Swedish wall-clock time after which a night's delivery is late, `HH:MM`. */
  readonly lateAfter: string;
  /** FK takes order files on upload days between these two, Swedish wall-clock time, `HH:MM`. */
  readonly uploadOpens: string;
  readonly uploadCloses: string;
  /** Of one order file; a person is never split between two, so that one alone may have more. */
  readonly maxOrderLines: number;
  readonly maxOrderBytes: number;
  /** No order line without a purpose. */
  readonly purposeRequired: boolean;
  /** No line for a purpose that rests on the individual's consent without a record of it. */
  readonly consentRequired: boolean;
  /** From then on a delivery that is still due is worth a look, `HH:MM`; not before `lateAfter`: nobody is warned. */
  readonly warnAt: string;
  /** How many delivery nights more an answer may take before its order line is unanswered. */
  readonly answerGraceNights: number;
  /** File names with the gaps `{org}`, `{date}` (yyyyMMdd) and `{seq}` (three digits). */
  readonly orderName: string;
  readonly responseName: string;
  readonly schedule: ScheduleSettings;
  /**
   * How long a person is kept after the last subscription has ended and the last record with it. No law that we know of
   * says how long, so nobody is due until somebody has set it: null.
   */
  readonly retentionMonths: number | null;
};

export type Profile = {
  readonly organisation: Organisationsnummer;
  readonly transport: TransportSettings | null;
  readonly settings: Settings;
  /** For training: everybody in it is invented. */
  readonly demo: boolean;
};
