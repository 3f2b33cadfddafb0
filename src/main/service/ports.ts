/** What the service needs from the world but its store (store-port.ts). Adapters implement these; nothing here knows them. */
import type { OrderLine } from '../../core/order/line.ts';
import type { KnownPerson } from '../../core/response/known.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { SchemaEntry } from '../../shared/schema-views.ts';
import type { Blocks } from './plain-port.ts';

/** Each piece holds until the next is asked for: its memory may be used again. */
export type Bytes = AsyncIterable<Uint8Array>;

export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** Resolves so many milliseconds later; a clock that was set is then so much further. */
  wait(milliseconds: number): Promise<void>;
}

export interface Secrets {
  /** A secret of this profile, or undefined when it was never set. Values are never logged. */
  get(name: string): Promise<string | undefined>;
}

/** Received bytes, kept for ever under their SHA-256 (hex). */
export interface Archive {
  /** Stores the bytes durably before it returns; the same bytes twice are stored once. */
  put(bytes: Bytes, onBytes?: (done: number) => void): Promise<{ sha256: string; bytes: number }>;
  /** All methods that read throw `archive.missing` and `archive.damaged`; `open` may see damage at the last byte only. */
  open(sha256: string): Bytes;
  /** The bytes from `from` up to but not including `to`, or as many of them as there are. */
  slice(sha256: string, from: number, to: number): Promise<Uint8Array>;
  /** Reads everything and computes the hash again. */
  check(sha256: string): Promise<'sound' | 'missing' | 'damaged'>;
  /** What is there, in ascending order, sound or not. */
  shas(): AsyncIterable<string>;
}

/** Composed order files, stored before they are sent; only stored bytes are ever sent. */
export interface Outbox {
  put(name: string, bytes: Uint8Array): Promise<void>;
  open(name: string): Bytes;
}

/** Files that a person names on this machine. */
export interface LocalFiles {
  /** Throws `input.unreadable`. */
  stat(path: string): Promise<{ name: string; size: number }>;
  /** Each piece is good until the next is asked for. Throws `input.unreadable`. */
  open(path: string): Bytes;
  /** Names of the files in a folder. Throws `input.unreadable`. */
  list(directory: string): Promise<readonly string[]>;
}

export type BackupAbout = { readonly program: string; readonly organisation: string; readonly createdAt: string };
/** What was copied of the databases: their schema versions, and the files of ours that the copied mirror names. */
export type CopiedDatabases = {
  readonly mirror: number;
  readonly access: number;
  /** SHA-256 of archived deliveries. */
  readonly archived: readonly string[];
  /** Names in the outbox. */
  readonly orders: readonly string[];
};
/** `missing`: parts that the mirror names and the profile does not have. */
export type WrittenBackup = {
  readonly bytes: number;
  readonly sha256: string;
  readonly parts: number;
  readonly missing: readonly string[];
};

/** Backups of the whole profile but its secrets, each one file. */
export interface Backups {
  /**
   * `copy` makes the databases' copies; only then is the rest read, which never changes, so that nothing that a copy
   * names can be missing. Throws `backup.exists`, `input.unreadable`, `store.*`; then there is no file.
   */
  write(
    file: string,
    about: BackupAbout,
    copy: (to: { readonly mirror: string; readonly access: string }) => Promise<CopiedDatabases>,
    onBytes?: (done: number, total: number) => void,
  ): Promise<WrittenBackup>;
}

export type RemoteFile = { readonly name: string; readonly size: number; readonly modified: string | null };
export type Upload = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly open: () => Bytes;
};

/**
 * One connection to FK's file area. Orders go to one folder, responses come from another (or the same).
 * All methods throw FaultError `transport.*`; a wrong host key stops before any byte or password is sent.
 */
