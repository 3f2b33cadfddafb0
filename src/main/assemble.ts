/** Builds the service from its adapters: the only place that sees both. No Electron here. */
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import program from '../../package.json' with { type: 'json' };
import type { Handlers } from '../shared/contract.ts';
import { createEvents, type EventSource } from '../shared/events.ts';
import type { Profile, Settings } from '../shared/settings.ts';
import { followProfile, type SchemaFree } from './assemble/follow-profile.ts';
import { createReadAhead } from './assemble/read-ahead.ts';
import { createTimer } from './assemble/timer.ts';
import { createArchive } from './files/archive.ts';
import { fixedClock, systemClock } from './files/clock.ts';
import { publishedIncidents } from './files/incidents.ts';
import { localFiles } from './files/local-files.ts';
import { type Locations, locationsOf } from './files/locations.ts';
import { createOutbox } from './files/outbox.ts';
import { openProfile } from './files/profile.ts';
import { openProfileFile } from './files/profile-file.ts';
import { createSchemas } from './files/schemas.ts';
import { createSecrets } from './files/secrets.ts';
import { createHalt } from './service/halt.ts';
import { createHandlers } from './service/handlers.ts';
import type { Clock, Secrets } from './service/ports.ts';
import { scheduleState } from './service/schedule/state.ts';
import type { Timer } from './service/timer-port.ts';
import { openAccessLog } from './store/access-log.ts';
import { openStore } from './store/open.ts';
import { createTransportProvider } from './transport/provider.ts';
import { createTrial } from './transport/trial.ts';
import { xml } from './xml/xml.ts';

export type Service = {
  readonly handlers: Handlers;
  readonly events: EventSource;
  /** The machine has woken up: what was to happen while it slept happens now, if it still should. */
  wake(): void;
  close(): Promise<void>;
};

/** With the language of its profile as it was opened. */
export type OpenService = Service & Pick<Settings, 'language'>;

export type Time = { readonly clock: Clock; readonly timer: Timer & { stop(): void } };

export type AssembleOptions = {
  /** The profile's directory. */
  readonly profile: string;
  /** Which program looks at persons, for the access log. */
  readonly host: 'cli' | 'serve' | 'app';
  /** A fixed instant for calendar questions, ISO; the system clock otherwise. */
  readonly now?: string | undefined;
  /** Time that somebody else moves, instead of `now`. */
  readonly time?: Time | undefined;
  /** Directory of the schemas; beside the program otherwise. */
  readonly schemas?: string | undefined;
};

const besideProgram = fileURLToPath(new URL('../../schemas', import.meta.url));

/** Opens a profile. Throws `profile.*`, `store.*` and `schema.invalid`. */
export async function assemble(options: AssembleOptions): Promise<OpenService> {
  const opened = await openProfile(options.profile);
  const places = locationsOf(options.profile);
  const schemas = createSchemas(places.schemas, options.schemas ?? besideProgram);
  // Before the mirror is opened: without a schema nothing can be done with it.
  schemas.active();
  const events = createEvents();
  const store = openStore(places.mirror);
  const access = openAccessLog(places.access);
  const secrets = createSecrets(places.secrets);
  const decided = decidedWith(secrets);
  const { clock, timer } = options.time ?? timeBy(options.now === undefined ? systemClock() : fixedClock(options.now));
  let context: SchemaFree = {
    ...decided(opened),
    store,
    access,
    ...filesIn(places),
    tryTransport: createTrial(),
    profile: openProfileFile(options.profile, (profile) => {
      context = { ...context, ...decided(profile) };
    }),
    secrets,
    xml,
    clock,
    timer,
    schedule: scheduleState(options.host !== 'cli'),
    schemas,
    incidents: publishedIncidents(options.schemas ?? besideProgram),
    events,
    halt: createHalt(),
    host: options.host,
    actor: userInfo().username,
    version: program.version,
  };
  const close = async (): Promise<void> => {
    timer.stop();
    store.close();
    access.close();
  };
  const handlers = followProfile(() => context, createHandlers);
  if (context.schedule.here) {
    await runSchedule(() => ({ ...context, events }), handlers);
    await sendInTime(() => ({ ...context, events }));
  }
  return { handlers, events, language: opened.settings.language, wake: timer.recheck, close };
}

/** Runs the night by itself, as the settings say, until the timer stops. */
async function runSchedule(present: () => SchemaFree & { events: EventSource }, handlers: Handlers): Promise<void> {
  const { startSchedule } = await import('./service/schedule/schedule.ts');
  const { flagFailed } = await import('./service/schedule/flag-failed.ts');
  const run = () => handlers['night.run']({});
  const follow = startSchedule(present, { run, givenUp: (night, code) => flagFailed(present(), night, code) });
  present().events.on('changed', ({ topics }) => topics.includes('settings') && follow());
}

/** Sends what is queued when FK opens, until the timer stops. */
async function sendInTime(present: () => SchemaFree & { events: EventSource }): Promise<void> {
  const { startSending } = await import('./service/orders/sender.ts');
  const follow = startSending(present);
  present().events.on('changed', ({ topics }) => topics.includes('settings') && follow());
}

const timeBy = (clock: Clock): Time => ({ clock, timer: createTimer(clock) });

/** What the profile's file decides. */
const decidedWith =
  (secrets: Secrets) =>
  ({ organisation, settings, transport, demo }: Profile) => ({
    organisation,
    demo,
    settings,
    transport: createTransportProvider(transport, secrets),
  });

type OwnFiles = Pick<SchemaFree, 'archive' | 'outbox' | 'backups' | 'exports' | 'sheets' | 'readAhead' | 'files'>;

const filesIn = (places: Locations): OwnFiles => ({
  archive: createArchive(places.archive, places.spool),
  outbox: createOutbox(places.outbox),
  // Loaded when it is needed: it brings an archiver's library along.
  backups: {
    write: async (...given) => (await import('./files/backup/write.ts')).createBackups(places).write(...given),
  },
  exports: {
    write: async (...given) => (await import('./files/export-file.ts')).writeExport(...given),
    workbook: async (...given) => (await import('./files/workbook.ts')).workbook(...given),
  },
  sheets: { read: async (file) => (await import('./files/sheet-file.ts')).readSheetFile(file) },
  readAhead: createReadAhead(places.archive),
  files: localFiles,
});
