/** Who looked at whom and who set what: a file of its own, so that it can be written while an ingest holds the mirror. */
import type { AccessEntry, AccessLog, SettingEntry } from '../service/access-port.ts';
import { accessSchema } from './migrations/access-schema.ts';
import { openDatabase } from './open.ts';
import { sealedLog } from './sealed-log.ts';
import { snapshotOf } from './snapshot.ts';
import { guarded } from './sqlite-fault.ts';

type Look = Required<Omit<AccessEntry, 'detail'>> & { readonly detail: string | null };

/** Opens or creates the log. Entries are on disk when a method that records returns. Throws as openStore does. */
export function openAccessLog(path: string): AccessLog {
  const db = openDatabase(path, accessSchema);
  const looks = sealedLog<Look>(db, 'access', ['at', 'actor', 'host', 'action', 'personnummer', 'detail']);
  const recordAll: AccessLog['recordAll'] = (entries) =>
    looks.append(entries.map((entry) => ({ ...entry, detail: entry.detail ?? null })));
  const settings = sealedLog<SettingEntry>(db, 'setting', ['at', 'actor', 'host', 'setting', 'before', 'after']);
  const newest = db.prepare<[number], SettingEntry>(
    'SELECT at, actor, host, setting, before, after FROM setting ORDER BY id DESC LIMIT ?',
  );
  return guarded(
    {
      record: (entry) => recordAll([entry]),
      recordAll,
      verify: looks.verify,
      recordSettings: settings.append,
      newestSettings: (limit) => newest.all(limit),
      verifySettings: settings.verify,
      snapshot: () => snapshotOf(path),
      close: () => void db.close(),
    },
    path,
  );
}
