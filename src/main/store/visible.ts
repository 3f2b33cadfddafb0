/** Which versions of a person's records are to be seen at a moment, and which of them were withdrawn by then. */
import type { RecordKey } from '../../core/mirror/records.ts';

/** One version's place in the history of its key; half-open in effect numbers, null is still known. */
export type Version = RecordKey & {
  readonly id: number;
  readonly knownFrom: number;
  readonly knownTo: number | null;
  readonly endedAs: 'replaced' | 'withdrawn' | null;
};

/** A version to show; `withdrawnBy` is the effect number that withdrew it, null while it lives. */
export type Visible<V extends Version> = { readonly version: V; readonly withdrawnBy: number | null };

/**
 * Versions oldest first within each key, none from after the moment. Of each key the latest version that outlasted its
 * own delivery counts: shown while it lives, shown as withdrawn when its thread ended so, not shown when it was
 * replaced and nothing of its key followed. The order of keys stays.
 */
export function visibleAt<V extends Version>(versions: readonly V[], moment: number): Visible<V>[] {
  const threads = Map.groupBy(versions, identity);
  return [...threads.values()].flatMap((thread) => lastOf(thread, moment) ?? []);
}

/** A key may hold any text, so the parts are joined as JSON. */
export const identity = ({ benefit, kind, element, key, ordinal }: RecordKey): string =>
  JSON.stringify([benefit, kind, element, key, ordinal]);

function lastOf<V extends Version>(thread: readonly V[], moment: number): Visible<V> | undefined {
  const last = thread.findLast((version) => version.knownTo !== version.knownFrom);
  if (last === undefined) return undefined;
  if (last.knownTo === null || last.knownTo > moment) return { version: last, withdrawnBy: null };
  return endedAs(thread, last) === 'withdrawn' ? { version: last, withdrawnBy: last.knownTo } : undefined;
}

/** How a version's thread ended: restated and then withdrawn by one delivery is withdrawn. */
const endedAs = (thread: readonly Version[], last: Version): Version['endedAs'] =>
  thread.findLast((version) => version.knownTo === last.knownTo)?.endedAs ?? null;
