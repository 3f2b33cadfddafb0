/** Runs of the night's work, as they are noted when they end. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { NightRunView } from '../../shared/schedule-views.ts';
import type { RunReader, RunWriter } from '../service/runs-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';

export function nightRunReader(db: ReadDb): RunReader {
  const newest = db.prepare<[], NightRunView>(`SELECT id, began_at AS beganAt, ended_at AS endedAt, host, night, state,
    fetched, persons, stopped, raised, fault FROM night_run ORDER BY id DESC LIMIT 1`);
  const since = db
    .prepare<[string, LocalDate], 0 | 1>(`SELECT EXISTS (SELECT 1 FROM night_run
      WHERE began_at >= ? AND state IS NOT NULL AND (state <> 'due' OR night > ?))`)
    .pluck();
  return { newestNightRun: () => newest.get(), hasRunSince: (instant, night) => since.get(instant, night) === 1 };
}

export function nightRunWriter(db: WriteDb): RunWriter {
  const insert = db.prepare(`INSERT INTO night_run (began_at, ended_at, host, night, state, fetched, persons, stopped,
    raised, fault) VALUES (@beganAt, @endedAt, @host, @night, @state, @fetched, @persons, @stopped, @raised, @fault)`);
  return {
    noteNightRun: (run) => {
      insert.run(run);
    },
  };
}
