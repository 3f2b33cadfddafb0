/** What is known about order lines that nobody has answered. */
import { birthOf } from '../../core/order/personnummer.ts';
import type { Personnummer } from '../../shared/identifier.ts';
import type { SilenceReader, WaitingLine } from '../service/silence-port.ts';
import type { ReadDb } from './connection.ts';
import { type Chosen, chosenIn } from './order-requests.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const silenceSql = {
  waiting: `SELECT p.personnummer, r.kind, r.from_date AS "from", b.benefits, t.members
    FROM order_fate t JOIN order_request r ON r.id = t.request_id JOIN benefit_list b ON b.id = r.list
      JOIN person p ON p.id = r.person_id
    WHERE t.state = 'sent' AND t.state <> 'answered' AND t.file_id = ? ORDER BY t.request_id, t.members LIMIT ?`,
  answered: `SELECT EXISTS (SELECT 1 FROM person p JOIN order_request r ON r.person_id = p.id
    JOIN order_fate t ON t.request_id = r.id JOIN order_file f ON f.id = t.file_id
    WHERE p.personnummer = :personnummer AND f.name = :file AND t.state IN ('answered', 'rejected'))`,
  double: `SELECT EXISTS (SELECT 1 FROM aside
    WHERE personnummer >= :born AND personnummer < :born || 'a' AND personnummer <> :personnummer)`,
} as const;

type Row = Omit<WaitingLine, 'benefit'> & Chosen;

export function silenceReader(db: ReadDb) {
  const waiting = db.prepare<[number, number], Row>(silenceSql.waiting);
  const answered = db.prepare<[{ personnummer: string; file: string }], 0 | 1>(silenceSql.answered).pluck();
  const double = db.prepare<[{ personnummer: string; born: string }], 0 | 1>(silenceSql.double).pluck();
  return {
    waitingLines: (file, requests) => waiting.all(file, requests).flatMap(linesOf),
    isAnsweredIn: (file, personnummer) => answered.get({ file, personnummer }) === 1,
    hasDouble: (personnummer) => birthsOf(personnummer).some((born) => double.get({ personnummer, born }) === 1),
  } satisfies Partial<SilenceReader>;
}

const linesOf = ({ benefits, members, ...line }: Row): WaitingLine[] =>
  chosenIn({ benefits, members }).map((benefit) => ({ ...line, benefit }));

/** The digits of birth in a personnummer, and in a samordningsnummer of somebody born the same day. */
function birthsOf(personnummer: Personnummer): string[] {
  const [year, month, day] = birthOf(personnummer).split('-');
  return [Number(day), Number(day) + 60].map((one) => `${year}${month}${String(one).padStart(2, '0')}`);
}
