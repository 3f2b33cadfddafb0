/** The contract's names as plain data: the preload script must not carry the schemas' library into the sandbox. */
import type { CallName, Events } from '../shared/contract.ts';

/** The compiler keeps this table equal to the contract, in both directions. */
const calls: Readonly<Record<CallName, true>> = {
  'app.about': true,
  'schema.profile': true,
  'schema.list': true,
  'schema.add': true,
  'schema.use': true,
  'export.note': true,
  'delivery.list': true,
  'delivery.page': true,
  'delivery.get': true,
  'night.list': true,
  'delivery.changes': true,
  'delivery.dispute': true,
  'delivery.clear-dispute': true,
  'quarantine.list': true,
  'quarantine.inspect': true,
  'quarantine.release': true,
  'quarantine.reread': true,
  'record.evidence': true,
  'status.get': true,
  'flag.list': true,
  'flag.count': true,
  'attention.get': true,
  'attention.news': true,
  'attention.seen': true,
  'flag.resolve': true,
  'person.list': true,
  'person.rows': true,
  'person.get': true,
  'person.history': true,
  'person.reveal': true,
  'order.add': true,
  'order.import': true,
  'order.list': true,
  'order.compose': true,
  'order.send': true,
  'inbox.fetch': true,
  'inbox.cancel': true,
  'inbox.ingest': true,
  'inbox.ingest-files': true,
  'mirror.rebuild': true,
  'night.run': true,
  'mirror.verify': true,
  'mirror.backup': true,
};

const events: Readonly<Record<keyof Events, true>> = { progress: true, changed: true };

export const knownCalls: ReadonlySet<string> = new Set(Object.keys(calls));
export const knownEvents = Object.keys(events) as (keyof Events)[];
