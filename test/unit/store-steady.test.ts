/** Statements whose plan does not depend on what is bound. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { steady, withSteadyParameters } from '../../src/main/store/steady.ts';

let db: Database.Database;
beforeAll(() => {
  db = new Database(':memory:');
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, name TEXT, day TEXT) STRICT');
  db.exec('CREATE INDEX t_person ON t (person)');
  db.exec("INSERT INTO t (person, name) VALUES (1, 'a'), (1, '1'), (2, 'a'), (0, NULL)");
});
afterAll(() => db.close());

test.each([
  ['a = ? AND b = :b AND c=@c', 'a = +? AND b = +:b AND c= +@c'],
  ['a <= ? AND b >= @b AND c <> ? AND d != ?', 'a <= ? AND b >= @b AND c <> ? AND d != ?'],
  ["a = 'x' AND b = c.d", "a = 'x' AND b = c.d"],
])('%s is asked as %s', (sql, expected) => {
  expect(withSteadyParameters(sql)).toBe(expected);
});

test.each([
  ['SELECT id FROM t WHERE person = ? ORDER BY name', [1]],
  ['SELECT id FROM t WHERE name = ? ORDER BY id', ['1']],
  ['SELECT id FROM t WHERE name = ? ORDER BY id', [1]],
  ['SELECT id FROM t WHERE name = ? ORDER BY id', [null]],
  ['SELECT a.id FROM t a JOIN t b ON b.name = a.name WHERE a.person = ? AND b.person = ? ORDER BY a.id', [2, 1]],
])('%s finds the same by the same index, for %j', (sql, values) => {
  const other = steady(new Database(db.serialize()));
  const ask = (one: Database.Database) => one.prepare(sql).all(...values);
  const plan = (one: Database.Database) => one.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  expect([ask(other), plan(other)]).toEqual([ask(db), plan(db)]);
  other.close();
});

test('what is written is what was bound', () => {
  const other = steady(new Database(db.serialize()));
  other.prepare('UPDATE t SET name = ?, day = ? WHERE id = ?').run('+7', null, 3);
  expect(other.prepare('SELECT name, day, person FROM t WHERE id = ?').get(3)).toEqual({
    name: '+7',
    day: null,
    person: 2,
  });
  other.close();
});
