/** Every call between a host (desktop, browser, CLI) and the service, named once. */
import { z } from 'zod';
import type { DeliveryChangesView } from './change-views.ts';
import { command, nothing, query, reason, text } from './contract-call.ts';
import { deskCalls } from './contract-desk.ts';
import { exportCalls } from './contract-export.ts';
import { language } from './contract-fields.ts';
import { incidentCalls } from './contract-incidents.ts';
import { listCalls } from './contract-lists.ts';
import { nightCalls } from './contract-nights.ts';
import { outboxCalls } from './contract-outbox.ts';
import { registerCalls } from './contract-register.ts';
import { retentionCalls } from './contract-retention.ts';
import { settingsCalls } from './contract-settings.ts';
import type { EvidenceView } from './evidence-views.ts';
import type { PersonHistoryView, RevealView } from './history-views.ts';
import { orderKinds, purposes } from './identifier.ts';
import type { OrderCheckView } from './import-views.ts';
import type { NightReport } from './night-views.ts';
import type { InspectionView } from './quarantine-views.ts';
import type { Result } from './result.ts';
import type { SchemaProfile } from './schema-profile.ts';
import type { SchemaAddedView, SchemaListView } from './schema-views.ts';
import type { Progress, Topic } from './told.ts';
import type { RebuildView } from './trust-views.ts';
import type { BackupView, VerifyView } from './verify-views.ts';
import type { AppView, DeliveryView, FlagView, OrderAddedView, PersonView, StatusView } from './views.ts';

const basis = { purpose: z.enum(purposes).optional(), consent: text.optional() };
const orderLine = z.strictObject({ personnummer: text, benefits: z.array(text).max(60), from: text, ...basis });

/** Either a CSV's text or a workbook's bytes in base64. */
const listFile = {
  csv: z
    .string()
    .max(64 * 1024 * 1024)
    .optional(),
  xlsx: z
    .string()
    .max(24 * 1024 * 1024)
    .optional(),
  kind: z.enum(orderKinds).optional(),
  ...basis,
};

