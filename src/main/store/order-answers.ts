/** Closes order lines with FK's answers, and opens them again. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { StoreWriter } from '../service/store-port.ts';
import type { Answer } from '../service/store-values.ts';
import type { WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { gathered } from './gathered.ts';
import { benefitsIn, type Fate, lineAdder, membersIn, separator, setOf } from './order-requests.ts';

/** The statements behind the answering of orders, so that tests can ask SQLite how it would run them. */
export const answerSql = {
  /** What an answer to all closes where every file had left before FK made it: nearly always. By the requests' keys. */
  closeSent: `UPDATE order_fate SET state = :to, answered_by = :delivery WHERE +state = 'sent' AND request_id IN (
    SELECT r.id FROM json_each(:persons) AS some CROSS JOIN order_request r ON r.person_id = some.value
    WHERE instr(:kinds, r.kind) > 0)`,
  /** What FK can have seen, and whether it had surely left when FK made the answer. */
  open: `SELECT t.request_id AS request, t.members, b.benefits, ifnull(f.sent_at < :createdAt, 0) AS earlier
    FROM order_request r JOIN benefit_list b ON b.id = r.list JOIN order_fate t ON t.request_id = r.id
      LEFT JOIN order_file f ON f.id = t.file_id
    WHERE r.person_id = :person AND instr(:kinds, r.kind) > 0
      AND (t.state = 'sent' OR t.state = 'composed' AND f.phase = 'publishing')`,
  close: 'UPDATE order_fate SET state = ?, answered_by = ? WHERE request_id = ? AND members = ?',
  /** A file that left when FK had made the answer, or of which we do not know whether it has. */
  hasLater: `SELECT EXISTS (SELECT 1 FROM order_file WHERE phase = 'publishing')
    OR EXISTS (SELECT 1 FROM order_file WHERE phase = 'sent' AND ifnull(sent_at >= :createdAt, true))`,
  reopen: `UPDATE order_fate SET state = 'sent', answered_by = NULL WHERE answered_by = ?`,
} as const;

type About = { person: number; kinds: string } & Answer;
type Sent = { persons: string; kinds: string; to: string; delivery: number };
type Open = Fate & { readonly benefits: string; readonly earlier: 0 | 1 };

export function orderAnswerWriter(db: WriteDb, effects: Effects) {
  const closeSent = db.prepare<[Sent]>(answerSql.closeSent);
  const sent = gathered<[kinds: string, to: string, delivery: number]>(effects, (persons, kinds, to, delivery) => {
    closeSent.run({ persons: JSON.stringify(persons), kinds, to, delivery });
  });
  const open = db.prepare<[About], Open>(answerSql.open);
  const close = db.prepare<[to: string, delivery: number, request: number, members: number]>(answerSql.close);
  const reopen = db.prepare<[number]>(answerSql.reopen);
  const separate = separator(db);
  const hasLater = laterFiles(db, effects);
  const writer = {
    addLines: lineAdder(db),
    closeLines: (person, benefits, kinds, to, answer) => {
      const about: About = { person, kinds: JSON.stringify(kinds), ...answer };
      if (benefits === 'all' && !hasLater(answer)) return sent.add(person, about.kinds, to, answer.delivery);
      sent.settle();
      for (const [fate, some] of answered(open.all(about), benefits)) {
        const { request, members } = separate(fate, some);
        close.run(to, answer.delivery, request, members);
      }
    },
    reopenLines: (delivery) => {
      reopen.run(delivery);
    },
  } satisfies Partial<StoreWriter>;
  return { writer, settle: sent.settle };
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

/** Which lines an answer closes. One sent after FK made it is answered by a later one, if others were sent before. */
function answered(rows: readonly Open[], benefits: readonly BenefitName[] | 'all'): (readonly [Fate, some: number])[] {
  const fates = rows.map((row) => ({ ...row, all: benefitsIn(row.benefits), isEarlier: row.earlier === 1 }));
  const earlier = fates.filter(({ isEarlier }) => isEarlier);
  const sentBefore = new Set(earlier.flatMap(({ all, members }) => membersIn(members).map((index) => all[index])));
  const isMeant = (benefit: BenefitName): boolean => benefits === 'all' || benefits.includes(benefit);
  return fates.flatMap(({ all, isEarlier, ...fate }) => {
    const closes = (benefit: BenefitName): boolean => isMeant(benefit) && (isEarlier || !sentBefore.has(benefit));
    const some = setOf(membersIn(fate.members).filter((index) => closes(all[index] as BenefitName)));
    return some === 0 ? [] : [[fate, some] as const];
  });
}
