/** Builds the service from its adapters: the only place that sees both. No Electron here. */
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import program from '../../package.json' with { type: 'json' };
import type { Handlers } from '../shared/contract.ts';
import { createEvents, type EventSource } from '../shared/events.ts';
import { createArchive } from './files/archive.ts';
import { fixedClock, systemClock } from './files/clock.ts';
import { localFiles } from './files/local-files.ts';
import { locationsOf } from './files/locations.ts';
import { createOutbox } from './files/outbox.ts';
import { openProfile } from './files/profile.ts';
import { loadSchemaProfile } from './files/schema-profile.ts';
import { createSecrets } from './files/secrets.ts';
import type { Context } from './service/context.ts';
import { createHandlers } from './service/handlers.ts';
import { openAccessLog } from './store/access-log.ts';
import { openStore } from './store/open.ts';
import { createTransportProvider } from './transport/provider.ts';
import { createXml } from './xml/xml.ts';

export type Service = {
  readonly handlers: Handlers;
  readonly events: EventSource;
  close(): Promise<void>;
};

export type AssembleOptions = {
  /** The profile's directory. */
  readonly profile: string;
  /** Which program looks at persons, for the access log. */
  readonly host: 'cli' | 'serve' | 'app';
  /** A fixed instant for calendar questions, ISO; the system clock otherwise. */
  readonly now?: string | undefined;
  /** Directory of the schemas; beside the program otherwise. */
  readonly schemas?: string | undefined;
};

const besideProgram = fileURLToPath(new URL('../../schemas/', import.meta.url));
const schemaProfileFile = 'profile_v2_0_4.json';

/** Opens a profile. Throws `profile.*`, `store.*` and `schema.invalid`. */
export async function assemble(options: AssembleOptions): Promise<Service> {
  const schemas = options.schemas ?? besideProgram;
  const { organisation, settings, transport } = await openProfile(options.profile);
  const places = locationsOf(options.profile);
  const schema = loadSchemaProfile(await readFile(`${schemas}/${schemaProfileFile}`, 'utf8'));
  const events = createEvents();
  const store = openStore(places.mirror);
  const access = openAccessLog(places.access);
  const context: Context = {
    store,
    access,
    archive: createArchive(places.archive, places.spool),
    outbox: createOutbox(places.outbox),
    files: localFiles,
    transport: createTransportProvider(transport, createSecrets(places.secrets)),
    xml: createXml(schema, () => readFile(`${schemas}/${schema.order.xsd}`, 'utf8')),
    clock: options.now === undefined ? systemClock() : fixedClock(options.now),
    schema,
    organisation,
    settings,
    events,
    host: options.host,
    actor: userInfo().username,
    version: program.version,
  };
  const close = async (): Promise<void> => {
    store.close();
    access.close();
  };
  return { handlers: createHandlers(context), events, close };
}
