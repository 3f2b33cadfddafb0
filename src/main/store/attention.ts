/** Open flags by code, page by page, and how far each user has seen. */
import type { SeenMarks } from '../../shared/attention-views.ts';
import type { FaultCode } from '../../shared/fault.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { FlagCount, FlagPage, StoredVisit } from '../service/attention-port.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { type FlagRow, flagOf, flagSelect } from './flags.ts';

const asked = '(@state IS NULL OR f.state = @state) AND (@code IS NULL OR +code = @code)';
const openSelect = flagSelect.replace('FROM flag f', 'FROM flag f INDEXED BY flag_open_code');
const ofCode = "f.state = 'open' AND code = @code";
const up = 'f.id > ifnull(@beyond, 0) ORDER BY f.id LIMIT @limit';
const down = 'f.id < ifnull(@beyond, 9007199254740991) ORDER BY f.id DESC LIMIT @limit';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const attentionSql = {
  counts: 'SELECT code, open FROM flag_count WHERE open > 0',
  since: `SELECT count(*) FROM (SELECT 1 FROM flag INDEXED BY flag_open_code
    WHERE code = ? AND state = 'open' AND id > ? LIMIT ?)`,
  up: `${flagSelect} WHERE ${asked} AND ${up}`,
  down: `${flagSelect} WHERE ${asked} AND ${down}`,
  openUp: `${openSelect} WHERE ${ofCode} AND ${up}`,
  openDown: `${openSelect} WHERE ${ofCode} AND ${down}`,
  marks: 'SELECT ifnull((SELECT max(id) FROM effect), 0) AS effect, ifnull((SELECT max(id) FROM flag), 0) AS flag',
  beforeNewest: `SELECT ifnull((SELECT id FROM effect
    WHERE delivery <> (SELECT delivery FROM effect ORDER BY id DESC LIMIT 1) ORDER BY id DESC LIMIT 1), 0)`,
  deliveryAt: `SELECT delivery.id, night FROM effect JOIN delivery ON delivery.id = effect.delivery
    WHERE effect.id <= ? ORDER BY effect.id DESC LIMIT 1`,
  visit: 'SELECT effect, flag, at FROM visit WHERE actor = ?',
} as const;

type PageRow = Omit<FlagPage, 'newestFirst'>;

export function attentionReader(db: ReadDb) {
  const counts = db.prepare<[], FlagCount>(attentionSql.counts);
  const since = db.prepare<[FaultCode, number, number], number>(attentionSql.since).pluck();
  const [upwards, downwards] = [attentionSql.up, attentionSql.down].map((sql) => db.prepare<[PageRow], FlagRow>(sql));
  const [openUp, openDown] = [attentionSql.openUp, attentionSql.openDown].map((sql) =>
    db.prepare<[PageRow], FlagRow>(sql),
  );
  const marks = db.prepare<[], SeenMarks>(attentionSql.marks);
  const beforeNewest = db.prepare<[], number>(attentionSql.beforeNewest).pluck();
  const deliveryAt = db.prepare<[number], DeliveryRef>(attentionSql.deliveryAt);
  const visit = db.prepare<[string], StoredVisit>(attentionSql.visit);
  const pageOf = ({ state, code, newestFirst }: FlagPage) => {
    if (state === 'open' && code !== null) return newestFirst ? openDown : openUp;
    return newestFirst ? downwards : upwards;
  };
  return {
    openFlagCounts: () => counts.all(),
    flagsSince: (code, after, most) => since.get(code, after, most) as number,
    flagPage: ({ newestFirst, ...page }) => (pageOf({ newestFirst, ...page })?.all(page) ?? []).map(flagOf),
    newestMarks: () => marks.get() as SeenMarks,
    beforeNewest: () => beforeNewest.get() as number,
    deliveryAt: (moment) => deliveryAt.get(moment) ?? null,
    visit: (actor) => visit.get(actor),
  } satisfies Partial<StoreReader>;
}

export function attentionWriter(db: WriteDb) {
  const note = db.prepare(`INSERT INTO visit (actor, effect, flag, at) VALUES (@actor, @effect, @flag, @at)
    ON CONFLICT (actor) DO UPDATE SET effect = excluded.effect, flag = excluded.flag, at = excluded.at`);
  return {
    noteVisit: (actor, visit) => {
      note.run({ actor, ...visit });
    },
  } satisfies Partial<StoreWriter>;
}
