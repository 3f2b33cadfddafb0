/** Remembers an answer that takes long to count for as long as nobody has written anything. */
import type { ReadDb } from './connection.ts';

/**
 * On a connection that only reads, the answer is counted again after somebody's commit: SQLite's data_version rises
 * with the commits of others, not with one's own. On a connection that writes it is counted each time.
 */
export function whileUnchanged<T>(db: ReadDb, count: () => T): () => T {
  if (!db.readonly) return count;
  const commits = db.prepare<[], number>('PRAGMA data_version').pluck();
  let known: { readonly commits: number; readonly answer: T } | undefined;
  return () => {
    // Asked first: what is committed during the counting is counted again the next time.
    const now = commits.get() as number;
    if (known?.commits !== now) known = { commits: now, answer: count() };
    return known.answer;
  };
}
