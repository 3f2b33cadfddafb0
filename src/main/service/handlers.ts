/**
 * The table of handlers: every call of the contract, each a line. What a call does is loaded when it is first made: a
 * look-up on the command line does not wait for the reading of deliveries.
 */
import type { Handlers } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import type { DeliveryView } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { listPersons, personRows } from './person-list.ts';
import { getPerson } from './persons.ts';
import { registerHandlers } from './register/handlers.ts';
import { retentionHandlers } from './retention/handlers.ts';
import type { StoredDelivery } from './store-values.ts';
import { tellDelivery } from './tell.ts';
import { todayOf } from './today.ts';

export const createHandlers = (ctx: Context): Handlers => ({
  ...answers(ctx),
  ...desk(ctx),
  ...work(ctx),
  ...trust(ctx),
  ...settings(ctx),
  ...incidents(ctx),
  ...registerHandlers(ctx),
  ...retentionHandlers(ctx),
});

const tellerOf =
  (ctx: Context) =>
  (deliveries: readonly StoredDelivery[]): DeliveryView[] =>
    deliveries.map((one) => tellDelivery(ctx, one));

const load = {
  attention: () => import('./attention.ts'),
  ledger: () => import('./ledger.ts'),
  add: () => import('./orders/add.ts'),
  disputes: () => import('./disputes.ts'),
  exports: () => import('./export/note-export.ts'),
  flags: () => import('./flags.ts'),
  incidents: () => import('./incidents/catalogue.ts'),
  batches: () => import('./incidents/order.ts'),
  ingest: () => import('./inbox/ingest.ts'),
  quarantine: () => import('./quarantine/quarantine.ts'),
  schemas: () => import('./schema/schemas.ts'),
  settings: () => import('./settings.ts'),
  settling: () => import('./settle-night.ts'),
} as const;

/** What is asked about persons, deliveries, nights and flags. */
function answers(ctx: Context) {
  const tellAll = tellerOf(ctx);
  return {
    'app.about': async () => ({
      version: ctx.version,
      organisation: ctx.organisation,
      transport: ctx.transport.description,
      language: ctx.settings.language,
      today: todayOf(ctx),
      testIdentities: ctx.settings.testIdentities,
      demo: ctx.demo,
      actor: ctx.actor,
    }),
    'export.note': async (input) => (await load.exports()).noteExport(ctx, input),
    'export.file': async (input) => (await import('./export/export-file.ts')).exportFile(ctx, input),
    'delivery.list': async ({ limit }) => tellAll(ctx.store.read.deliveries(limit ?? 1000)),
    'delivery.changes': async (input) => (await import('./changes.ts')).deliveryChanges(ctx, input),
    'status.get': async ({ nights }) => (await import('./status.ts')).getStatus(ctx, nights ?? 30),
    'flag.list': async (filter) => (await load.flags()).listFlags(ctx, filter),
    'flag.resolve': async (input) => (await load.flags()).resolveFlag(ctx, input),
    'person.list': async (input) => listPersons(ctx, input),
    'person.rows': async (input) => personRows(ctx, input),
    'person.get': async (input) => getPerson(ctx, input),
    'person.history': async (input) => (await import('./person-history.ts')).personHistory(ctx, input),
    'person.reveal': async (input) => (await import('./reveal.ts')).revealPerson(ctx, input),
  } satisfies Partial<Handlers>;
}

/** What needs a person, and the ledger, page by page. */
function desk(ctx: Context) {
  return {
    'attention.get': async ({ examples }) => (await load.attention()).getAttention(ctx, examples ?? 3),
    'attention.news': async (input) => (await import('./news.ts')).getNews(ctx, input),
    'attention.seen': async (input) => (await load.attention()).noteSeen(ctx, input),
    'flag.count': async () => (await load.attention()).countFlags(ctx),
    'delivery.page': async (input) => (await load.ledger()).ledgerPage(ctx, input),
    'delivery.get': async ({ id }) => (await load.ledger()).oneDelivery(ctx, id),
    'night.list': async (input) => (await load.ledger()).nightsOf(ctx, input),
    'night.settle': async (input) => (await load.settling()).settle(ctx, input),
    'night.reopen': async (input) => (await load.settling()).reopen(ctx, input),
    'volume.get': async (input) => (await import('./volume.ts')).volumeOf(ctx, input),
    'inbox.cancel': async () => ({ asked: ctx.halt.ask() }),
  } satisfies Partial<Handlers>;
}

