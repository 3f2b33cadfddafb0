/** Which versions of a person's records are to be seen at a moment, and which of them were withdrawn by then. */

/** One version's place in the history of its key; half-open in effect numbers, null is still known. */
export type Version = {
  readonly id: number;
  readonly identity: string;
  readonly knownFrom: number;
  readonly knownTo: number | null;
  readonly endedAs: 'replaced' | 'withdrawn' | null;
};

/** A version to show; `withdrawnBy` is the effect number that withdrew it, null while it lives. */
export type Visible = { readonly id: number; readonly withdrawnBy: number | null };

/**
 * Versions must be grouped by identity, oldest first, none from after the moment. Of each identity the latest version
 * that outlasted its own delivery counts: shown while it lives, shown as withdrawn when its thread ended so, not shown
 * when it was replaced and nothing of its identity followed.
 */
export function visibleAt(versions: readonly Version[], moment: number): Visible[] {
  const threads = Map.groupBy(versions, (version) => version.identity);
  return [...threads.values()].flatMap((thread) => lastOf(thread, moment) ?? []);
}

function lastOf(thread: readonly Version[], moment: number): Visible | undefined {
  const last = thread.findLast((version) => version.knownTo !== version.knownFrom);
  if (last === undefined) return undefined;
  if (last.knownTo === null || last.knownTo > moment) return { id: last.id, withdrawnBy: null };
  return endedAs(thread, last) === 'withdrawn' ? { id: last.id, withdrawnBy: last.knownTo } : undefined;
}

/** How a version's thread ended: restated and then withdrawn by one delivery is withdrawn. */
const endedAs = (thread: readonly Version[], last: Version): Version['endedAs'] =>
  thread.findLast((version) => version.knownTo === last.knownTo)?.endedAs ?? null;
