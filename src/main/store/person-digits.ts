/** Persons by part of their number: first those whose number begins so, then without the century, then any part of it. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { ReadDb } from './connection.ts';

/** Persons in a fixed order, by key: `read` gives up to `limit` of them after a person (0: from the beginning). */
export type Stage = { readonly key: number; readonly read: (after: number, limit: number) => readonly number[] };

const isBeginning = 'person.personnummer >= :digits AND person.personnummer < :end';
const isTenBeginning = 'ten_digits >= :digits AND ten_digits < :end';

/** The statements behind the stages, so that tests can ask SQLite how it would run them. */
export const personDigitsSql = {
  whole: 'SELECT id FROM person WHERE personnummer >= :from AND personnummer < :end ORDER BY personnummer LIMIT :limit',
  ten: `SELECT id FROM person WHERE (ten_digits, personnummer) >= (:fromTen, :from) AND ten_digits < :end
    AND NOT (${isBeginning}) ORDER BY ten_digits, personnummer LIMIT :limit`,
  // In the order of becoming known: an order by number would have to read every number that has the part in it.
  part: `SELECT person.id FROM person_digits CROSS JOIN person ON person.id = person_digits.rowid
    WHERE person_digits MATCH :digits AND person_digits.rowid > :after
    AND NOT (${isBeginning}) AND NOT (${isTenBeginning}) ORDER BY person_digits.rowid LIMIT :limit`,
} as const;

/** The shortest part that is looked for inside numbers; shorter ones stand in too many. */
const shortestPart = 4;

/** The character after '9': digits followed by it end the range of everything that begins with the digits. */
const afterNine = ':';
/** A number followed by it begins the range of all greater numbers. */
const next = '0';

type Range = { readonly digits: string; readonly end: string; readonly limit: number };

export function numberStages(db: ReadDb, numberOf: (id: number) => Personnummer | undefined) {
  const whole = db.prepare<[Omit<Range, 'digits'> & { from: string }], number>(personDigitsSql.whole).pluck();
  const ten = db.prepare<[Range & { from: string; fromTen: string }], number>(personDigitsSql.ten).pluck();
  const part = db.prepare<[Range & { after: number }], number>(personDigitsSql.part).pluck();
  return (digits: string): readonly Stage[] => {
    const end = `${digits}${afterNine}`;
    const last = (after: number): string | undefined => (after === 0 ? undefined : numberOf(after));
    const beginning: Stage = {
      key: 0,
      read: (after, limit) => {
        const number = last(after);
        return whole.all({ from: number === undefined ? digits : `${number}${next}`, end, limit });
      },
    };
    const tenBeginning: Stage = {
      key: 1,
      read: (after, limit) => {
        const number = last(after);
        const from = number === undefined ? '' : `${number}${next}`;
        return ten.all({ digits, from, fromTen: number?.slice(2) ?? digits, end, limit });
      },
    };
    const inside: Stage = { key: 2, read: (after, limit) => part.all({ digits, end, after, limit }) };
    return [beginning, tenBeginning, ...(digits.length >= shortestPart ? [inside] : [])];
  };
}
