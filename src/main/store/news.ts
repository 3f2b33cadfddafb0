/** Which cases changed since somebody looked: found person by person, newest first, a bounded stretch at a time. */

import type { RecordKey } from '../../core/mirror/records.ts';
import { readStored } from '../../core/mirror/stored-form.ts';
import type { NewsCursor } from '../../shared/attention-views.ts';
import type { Content } from '../../shared/content.ts';
import type { Personnummer } from '../../shared/identifier.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { CaseChange } from '../service/attention-port.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { ReadDb } from './connection.ts';
import { effectReferences, recordSql } from './records.ts';
import { identity } from './visible.ts';

/** CROSS JOIN keeps SQLite to this order of tables. For tests, too, which ask SQLite how it would run them. */
export const newsSql = {
  /** `isKnown`: the person had become known before: what the first delivery about somebody says is no news. */
  changed: `SELECT effect, person_id AS person,
      (SELECT known_from FROM record WHERE record.person_id = touched.person_id ORDER BY id LIMIT 1) < effect AS isKnown
    FROM touched WHERE effect > @after AND (effect, person_id) < (@effect, @person)
    ORDER BY effect DESC, person_id DESC LIMIT @limit`,
  /** A version that began and ended with one effect was never seen. */
  cases: `SELECT some.effect, record.id, personnummer, benefit, kind, element, key, ordinal, known_from = some.effect AS isNew
    FROM (SELECT value ->> 0 AS effect, value ->> 1 AS person FROM json_each(?)) AS some
      CROSS JOIN record ON record.person_id = some.person CROSS JOIN record_type USING (type)
      CROSS JOIN person ON person.id = some.person
    WHERE record_type.kind = 'case' AND (known_from = some.effect OR known_to = some.effect) AND known_to IS NOT known_from`,
} as const;

type Asked = NewsCursor & { readonly after: number; readonly limit: number };
type ChangedRow = NewsCursor & { readonly isKnown: 0 | 1 | null };
type CaseRow = RecordKey & {
  readonly effect: number;
  readonly id: number;
  readonly personnummer: Personnummer;
  readonly isNew: 0 | 1;
};

export function newsReader(db: ReadDb) {
  const changed = db.prepare<[Asked], ChangedRow>(newsSql.changed);
  const cases = db.prepare<[string], CaseRow>(newsSql.cases);
  const contents = db.prepare<[string], { id: number; content: string }>(recordSql.contents);
  const effectsOf = effectReferences(db);
  return {
    changedBefore: (after, before, limit) => {
      const rows = changed.all({ ...before, after, limit });
      const last = rows.at(-1);
      return {
        looked: rows.length,
        last: last === undefined ? null : { effect: last.effect, person: last.person },
        changed: rows.filter(({ isKnown }) => isKnown === 1),
      };
    },
    caseChanges: (places) => {
      if (places.length === 0) return [];
      const rows = cases.all(JSON.stringify(places.map(({ effect, person }) => [effect, person])));
      const stored = contents.all(JSON.stringify(rows.map(({ id }) => id)));
      const contentOf = new Map(stored.map(({ id, content }) => [id, content]));
      const refs = effectsOf(rows.map(({ effect }) => effect));
      const about = (row: CaseRow): string => `${row.effect} ${row.personnummer} ${identity(row)}`;
      const read = (row: CaseRow | undefined): Content | null =>
        row === undefined ? null : readStored(contentOf.get(row.id) as string);
      return [...Map.groupBy(rows, about).values()].flatMap((versions): CaseChange[] => {
        const [one] = versions;
        if (one === undefined) return [];
        const { personnummer, benefit, element, effect } = one;
        const [before, after] = [versions.find(({ isNew }) => isNew === 0), versions.find(({ isNew }) => isNew === 1)];
        const by = refs.get(effect) as DeliveryRef;
        return [{ personnummer, benefit, element, by, before: read(before), after: read(after) }];
      });
    },
  } satisfies Partial<StoreReader>;
}
