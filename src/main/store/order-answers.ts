/** Closes order lines with FK's answers, and opens them again. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { StoreWriter } from '../service/store-port.ts';
import type { Answer } from '../service/store-values.ts';
import type { WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { benefitsIn, lineAdder, type Run, runsOf, separator } from './order-requests.ts';

/** The statements behind the answering of orders, so that tests can ask SQLite how it would run them. */
export const answerSql = {
  /** An answer to all, where every file had left before FK made it: nearly always. */
  closeAll: `UPDATE order_request SET state = :to, answered_by = :delivery
    WHERE person_id = :person AND state = 'sent' AND instr(:kinds, kind) > 0`,
  /** What FK can have seen, and whether it had surely left when FK made the answer. */
  open: `SELECT r.id, r.benefits, ifnull(f.sent_at < :createdAt, 0) AS earlier
    FROM order_request r LEFT JOIN order_file f ON f.id = r.file_id
    WHERE r.person_id = :person AND instr(:kinds, r.kind) > 0
      AND (r.state = 'sent' OR r.state = 'composed' AND f.phase = 'publishing') ORDER BY r.id`,
  close: 'UPDATE order_request SET state = ?, answered_by = ? WHERE id BETWEEN ? AND ?',
  /** A file that left when FK had made the answer, or of which we do not know whether it has. */
  hasLater: `SELECT EXISTS (SELECT 1 FROM order_file WHERE phase = 'publishing')
    OR EXISTS (SELECT 1 FROM order_file WHERE phase = 'sent' AND ifnull(sent_at >= :createdAt, true))`,
  reopen: `UPDATE order_request SET state = 'sent', answered_by = NULL WHERE answered_by = ?`,
} as const;

type About = { person: number; kinds: string } & Answer;
type Open = { readonly id: number; readonly benefits: string; readonly earlier: 0 | 1 };

export function orderAnswerWriter(db: WriteDb, effects: Effects) {
  const closeAll = db.prepare<[About & { to: string }]>(answerSql.closeAll);
  const open = db.prepare<[About], Open>(answerSql.open);
  const close = db.prepare<[to: string, delivery: number, first: number, last: number]>(answerSql.close);
  const reopen = db.prepare<[number]>(answerSql.reopen);
  const separate = separator(db);
  const hasLater = laterFiles(db, effects);
  return {
    addLines: lineAdder(db),
    closeLines: (person, benefits, kinds, to, answer) => {
      const about: About = { person, kinds: JSON.stringify(kinds), ...answer };
      if (benefits === 'all' && !hasLater(answer)) {
        closeAll.run({ ...about, to });
        return;
      }
      for (const run of answered(open.all(about), benefits)) {
        separate(run);
        close.run(to, answer.delivery, ...run);
      }
    },
    reopenLines: (delivery) => {
      reopen.run(delivery);
    },
  } satisfies Partial<StoreWriter>;
}

/** Asked once for each transaction and answer: files do not leave while a transaction lasts. */
function laterFiles(db: WriteDb, effects: Effects): (answer: Answer) => boolean {
  const find = db.prepare<[Answer], 0 | 1>(answerSql.hasLater).pluck();
  let asked = '';
  let found = true;
  return (answer) => {
    const about = `${effects.transaction()} ${answer.createdAt}`;
    if (about !== asked) found = find.get(answer) === 1;
    asked = about;
    return found;
  };
}

/** The lines that an answer closes. One sent after FK made it is answered by a later one, if others were sent before. */
function answered(rows: readonly Open[], benefits: readonly BenefitName[] | 'all'): Run[] {
  const lines = rows.flatMap(({ id, benefits: json, earlier }) =>
    benefitsIn(json).map((benefit, index) => ({ number: id + index, benefit, isEarlier: earlier === 1 })),
  );
  const meant = benefits === 'all' ? lines : lines.filter(({ benefit }) => benefits.includes(benefit));
  const sentBefore = new Set(meant.filter(({ isEarlier }) => isEarlier).map(({ benefit }) => benefit));
  return runsOf(
    meant.filter(({ benefit, isEarlier }) => isEarlier || !sentBefore.has(benefit)).map(({ number }) => number),
  );
}
