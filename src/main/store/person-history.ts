/** One person's changes, moment by moment, newest first: all from the versions of that person alone. */
import type { StoreReader } from '../service/store-port.ts';
import type { HistoryTurn, RecordChange } from '../service/store-values.ts';
import { changesOf, type DigestedVersion } from './changes.ts';
import type { ReadDb } from './connection.ts';
import { recordSql } from './records.ts';
import { identity, visibleAt } from './visible.ts';

type EffectRow = Omit<HistoryTurn, 'changes' | 'delivery' | 'moment'> & {
  readonly effect: number;
  readonly id: number;
  readonly night: HistoryTurn['delivery']['night'];
};

/** The statement behind the reader, so that tests can ask SQLite how it would run it. */
export const historySql = {
  effects: `SELECT e.id AS effect, d.id, d.night, d.file, d.received_at AS receivedAt
    FROM effect e JOIN delivery d ON d.id = e.delivery WHERE e.id IN (SELECT value FROM json_each(?))`,
} as const;

export function personHistoryReader(db: ReadDb) {
  const versions = db.prepare<[number, number], DigestedVersion>(recordSql.versions);
  const effects = db.prepare<[string], EffectRow>(historySql.effects);
  return {
    personHistory: ({ personId, upTo, enough }) => {
      const threads = threadsByMoment(versions.all(personId, upTo), upTo);
      const moments = [...threads.keys()].sort((a, b) => b - a);
      const found = new Map<number, FoundChange[]>();
      let count = 0;
      for (const moment of moments) {
        if (count >= enough) break;
        const changes = changesAt(moment, threads.get(moment) ?? []);
        count += changes.length;
        found.set(moment, changes);
      }
      const refs = new Map(effects.all(JSON.stringify([...found.keys()])).map((row) => [row.effect, row]));
      const turns = [...found].flatMap(([moment, changes]) => turnOf(moment, changes, refs.get(moment)));
      return { turns, next: found.size < moments.length ? (moments[found.size - 1] ?? null) : null };
    },
  } satisfies Partial<StoreReader>;
}

type FoundChange = ReturnType<typeof changesOf>[number];
type Thread = readonly DigestedVersion[];

/** For each moment at which something began or ended: the histories of the keys that it touched. */
function threadsByMoment(all: readonly DigestedVersion[], upTo: number): Map<number, Thread[]> {
  const touched = new Map<number, Thread[]>();
  for (const thread of Map.groupBy(all, identity).values()) {
    const moments = new Set(thread.flatMap(({ knownFrom, knownTo }) => [knownFrom, knownTo ?? knownFrom]));
    for (const moment of moments) {
      if (moment > upTo) continue;
      const there = touched.get(moment);
      if (there === undefined) touched.set(moment, [thread]);
      else there.push(thread);
    }
  }
  return touched;
}

function changesAt(moment: number, threads: readonly Thread[]): FoundChange[] {
  const upTo = (last: number) => threads.flat().filter(({ knownFrom }) => knownFrom <= last);
  return changesOf(visibleAt(upTo(moment - 1), moment - 1), visibleAt(upTo(moment), moment));
}

function turnOf(moment: number, changes: readonly FoundChange[], row: EffectRow | undefined): HistoryTurn[] {
  if (row === undefined || changes.length === 0) return [];
  const delivery = { id: row.id, night: row.night };
  const told: RecordChange[] = changes.map((change) => ({ ...change, by: delivery }));
  return [{ moment, delivery, file: row.file, receivedAt: row.receivedAt, changes: told }];
}
