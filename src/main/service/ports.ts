/** What the service needs from the world but its store (store-port.ts). Adapters implement these; nothing here knows them. */
import type { OrderLine } from '../../core/order/line.ts';

export type Bytes = AsyncIterable<Uint8Array>;

export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

export interface Secrets {
  /** A secret of this profile, or undefined when it was never set. Values are never logged. */
  get(name: string): Promise<string | undefined>;
}

/** Received bytes, kept for ever under their SHA-256 (hex). */
export interface Archive {
  /** Stores the bytes durably before it returns; the same bytes twice are stored once. */
  put(bytes: Bytes, onBytes?: (done: number) => void): Promise<{ sha256: string; bytes: number }>;
  open(sha256: string): Bytes;
  /** The bytes from `from` up to but not including `to`. */
  slice(sha256: string, from: number, to: number): Promise<Uint8Array>;
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
  open(path: string): Bytes;
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

export interface Xml {
  parser(namespace: string, handler: XmlHandler): XmlParser;
  /** The order file's bytes for these lines; the same lines give the same bytes. */
  composeOrder(organisation: string, lines: readonly OrderLine[]): Promise<Uint8Array>;
  /** Messages of the XSD check, empty when the order file is valid. */
  checkOrder(bytes: Uint8Array): Promise<readonly string[]>;
}