export interface Transport {
  /** Where and with whom we speak, host key fingerprint included: evidence for the journal. */
  readonly description: string;
  /** Finished files in the response folder, by name; temporary names (`.partial`, leading dot) are left out. */
  list(): Promise<readonly RemoteFile[]>;
  /** Throws `transport.missing` when the file is gone. */
  download(name: string): Bytes;
  /** Writes under the temporary name, checks the size and reads the bytes back against the hash. Repeatable. */
  stage(upload: Upload): Promise<void>;
  /** Renames the staged file to its final name. Never overwrites: `transport.exists`. */
  publish(name: string): Promise<void>;
  /** Which of the two names is there now. */
  probe(name: string): Promise<{ readonly staged: boolean; readonly published: boolean }>;
  close(): Promise<void>;
}

export interface TransportProvider {
  /** What the profile is set to, without connecting; for display. */
  readonly description: string;
  /** Throws `transport.none` when the profile has no transport. */
  connect(): Promise<Transport>;
}

/** Streaming XML events with byte positions in the file. Names are local names in the profile's namespace, `{uri}name` otherwise. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, byte: number): void;
  text(text: string): void;
  /** `byte` is the first byte after the element. */
  close(name: string, byte: number): void;
}

export interface XmlParser {
  /** Both throw FaultError `response.not-well-formed` and its kin, with line, column and byte. */
  write(chunk: Uint8Array): void;
  end(): void;
}

/** A file's text for people to look at: what its encoding does not allow becomes U+FFFD. Pieces may be cut anywhere. */
export interface TextReader {
  readonly encoding: string;
  decode(piece: Uint8Array): string;
  finish(): string;
}

export interface Xml {
  parser(namespace: string, handler: XmlHandler): XmlParser;
  /** Faster, for the plain XML of most deliveries; throws NotPlain (plain-port.ts) for everything else. */
  plainParser(namespace: string, handler: XmlHandler, blocks?: Blocks): XmlParser;
  /** For plainParser: persons' blocks in which the schema knows everything. */
  knownBlocks(profile: SchemaProfile, onPerson: (person: KnownPerson) => void): Blocks;
  /** By the declaration in the file's first 256 bytes; null for an encoding that is not known. */
  text(head: Uint8Array): TextReader | null;
  /** Position of the first byte that the file's encoding does not allow; null when there is none. */
  firstBadByte(bytes: Bytes): Promise<number | null>;
  /** The order file's bytes for these lines; the same lines and profile give the same bytes. */
  composeOrder(profile: SchemaProfile, organisation: string, lines: readonly OrderLine[]): Promise<Uint8Array>;
  /** Messages of the XSD check, empty when the document is valid. Throws `schema.invalid` for an XSD that is none. */
  check(document: Uint8Array, xsd: Uint8Array): Promise<readonly string[]>;
}

export type InstalledSchema = SchemaEntry & { readonly profile: SchemaProfile };

/** A schema version's three files. */
export type SchemaFiles = {
  readonly profile: Uint8Array;
  readonly order: Uint8Array;
  readonly response: Uint8Array;
};

/** The schema versions of this profile: the program's own, and those that were added. */
export interface Schemas {
  /** The one that rules from now on. Looks at the disk: another program may have added one. */
  active(): InstalledSchema;
  /** Throws `schema.not-installed`, and `schema.invalid` when the file is not what it was. */
  byDigest(digest: string, version?: string): InstalledSchema;
  /** The one that rules first; a choice changes nothing here. */
  list(): readonly SchemaEntry[];
  xsd(digest: string, of: 'order' | 'response'): Promise<Uint8Array>;
  /** The digest that somebody chose, or null when the highest version rules. */
  chosen(): string | null;
  choose(digest: string | null): Promise<void>;
  /** Copies the program's own schema into the profile, where no update of the program can take it away. */
  keep(digest: string, at: string): Promise<void>;
  /** Throws `schema.invalid`. */
  read(profile: Uint8Array): InstalledSchema;
  /** Installs durably, all three files or none. False when the same profile is there already. */
  add(files: SchemaFiles, at: string): Promise<boolean>;
}
