/** Checks the whole profile: archive, databases, journal, records, evidence, outbox, replay. */
import type { FaultDetail } from '../../../shared/fault.ts';
import type { VerifyCheck, VerifyCheckName, VerifyView } from '../../../shared/verify-views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import { checkArchive, checkOutbox } from './check-bytes.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkAccess, checkCounts, checkDatabases, checkJournal, checkRecords } from './check-mirror.ts';
import { checkReplay } from './check-replay.ts';
import { type Check, runCheck } from './findings.ts';

const defaultSample = 500;

const checks: readonly (readonly [VerifyCheckName, Check])[] = [
  ['databases', checkDatabases],
  ['access', checkAccess],
  ['archive', checkArchive],
  ['journal', checkJournal],
  ['records', checkRecords],
  ['counts', checkCounts],
  ['evidence', checkEvidence],
  ['outbox', checkOutbox],
  ['replay', checkReplay],
];

/**
 * Looks at everything and changes nothing but flags: one for each thing that is wrong. `sample`: how many records are
 * read again from the archive, all when there are no more. The mirror is looked at as it was at the start.
 */
export async function verifyMirror(ctx: Context, sample: number = defaultSample): Promise<VerifyView> {
  const mirror = ctx.store.snapshot();
  const done: VerifyCheck[] = [];
  try {
    for (const [name, check] of checks) done.push(await runCheck({ ctx, mirror, sample }, name, check));
  } finally {
    mirror.close();
  }
  const ok = done.every((check) => check.ok);
  if (!ok && mayWrite(done)) {
    await ctx.store.write((tx) => raiseFlags(tx, done));
    ctx.events.emit('changed', { topics: ['flags'] });
  }
  return { ok, checks: done };
}

/** A file that SQLite itself calls damaged is not to be written to. */
const mayWrite = (done: readonly VerifyCheck[]): boolean =>
  !done.some(({ problems }) => problems.some(({ detail }) => isUnsound(detail)));

const isUnsound = ({ reason, thing }: FaultDetail): boolean =>
  thing === 'mirror.sqlite' && (reason === 'database' || reason === 'unreadable');

/** What was resolved once and is wrong still, or again, is a new flag: damage does not pass by being looked at. */
function raiseFlags(tx: StoreWriter, done: readonly VerifyCheck[]): void {
  const resolved = tx.flags({ state: 'resolved' });
  for (const { code, detail } of done.flatMap(({ problems }) => problems)) {
    const before = resolved.filter((flag) => flag.code === code && isSame(flag.detail, detail)).length;
    const delivery = typeof detail.delivery === 'number' ? detail.delivery : null;
    const subject = `verify:${detail.reason}:${detail.thing}:${before}`;
    tx.raiseFlag({ code, personId: null, benefit: null, delivery, detail, subject });
  }
}

const isSame = (a: FaultDetail, b: FaultDetail): boolean => a.reason === b.reason && a.thing === b.thing;
