/** The condition of a column that takes few words. */

/**
 * For CHECKs of tables that grow by the person: for `IN (…)` SQLite builds a table anew with each row that it checks,
 * which was a third of the time of storing a record.
 */
export const oneOf = (column: string, ...words: readonly string[]): string =>
  words.map((word) => `${column} = '${word}'`).join(' OR ');
