/** Försäkringskassan's side of LEFI Prenumeration: a file area over SFTP and a nightly batch, all invented. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocalDate, localDateOf } from '../shared/local-date.ts';
import { foldersIn, type NightResult, openBatch, type PersonHere } from './batch.ts';
import type { NightScript } from './script.ts';
import { keyAt, publicLineOf } from './sftp/keys.ts';
import { type SftpUser, startSftpServer } from './sftp/server.ts';
import type { Troubles } from './sftp/troubles.ts';

export type SimulatorOptions = {
  /** Everything is kept below it; a simulator started on it again goes on where it was, whatever seed and size say. */
  readonly directory: string;
  /** The one customer's organisationsnummer, ten digits. */
  readonly organisation: string;
  readonly seed?: number;
  readonly persons?: number;
  /** How many of them, the last ones, FK watches already before the first order. */
  readonly subscribed?: number;
  /** Lives are told up to this day. */
  readonly upTo?: LocalDate;
  readonly port?: number;
  /** Who may log in. A user without a key of its own may use `userKey`. Default: `lefi`, with that key. */
  readonly users?: readonly SftpUser[];
  /** Folder names below the served root. */
  readonly layout?: { readonly orders: string; readonly responses: string };
  readonly troubles?: Troubles;
};

export type Simulator = {
  /** `sftp://user@host:port/` */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** The host key's `SHA256:…` as OpenSSH prints it. */
  readonly fingerprint: string;
  /** A private key in OpenSSH's format, and the file it is kept in. */
  readonly userKey: string;
  readonly userKeyFile: string;
  /** The served directory and the two folders in it. */
  readonly root: string;
  readonly layout: { readonly orders: string; readonly responses: string };
  /** Everybody FK knows, as of now. Computed on each reading. */
  readonly population: readonly PersonHere[];
  /** Runs the batch for the date that the delivery is due. Nights run one after the other, in the order of the calls. */
  runNight(night: LocalDate, script?: NightScript): Promise<NightResult>;
  trouble(troubles: Troubles): void;
  close(): Promise<void>;
};

const defaults = {
  seed: 1,
  persons: 200,
  subscribed: 0,
  upTo: localDateOf('2026-11-13'),
  layout: { orders: 'till-fk', responses: 'fran-fk' },
};

/** Starts FK's side. Throws what the system says when the directory or the port cannot be had. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { directory, organisation, seed, persons, subscribed, upTo, layout } = { ...defaults, ...options };
  const root = join(directory, 'sftp');
  await mkdir(root, { recursive: true });
  const folders = foldersIn(directory, root, layout.orders, layout.responses);
  const stateFile = join(directory, 'simulator.json');
  const batch = await openBatch({ folders, stateFile, organisation, seed, persons, subscribed, upTo });
  const userKeyFile = join(directory, 'user-key');
  const userKey = await keyAt(userKeyFile);
  const publicKey = publicLineOf(userKey);
  const users = (options.users ?? [{ name: 'lefi' }]).map((user) => ({ publicKey, ...user }));
  const hostKey = await keyAt(join(directory, 'host-key'));
  const { port = 0, troubles = {} } = options;
  const server = await startSftpServer({ root, hostKey, users, port, troubles });
  let last: Promise<unknown> = Promise.resolve();
  return {
    url: `sftp://${users[0]?.name ?? ''}@${server.host}:${server.port}/`,
    host: server.host,
    port: server.port,
    fingerprint: server.fingerprint,
    userKey,
    userKeyFile,
    root,
    layout,
    get population() {
      return batch.population();
    },
    runNight(night, script = {}) {
      const run = last.then(() => batch.run(night, script));
      last = run.catch(() => undefined);
      return run;
    },
    trouble: server.trouble,
    async close() {
      await last;
      await server.close();
    },
  };
}