/** Orders out, deliveries in. */
function work(ctx: Context) {
  const tellAll = tellerOf(ctx);
  return {
    'order.add': async (input) => (await load.add()).addLines(ctx, input),
    'order.import': async (input) => (await load.add()).importLines(ctx, input),
    'order.check': async (input) => (await import('./orders/check.ts')).checkImport(ctx, input),
    'order.list': async (input) => (await import('./orders/list.ts')).listOrders(ctx, input),
    'order.compose': async () => (await import('./orders/compose.ts')).composeOrders(ctx),
    'order.send': async (input) => (await import('./orders/send.ts')).sendOrders(ctx, input),
    'order.recall': async (input) => (await import('./orders/recall.ts')).recallFile(ctx, input),
    'order.remove': async (input) => (await import('./orders/recall.ts')).removeLine(ctx, input),
    'inbox.fetch': async () => tellAll(await (await import('./inbox/fetch.ts')).fetchNew(ctx)),
    'inbox.ingest': async () => tellAll(await (await load.ingest()).ingestWaiting(ctx)),
    'inbox.ingest-files': async ({ files }) => {
      const [{ takeFiles }, { ingestWaiting }] = [await import('./inbox/take-files.ts'), await load.ingest()];
      const taken = await takeFiles(ctx, files);
      await ingestWaiting(ctx);
      return tellAll(taken.flatMap((id) => ctx.store.read.delivery(id) ?? []));
    },
    'night.run': async (input) => (await import('./schedule/noted-night.ts')).runNotedNight(ctx, input),
    'schedule.get': async () => (await import('./schedule/view.ts')).getSchedule(ctx),
  } satisfies Partial<Handlers>;
}

/** Whether the mirror can be trusted, and what to do where it cannot. */
function trust(ctx: Context) {
  return {
    'schema.profile': async () => ctx.schema,
    'schema.list': async () => (await load.schemas()).listSchemas(ctx),
    'schema.add': async (input) => (await import('./schema/add.ts')).addSchema(ctx, input),
    'schema.use': async ({ schema }) => (await load.schemas()).useSchema(ctx, schema),
    'delivery.dispute': async (input) => (await load.disputes()).disputeDelivery(ctx, input),
    'delivery.clear-dispute': async (input) => (await load.disputes()).clearDispute(ctx, input),
    'quarantine.list': async () => (await load.quarantine()).listStopped(ctx),
    'quarantine.inspect': async (input) => (await load.quarantine()).inspectStopped(ctx, input),
    'quarantine.release': async (input) => (await load.quarantine()).releaseStopped(ctx, input),
    'quarantine.reread': async (input) => (await load.quarantine()).rereadStopped(ctx, input),
    'record.evidence': async (input) => (await import('./evidence.ts')).recordEvidence(ctx, input),
    'mirror.rebuild': async () => (await import('./rebuild.ts')).rebuildMirror(ctx),
    'mirror.verify': async ({ sample }) => (await import('./verify/verify.ts')).verifyMirror(ctx, sample),
    'mirror.backup': async ({ file }) => (await import('./backup.ts')).backUp(ctx, file),
  } satisfies Partial<Handlers>;
}

/** The profile itself. */
function settings(ctx: Context) {
  return {
    'settings.get': async () => (await load.settings()).getSettings(ctx),
    'settings.set': async (input) => (await load.settings()).setSettings(ctx, input),
    'transport.set': async (input) => (await load.settings()).setTransport(ctx, input),
    'secret.set': async (input) => (await load.settings()).setSecret(ctx, input),
    'transport.test': async (input) => (await load.settings()).testTransport(ctx, input),
    'setup.state': async () => ({ state: 'ready', directory: ctx.profile.directory, demo: false }),
    'profile.create': async () => refuseProfile(ctx),
    'profile.demo': async () => refuseProfile(ctx),
  } satisfies Partial<Handlers>;
}

function refuseProfile(ctx: Context): never {
  throw new FaultError('profile.exists', { directory: ctx.profile.directory });
}

/** What went wrong at FK, and the refreshes that mend it. */
function incidents(ctx: Context) {
  return {
    'incident.list': async () => (await load.incidents()).listIncidents(ctx),
    'incident.add': async (input) => (await load.incidents()).addIncident(ctx, input),
    'incident.propose': async ({ notice }) => (await load.incidents()).proposeIncident(ctx, notice),
    'incident.close': async (input) => (await load.incidents()).closeIncident(ctx, input),
    'incident.affected': async (input) => (await import('./incidents/affected.ts')).affectedPage(ctx, input),
    'incident.nights': async (input) => (await import('./incidents/progress.ts')).incidentNights(ctx, input),
    'incident.progress': async ({ id }) => (await import('./incidents/progress.ts')).incidentProgress(ctx, id),
    'incident.order': async (input) => (await load.batches()).orderIncident(ctx, input),
    'incident.next': async ({ id }) => (await load.batches()).orderNext(ctx, id),
    'incident.report': async (input) => (await import('./incidents/report.ts')).reportPage(ctx, input),
  } satisfies Partial<Handlers>;
}
