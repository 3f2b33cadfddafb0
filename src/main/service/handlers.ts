/** The table of handlers: every call of the contract, each a line. */
import type { Handlers } from '../../shared/contract.ts';
import type { DeliveryView } from '../../shared/views.ts';
import { backUp } from './backup.ts';
import { deliveryChanges } from './changes.ts';
import type { Context } from './context.ts';
import { clearDispute, disputeDelivery } from './disputes.ts';
import { recordEvidence } from './evidence.ts';
import { listFlags, resolveFlag } from './flags.ts';
import { fetchNew } from './inbox/fetch.ts';
import { ingestWaiting } from './inbox/ingest.ts';
import { takeFiles } from './inbox/take-files.ts';
import { runNight } from './night.ts';
import { addLines, importCsv } from './orders/add.ts';
import { composeOrders } from './orders/compose.ts';
import { listOrders } from './orders/list.ts';
import { sendOrders } from './orders/send.ts';
import { getPerson, searchPersons } from './persons.ts';
import { inspectStopped, listStopped, releaseStopped, rereadStopped } from './quarantine/quarantine.ts';
import { rebuildMirror } from './rebuild.ts';
import { addSchema } from './schema-add.ts';
import { listSchemas, useSchema } from './schemas.ts';
import { getStatus } from './status.ts';
import type { StoredDelivery } from './store-values.ts';
import { tellDelivery } from './tell.ts';
import { todayOf } from './today.ts';
import { verifyMirror } from './verify/verify.ts';

export const createHandlers = (ctx: Context): Handlers => ({
  ...answers(ctx),
  ...work(ctx),
  ...trust(ctx),
});

const tellerOf =
  (ctx: Context) =>
  (deliveries: readonly StoredDelivery[]): DeliveryView[] =>
    deliveries.map((one) => tellDelivery(ctx, one));

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
    }),
    'delivery.list': async ({ limit }) => tellAll(ctx.store.read.deliveries(limit ?? 1000)),
    'delivery.changes': async (input) => deliveryChanges(ctx, input),
    'status.get': async ({ nights }) => getStatus(ctx, nights ?? 30),
    'flag.list': async (filter) => listFlags(ctx, filter),
    'flag.resolve': (input) => resolveFlag(ctx, input),
    'person.search': async (input) => searchPersons(ctx, input),
    'person.get': async (input) => getPerson(ctx, input),
  } satisfies Partial<Handlers>;
}

/** Orders out, deliveries in. */
function work(ctx: Context) {
  const tellAll = tellerOf(ctx);
  return {
    'order.add': (input) => addLines(ctx, input),
    'order.import': (input) => importCsv(ctx, input),
    'order.list': async (input) => listOrders(ctx, input),
    'order.compose': () => composeOrders(ctx),
    'order.send': () => sendOrders(ctx),
    'inbox.fetch': async () => tellAll(await fetchNew(ctx)),
    'inbox.ingest': async () => tellAll(await ingestWaiting(ctx)),
    'inbox.ingest-files': async ({ files }) => {
      const taken = await takeFiles(ctx, files);
      await ingestWaiting(ctx);
      return tellAll(taken.flatMap((id) => ctx.store.read.delivery(id) ?? []));
    },
    'night.run': () => runNight(ctx),
  } satisfies Partial<Handlers>;
}

/** Whether the mirror can be trusted, and what to do where it cannot. */
function trust(ctx: Context) {
  return {
    'schema.profile': async () => ctx.schema,
    'schema.list': async () => listSchemas(ctx),
    'schema.add': (input) => addSchema(ctx, input),
    'schema.use': ({ schema }) => useSchema(ctx, schema),
    'delivery.dispute': (input) => disputeDelivery(ctx, input),
    'delivery.clear-dispute': (input) => clearDispute(ctx, input),
    'quarantine.list': async () => listStopped(ctx),
    'quarantine.inspect': (input) => inspectStopped(ctx, input),
    'quarantine.release': (input) => releaseStopped(ctx, input),
    'quarantine.reread': (input) => rereadStopped(ctx, input),
    'record.evidence': (input) => recordEvidence(ctx, input),
    'mirror.rebuild': () => rebuildMirror(ctx),
    'mirror.verify': ({ sample }) => verifyMirror(ctx, sample),
    'mirror.backup': ({ file }) => backUp(ctx, file),
  } satisfies Partial<Handlers>;
}
