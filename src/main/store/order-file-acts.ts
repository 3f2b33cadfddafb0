/** What people do with order files and drafts on their way: queue, force, recall, remove; each leaves its trace. */
import type { OrderLineView } from '../../shared/views.ts';
import type { StoreWriter } from '../service/store-port.ts';
import type { Act } from '../service/store-values.ts';
import type { WriteDb } from './connection.ts';
import { type Fate, membersIn, separator, setOf } from './order-requests.ts';

/** The statements behind the changes, so that tests can ask SQLite how it would run them. */
export const orderActSql = {
  note: `INSERT INTO order_file_act (file_id, kind, at, actor, host, note) VALUES (:file, :kind, :at, :actor, :host, :note)
    ON CONFLICT DO NOTHING`,
  /** A file whose upload has begun may be at FK already: only what was never begun comes back. */
  recall: "UPDATE order_file SET phase = 'recalled' WHERE id = ? AND phase = 'composed'",
  drafts: `UPDATE order_fate SET state = 'draft', file_id = NULL
    WHERE file_id = ? AND state = 'composed' AND state <> 'answered'`,
  fates: `SELECT request_id AS request, members, state FROM order_fate
    WHERE request_id = (SELECT max(id) FROM order_request WHERE id <= ?)`,
  remove: "UPDATE order_fate SET state = 'removed' WHERE request_id = ? AND members = ? AND state = 'draft'",
  noteRemoval: `INSERT INTO order_removal (line_id, at, actor, host, note) VALUES (:line, :at, :actor, :host, :note)`,
} as const;

type StatedFate = Fate & Pick<OrderLineView, 'state'>;
type FileAct = Act & { readonly file: number; readonly kind: 'queued' | 'forced' | 'recalled' };

export function orderActWriter(db: WriteDb) {
  const note = db.prepare<[FileAct]>(orderActSql.note);
  const recall = db.prepare<[number]>(orderActSql.recall);
  const drafts = db.prepare<[number]>(orderActSql.drafts);
  return {
    noteFileAct: (file, kind, act) => {
      note.run({ file, kind, ...act });
    },
    recallFile: (file, act) => {
      if (recall.run(file).changes !== 1) return false;
      drafts.run(file);
      note.run({ file, kind: 'recalled', ...act });
      return true;
    },
    removeLine: lineRemover(db),
  } satisfies Partial<StoreWriter>;
}

function lineRemover(db: WriteDb): StoreWriter['removeLine'] {
  const fates = db.prepare<[number], StatedFate>(orderActSql.fates);
  const remove = db.prepare<[request: number, members: number]>(orderActSql.remove);
  const note = db.prepare<[Act & { readonly line: number }]>(orderActSql.noteRemoval);
  const separate = separator(db);
  return (line, act) => {
    const fate = fates.all(line).find(({ request, members }) => membersIn(members).includes(line - request));
    if (fate?.state !== 'draft') return fate?.state;
    const { request, members } = separate(fate, setOf([line - fate.request]));
    remove.run(request, members);
    note.run({ line, ...act });
    return 'draft';
  };
}
