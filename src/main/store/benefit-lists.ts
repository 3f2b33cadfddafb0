/** Lists of benefits, each of which stands once (migrations/0020-persons.ts). */
import type { BenefitName } from '../../shared/identifier.ts';
import type { WriteDb } from './connection.ts';

/** The statements behind it, so that tests can ask SQLite how it would run them. */
export const benefitListSql = {
  find: 'SELECT id FROM benefit_list WHERE benefits = ?',
  add: 'INSERT INTO benefit_list (benefits, length) VALUES (?, ?)',
} as const;

/** The number of a list, in the order given; a new one where there was none. */
export function benefitLists(db: WriteDb): (benefits: readonly BenefitName[]) => number {
  const find = db.prepare<[string], number>(benefitListSql.find).pluck();
  const add = db.prepare<[string, number]>(benefitListSql.add);
  return (benefits) => {
    const json = JSON.stringify(benefits);
    return find.get(json) ?? Number(add.run(json, benefits.length).lastInsertRowid);
  };
}
