/** What every part of the service is given: the ports, the settings, the schema, and a voice. */
import type { EventSink } from '../../shared/events.ts';
import type { Organisationsnummer } from '../../shared/identifier.ts';
import type { Incident } from '../../shared/incident.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AccessLog } from './access-port.ts';
import type { ExportFiles } from './export-port.ts';
import type { Halt, Heed } from './halt.ts';
import type { Archive, Backups, Clock, LocalFiles, Outbox, Schemas, TransportProvider, Xml } from './ports.ts';
import type { ProfileFile, WritableSecrets } from './profile-port.ts';
import type { ReadAhead } from './reading-port.ts';
import type { ScheduleState } from './schedule/state.ts';
import type { SheetFiles } from './sheet-port.ts';
import type { Store } from './store-port.ts';
import type { Timer } from './timer-port.ts';
import type { TransportTrial } from './trial-port.ts';

export type Context = {
  readonly store: Store;
  readonly archive: Archive;
  readonly outbox: Outbox;
  readonly readAhead: ReadAhead;
  readonly backups: Backups;
  readonly exports: ExportFiles;
  readonly sheets: SheetFiles;
  readonly files: LocalFiles;
  readonly transport: TransportProvider;
  readonly tryTransport: TransportTrial;
  readonly profile: ProfileFile;
  readonly secrets: WritableSecrets;
  readonly xml: Xml;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly schedule: ScheduleState;
  readonly access: AccessLog;
  /** What the present call or delivery is read and written with; service/schema/schemas.ts sets it. */
  readonly schema: SchemaProfile;
  /** SHA-256 of that schema profile, hex. */
  readonly schemaDigest: string;
  readonly schemas: Schemas;
  /** FK's published incidents. Throws `schema.invalid`. */
  readonly incidents: () => readonly Incident[];
  readonly organisation: Organisationsnummer;
  /** For training: everybody in the profile is invented. */
  readonly demo: boolean;
  readonly settings: Settings;
  readonly events: EventSink;
  readonly halt: Halt;
  /** Set where the present work can be stopped: called at places where everything can still be undone. */
  readonly heed?: Heed;
  /** Which program looks, for the access log: `cli`, `serve` or `app`. */
  readonly host: string;
  /** Who looks: the operating system's user. */
  readonly actor: string;
  readonly version: string;
};