export const contract = {
  ...deskCalls,
  ...exportCalls,
  ...listCalls,
  ...settingsCalls,
  ...incidentCalls,
  ...nightCalls,
  ...registerCalls,
  ...retentionCalls,
  'app.about': query<AppView>()(nothing),
  'schema.profile': query<SchemaProfile>()(nothing),
  'schema.list': query<SchemaListView>()(nothing),
  /** A folder with the three files, or the files by their paths. */
  'schema.add': command<SchemaAddedView>()(
    z.strictObject({
      folder: z.string().optional(),
      profile: z.string().optional(),
      order: z.string().optional(),
      response: z.string().optional(),
    }),
    'local',
  ),
  /** A version, the first digits of a digest, or `newest`. Names no file. Leaves a trace among the settings. */
  'schema.use': command<SchemaListView>()(z.strictObject({ schema: text })),
  'delivery.list': query<readonly DeliveryView[]>()(z.strictObject({ limit: z.int().min(1).max(10_000).optional() })),
  /**
   * What `from` alone changed, or with `to` the net change after `from`, up to and including `to`: by personnummer,
   * each person's in catalogue order. With `start` persons before that number are left out, and `offset` counts from
   * there: long lists are read on from their last person. Sentences are in `language`, else the profile's. Leaves a trace in
   * the access log for every person shown.
   */
  'delivery.changes': query<DeliveryChangesView>()(
    z.strictObject({
      from: z.int(),
      to: z.int().optional(),
      personnummer: text.optional(),
      benefit: text.optional(),
      language: language.optional(),
      start: text.optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(10_000).optional(),
    }),
  ),
  /** Everything that it brought carries a banner until the dispute is cleared; nothing is deleted. */
  'delivery.dispute': command<DeliveryView>()(z.strictObject({ id: z.int(), reason })),
  'delivery.clear-dispute': command<DeliveryView>()(z.strictObject({ id: z.int(), note: reason })),
  'quarantine.list': query<readonly DeliveryView[]>()(nothing),
  /** Reads the archived file again; what it shows of it is masked. */
  'quarantine.inspect': query<InspectionView>()(z.strictObject({ id: z.int() })),
  /** With `byTime` its place is told by when FK made it instead of by its number. */
  'quarantine.release': command<DeliveryView>()(
    z.strictObject({ id: z.int(), reason, byTime: z.boolean().optional() }),
  ),
  /** Without `ids` all that are quarantined. */
  'quarantine.reread': command<readonly DeliveryView[]>()(
    z.strictObject({ ids: z.array(z.int()).max(10_000).optional() }),
  ),
  /** The bytes that said a record, from the archive. Leaves a trace in the access log before it answers. */
  'record.evidence': query<EvidenceView>()(z.strictObject({ record: z.int() })),
  'status.get': query<StatusView>()(z.strictObject({ nights: z.int().min(1).max(400).optional() })),
  'flag.list': query<readonly FlagView[]>()(
    z.strictObject({
      state: z.enum(['open', 'resolved']).optional(),
      personnummer: text.optional(),
      code: text.optional(),
      /** The last flag of the page before. */
      beyond: z.int().optional(),
      newestFirst: z.boolean().optional(),
      /** Without it all are told. */
      limit: z.int().min(1).max(1000).optional(),
    }),
  ),
  'flag.resolve': command<FlagView>()(z.strictObject({ id: z.int(), note: z.string().min(1).max(2000) })),
  /** One person's state. Leaves a trace in the access log before it answers. */
  'person.get': query<PersonView>()(
    z.strictObject({ personnummer: text, knownAt: text.optional(), validAt: text.optional() }),
  ),
  /**
   * What changed for one person and when, newest first: whole deliveries until there are `limit` changes. `before` is
   * the `next` of the page before; sentences as in `delivery.changes`. Leaves a trace in the access log before it answers.
   */
  'person.history': query<PersonHistoryView>()(
    z.strictObject({
      personnummer: text,
      knownAt: text.optional(),
      language: language.optional(),
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
  ),
  /** Somebody means to see the whole number. Nothing is shown before its trace is in the access log. */
  'person.reveal': command<RevealView>()(z.strictObject({ personnummer: text })),
  'order.add': command<OrderAddedView>()(
    z.strictObject({
      kind: z.enum(orderKinds),
      lines: z.array(orderLine).max(1000),
      /** For the lines that name none; so with `consent`. */
      ...basis,
    }),
  ),
  /** Rows `personnummer;from;benefits;kind;purpose;consent` with a header; what is given here is for rows that have none. */
  'order.import': command<OrderAddedView>()(z.strictObject(listFile)),
  /** What the import of this would do now; stores nothing. With `refusedCsv` the bad rows come as a file's text. */
  'order.check': query<OrderCheckView>()(z.strictObject({ ...listFile, refusedCsv: z.boolean().optional() })),
  ...outboxCalls,
  'inbox.fetch': command<readonly DeliveryView[]>()(nothing),
  'inbox.ingest': command<readonly DeliveryView[]>()(nothing),
  'inbox.ingest-files': command<readonly DeliveryView[]>()(
    z.strictObject({ files: z.array(z.string()).min(1) }),
    'local',
  ),
  /** Builds the mirror again from the archive; earlier answers stay as they were. */
  'mirror.rebuild': command<RebuildView>()(nothing, 'local'),
  /** With `wait` it is tried again until tonight's delivery has come, or is late. */
  'night.run': command<NightReport>()(z.strictObject({ wait: z.boolean().optional() })),
  /** Checks everything that is kept and flags what is wrong. `sample`: how many records are read again from the archive. */
  'mirror.verify': command<VerifyView>()(z.strictObject({ sample: z.int().min(0).max(1_000_000).optional() })),
  /** Writes a backup of everything but the secrets to a new file. */
  'mirror.backup': command<BackupView>()(z.strictObject({ file: z.string().min(1) }), 'local'),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<C extends CallName> = z.input<Contract[C]['input']>;
export type Output<C extends CallName> = NonNullable<Contract[C]['output']>;

/** The service: one function per call. Expected failures are thrown as FaultError. */
export type Handlers = { readonly [C in CallName]: (input: Input<C>) => Promise<Output<C>> };

/** What the service tells without being asked. */
export type Events = {
  readonly progress: Progress;
  readonly changed: { readonly topics: readonly Topic[] };
  /** From the desktop shell alone: somebody chose, outside the page, to see this screen. */
  readonly show: { readonly screen: 'start' };
};

/** The client's side of the contract, as preload and the browser view's bridge offer it. */
export type Bridge = {
  call<C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Returns a function that stops listening. */
  on<E extends keyof Events>(event: E, listener: (value: Events[E]) => void): () => void;
};

export const callNames = Object.keys(contract) as CallName[];
