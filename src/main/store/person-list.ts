/** Lists of persons: candidates in a fixed order from one index, tested against what else is asked, a bounded number a time. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { PersonRowView } from '../../shared/person-list-views.ts';
import type { FoundPersons, ListPlace, PersonCriteria, PersonListReader } from '../service/list-port.ts';
import type { ReadDb } from './connection.ts';
import { numberStages, type Stage } from './person-digits.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const personListSql = {
  numberOf: 'SELECT personnummer FROM person WHERE id = ?',
  all: `SELECT id FROM person WHERE personnummer > :number AND personnummer < ':' ORDER BY personnummer LIMIT :limit`,
  flagged: `SELECT DISTINCT person_id FROM flag WHERE state = 'open' AND code = :flag AND person_id > :after
    ORDER BY person_id LIMIT :limit`,
  flaggedAny: `SELECT DISTINCT person_id FROM flag WHERE state = 'open' AND person_id > :after
    ORDER BY person_id LIMIT :limit`,
  effects: 'SELECT id FROM effect WHERE delivery = ? ORDER BY id',
  touched:
    'SELECT person_id FROM touched WHERE effect = :effect AND person_id > :after ORDER BY person_id LIMIT :limit',
  hasFlag: `SELECT EXISTS (SELECT 1 FROM flag WHERE person_id = :person AND state = 'open' AND code = :flag)`,
  hasAnyFlag: `SELECT EXISTS (SELECT 1 FROM flag WHERE person_id = :person AND state = 'open')`,
  hasBenefit: `SELECT EXISTS (SELECT 1 FROM subscription s JOIN benefit_list b ON b.id = s.list
    WHERE person_id = :person AND state IN ('ordered', 'active')
    AND instr(benefits, '"' || :benefit || '"') > 0)`,
  isTouched: `SELECT EXISTS (SELECT 1 FROM effect JOIN touched ON touched.effect = effect.id
    WHERE effect.delivery = :delivery AND touched.person_id = :person)`,
  row: `SELECT id, personnummer, EXISTS (SELECT 1 FROM record WHERE person_id = person.id) AS mirrored,
    (SELECT ifnull(sum(b.length), 0) FROM subscription s JOIN benefit_list b ON b.id = s.list
      WHERE person_id = person.id AND state IN ('ordered', 'active')) AS subscribed,
    (SELECT count(*) FROM flag WHERE person_id = person.id AND state = 'open') AS openFlags
    FROM person WHERE id = ?`,
} as const;

/** One call looks at no more candidates than this. */
export const examined = 1000;
/** Read at a time where some of them may not be what is asked for; to begin again takes as long as some two hundred. */
const chunkToTest = 250;

type Test = (person: number) => boolean;

export function personListReader(db: ReadDb): PersonListReader {
  const stagesOf = stages(db);
  const testsOf = tests(db);
  const row = db.prepare<[number], Omit<PersonRowView, 'mirrored'> & { mirrored: 0 | 1 }>(personListSql.row);
  return {
    findPersons: (criteria, after, limit) => {
      const asked = testsOf(criteria);
      const chunk = asked.length === 0 ? Math.min(limit, examined) : chunkToTest;
      return find(candidates(stagesOf(criteria), after, chunk), asked, limit);
    },
    personRows: (ids) =>
      ids
        .flatMap((id) => row.get(id) ?? [])
        .map(({ mirrored, ...person }) => ({ ...person, mirrored: mirrored === 1 })),
  };
}

function* candidates(all: readonly Stage[], after: ListPlace | null, chunk: number): Generator<ListPlace, undefined> {
  for (const { key, read } of all.filter((stage) => after === null || stage.key >= after.stage)) {
    let last = after?.stage === key ? after.id : 0;
    for (let ids = read(last, chunk); ids.length > 0; ids = ids.length < chunk ? [] : read(last, chunk)) {
      for (const id of ids) yield { stage: key, id };
      last = ids.at(-1) ?? last;
    }
  }
}

function find(places: Iterable<ListPlace>, asked: readonly Test[], limit: number): FoundPersons {
  const ids = new Set<number>();
  let seen = 0;
  for (const place of places) {
    seen += 1;
    if (asked.every((holds) => holds(place.id))) ids.add(place.id);
    if (ids.size === limit || seen === examined) return { ids: [...ids], next: place };
  }
  return { ids: [...ids], next: null };
}

/** What the candidates come from: the narrowest thing that is asked for. */
function stages(db: ReadDb): (criteria: PersonCriteria) => readonly Stage[] {
  const ids = <P extends object>(sql: string) => {
    const statement = db.prepare<[P], number>(sql).pluck();
    return (values: P): readonly number[] => statement.all(values);
  };
  type Page = { readonly after: number; readonly limit: number };
  const flagged = ids<Page & { flag: string }>(personListSql.flagged);
  const flaggedAny = ids<Page>(personListSql.flaggedAny);
  const touched = ids<Page & { effect: number }>(personListSql.touched);
  const all = ids<{ number: string; limit: number }>(personListSql.all);
  const effects = db.prepare<[number], number>(personListSql.effects).pluck();
  const numberOf = db.prepare<[number], Personnummer>(personListSql.numberOf).pluck();
  const byNumber = numberStages(db, (id) => numberOf.get(id));
  return ({ digits, flag, benefit, delivery }) => {
    if (digits !== undefined) return byNumber(digits);
    if (flag === 'any') return [{ key: 0, read: (after, limit) => flaggedAny({ after, limit }) }];
    if (flag !== undefined) return [{ key: 0, read: (after, limit) => flagged({ flag, after, limit }) }];
    if (delivery !== undefined)
      return effects
        .all(delivery)
        .map((effect) => ({ key: effect, read: (after, limit) => touched({ effect, after, limit }) }));
    if (benefit === undefined) return [];
    return [{ key: 0, read: (after, limit) => all({ number: numberOf.get(after) ?? '', limit }) }];
  };
}

/** What a candidate is asked; that which the candidates come from holds anyway, and costs one look more. */
function tests(db: ReadDb): (criteria: PersonCriteria) => readonly Test[] {
  const ask = <P extends object>(sql: string) => {
    const statement = db.prepare<[P & { person: number }], 0 | 1>(sql).pluck();
    return (values: P): Test =>
      (person) =>
        statement.get({ ...values, person }) === 1;
  };
  const hasFlag = ask<{ flag: string }>(personListSql.hasFlag);
  const hasAnyFlag = ask<object>(personListSql.hasAnyFlag);
  const hasBenefit = ask<{ benefit: string }>(personListSql.hasBenefit);
  const isTouched = ask<{ delivery: number }>(personListSql.isTouched);
  return ({ digits, flag, benefit, delivery }) => [
    ...(flag === undefined || digits === undefined ? [] : [flag === 'any' ? hasAnyFlag({}) : hasFlag({ flag })]),
    ...(delivery === undefined || (digits === undefined && flag === undefined) ? [] : [isTouched({ delivery })]),
    ...(benefit === undefined ? [] : [hasBenefit({ benefit })]),
  ];
}
