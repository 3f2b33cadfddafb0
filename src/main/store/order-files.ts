/** Composed order files and how far each has come on its way to FK. */
import type { OrderFileAct, OrderFileState } from '../../shared/order-file-views.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { StoredOrderFile, UnansweredFile, UnsentOrderFile } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { type Fate, membersIn, separator, setOf } from './order-requests.ts';
import { whileUnchanged } from './while-unchanged.ts';

type Phase = 'composed' | 'staging' | 'publishing' | 'sent' | 'recalled';
/** `forced` and `recalled`: JSON. */
type Row = Omit<StoredOrderFile, 'state' | 'forced' | 'recalled'> & {
  readonly phase: Phase;
  readonly queued: 0 | 1;
  readonly forced: string | null;
  readonly recalled: string | null;
};
type Unsent = Row & Pick<UnsentOrderFile, 'phase'>;

const act = (kind: string): string =>
  `(SELECT json_object('at', at, 'actor', actor, 'note', note) FROM order_file_act WHERE file_id = id AND kind = '${kind}')`;

const select = `SELECT id, name, sha256, bytes, lines, phase, composed_at AS composedAt, sent_at AS sentAt,
    EXISTS (SELECT 1 FROM order_file_act WHERE file_id = id AND kind = 'queued') AS queued,
    ${act('forced')} AS forced, ${act('recalled')} AS recalled
  FROM order_file`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const orderFileSql = {
  all: `${select} ORDER BY id DESC`,
  unsent: `${select} WHERE phase NOT IN ('sent', 'recalled') ORDER BY id`,
  unanswered: `SELECT f.id, f.name, f.sent_at AS sentAt, sum(t.lines) AS lines, f.lines AS "of"
    FROM order_fate t
    JOIN order_file f ON f.id = t.file_id
    WHERE t.state = 'sent' AND t.state <> 'answered' AND f.sent_at IS NOT NULL GROUP BY t.file_id`,
  drafts: `SELECT request_id AS request, members FROM order_fate
    WHERE state = 'draft' AND file_id IS NULL AND state <> 'answered'`,
  compose: `UPDATE order_fate SET state = 'composed', file_id = ? WHERE request_id = ? AND members = ?`,
  setPhase: "UPDATE order_file SET phase = ? WHERE id = ? AND phase NOT IN ('sent', 'recalled')",
  markSent: "UPDATE order_file SET phase = 'sent', sent_at = ? WHERE id = ? AND phase NOT IN ('sent', 'recalled')",
  sequence: `INSERT INTO order_sequence
    SELECT :day, 1 + ifnull(max(at_least), 0) FROM order_sequence_skip WHERE :day BETWEEN first_day AND last_day
    ON CONFLICT DO UPDATE SET last = max(last + 1, excluded.last) RETURNING last`,
  markLines: `UPDATE order_fate SET state = 'sent' WHERE file_id = ? AND state = 'composed' AND state <> 'answered'`,
} as const;

export function orderFileReader(db: ReadDb) {
  const all = db.prepare<[], Row>(orderFileSql.all);
  const unsent = db.prepare<[], Unsent>(orderFileSql.unsent);
  const unanswered = db.prepare<[], UnansweredFile>(orderFileSql.unanswered);
  return {
    orderFiles: () => all.all().map(fileOf),
    orderFilesToSend: () => unsent.all().map((row) => ({ ...fileOf(row), phase: row.phase })),
    // Before FK's first answer millions of lines can be open, and the list of orders asks for them each time.
    unansweredFiles: whileUnchanged(db, () => unanswered.all()),
  } satisfies Partial<StoreReader>;
}

export function orderFileWriter(db: WriteDb) {
  const add = db.prepare(`INSERT INTO order_file (name, sha256, bytes, composed_at, lines)
    VALUES (@name, @sha256, @bytes, @composedAt, @lines)`);
  const compose = lineComposer(db);
  const sequence = db.prepare<[{ day: string }], number>(orderFileSql.sequence).pluck();
  const phase = db.prepare<[string, number]>(orderFileSql.setPhase);
  const sent = db.prepare<[string, number]>(orderFileSql.markSent);
  // A line that was answered before its file was known to be sent keeps its answer.
  const linesSent = db.prepare<[number]>(orderFileSql.markLines);
  return {
    addOrderFile: (file, lineIds) => {
      const { lastInsertRowid } = add.run({ ...file, lines: lineIds.length });
      compose(Number(lastInsertRowid), new Set(lineIds));
    },
    nextOrderSequence: (day) => sequence.get({ day }) as number,
    setFilePhase: (id, to) => expectOne(phase.run(to, id).changes, 'the file is not waiting to be sent'),
    markSent: (id, sentAt) => {
      expectOne(sent.run(sentAt, id).changes, 'the file is not waiting to be sent');
      linesSent.run(id);
    },
  } satisfies Partial<StoreWriter>;
}

/** Puts drafts into a file; throws where one of the lines is no draft. */
function lineComposer(db: WriteDb): (file: number, lines: ReadonlySet<number>) => void {
  const drafts = db.prepare<[], Fate>(orderFileSql.drafts);
  const compose = db.prepare<[file: number, request: number, members: number]>(orderFileSql.compose);
  const separate = separator(db);
  return (file, lines) => {
    let found = 0;
    for (const fate of drafts.all()) {
      const some = membersIn(fate.members).filter((index) => lines.has(fate.request + index));
      if (some.length === 0) continue;
      const { request, members } = separate(fate, setOf(some));
      compose.run(file, request, members);
      found += some.length;
    }
    if (found !== lines.size) throw new Error('the line is not a draft');
  };
}

function fileOf({ phase, queued, forced, recalled, ...file }: Row): StoredOrderFile {
  return { ...file, state: stateOf(phase, queued === 1), forced: actOf(forced), recalled: actOf(recalled) };
}

const actOf = (json: string | null): OrderFileAct | null => (json === null ? null : JSON.parse(json));

function stateOf(phase: Phase, queued: boolean): OrderFileState {
  if (phase === 'composed') return queued ? 'queued' : 'composed';
  return phase === 'staging' || phase === 'publishing' ? 'sending' : phase;
}

function expectOne(changes: number, otherwise: string): void {
  if (changes !== 1) throw new Error(otherwise);
}
