/** The service's context on a profile, as assemble.ts builds it, with a way to FK that a test may tamper with. */
import { fileURLToPath } from 'node:url';
import { createReadAhead } from '../../src/main/assemble/read-ahead.ts';
import { createTimer } from '../../src/main/assemble/timer.ts';
import { createArchive } from '../../src/main/files/archive.ts';
import { createBackups } from '../../src/main/files/backup/write.ts';
import { fixedClock } from '../../src/main/files/clock.ts';
import { writeExport } from '../../src/main/files/export-file.ts';
import { publishedIncidents } from '../../src/main/files/incidents.ts';
import { localFiles } from '../../src/main/files/local-files.ts';
import { locationsOf } from '../../src/main/files/locations.ts';
import { createOutbox } from '../../src/main/files/outbox.ts';
import { openProfile } from '../../src/main/files/profile.ts';
import { openProfileFile } from '../../src/main/files/profile-file.ts';
import { createSchemas } from '../../src/main/files/schemas.ts';
import { createSecrets } from '../../src/main/files/secrets.ts';
import { readSheetFile } from '../../src/main/files/sheet-file.ts';
import { workbook } from '../../src/main/files/workbook.ts';
import type { Context } from '../../src/main/service/context.ts';
import { createHalt } from '../../src/main/service/halt.ts';
import type { Transport } from '../../src/main/service/ports.ts';
import { scheduleState } from '../../src/main/service/schedule/state.ts';
import { openAccessLog } from '../../src/main/store/access-log.ts';
import { openStore } from '../../src/main/store/open.ts';
import { createTransportProvider } from '../../src/main/transport/provider.ts';
import { createTrial } from '../../src/main/transport/trial.ts';
import { xml } from '../../src/main/xml/xml.ts';
import { createEvents } from '../../src/shared/events.ts';

const program = fileURLToPath(new URL('../../schemas', import.meta.url));

export type OpenContext = { readonly ctx: Context; close(): void };

/** `tamper` gets every connection before the service does. */
export async function openContext(
  profile: string,
  now: string,
  tamper: (transport: Transport) => Transport = (transport) => transport,
): Promise<OpenContext> {
  const { organisation, settings, transport, demo } = await openProfile(profile);
  const places = locationsOf(profile);
  const schemas = createSchemas(places.schemas, program);
  const { profile: schema, digest: schemaDigest } = schemas.active();
  const [store, access] = [openStore(places.mirror), openAccessLog(places.access)];
  const secrets = createSecrets(places.secrets);
  const { description, connect } = createTransportProvider(transport, secrets);
  const ctx: Context = {
    store,
    access,
    archive: createArchive(places.archive, places.spool),
    outbox: createOutbox(places.outbox),
    readAhead: createReadAhead(places.archive),
    backups: createBackups(places),
    exports: { write: writeExport, workbook },
    sheets: { read: readSheetFile },
    files: localFiles,
    transport: { description, connect: async () => tamper(await connect()) },
    tryTransport: createTrial(),
    profile: openProfileFile(profile, () => undefined),
    secrets,
    xml,
    clock: fixedClock(now),
    timer: createTimer(fixedClock(now)),
    schedule: scheduleState(false),
    schema,
    schemaDigest,
    schemas,
    incidents: publishedIncidents(program),
    organisation,
    demo,
    settings,
    events: createEvents(),
    halt: createHalt(),
    host: 'cli',
    actor: 'test',
    version: '0',
  };
  const close = (): void => {
    store.close();
    access.close();
  };
  return { ctx, close };
}
