/** What full refreshes found that earlier deliveries had not brought. */
import type { MissedView } from '../../shared/change-views.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { personNotes } from './person-notes.ts';
import { hasPerson, partOf } from './person-sets.ts';

const inScope = 'effect > @after AND effect <= @upTo AND (@person IS NULL OR person_id = @person)';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const refreshSql = {
  any: 'SELECT persons FROM refreshed WHERE effect > ? AND effect <= ? LIMIT 1',
  anyOf: 'SELECT persons FROM refreshed WHERE effect > ? AND effect <= ? AND part = ?',
  missed: `SELECT benefit, sum(new) AS new, sum(changed) AS changed, sum(withdrawn) AS withdrawn
    FROM missed INDEXED BY missed_effect WHERE ${inScope} GROUP BY benefit ORDER BY benefit`,
  moments: 'SELECT id AS upTo FROM effect WHERE delivery = ? ORDER BY id',
  ofPerson: `SELECT effect.delivery, missed.benefit FROM missed JOIN effect ON effect.id = missed.effect
    WHERE missed.person_id = @person AND missed.effect > @after AND missed.effect <= @upTo`,
} as const;

type Scope = { readonly after: number; readonly upTo: number; readonly person: number | null };
type PersonScope = Scope & { readonly person: number };

export function refreshReader(db: ReadDb) {
  const any = db.prepare<[number, number], string>(refreshSql.any).pluck();
  const anyOf = db.prepare<[number, number, number], string>(refreshSql.anyOf).pluck();
  const isAnybody = ({ after, upTo, person }: Scope): boolean =>
    person === null
      ? any.get(after, upTo) !== undefined
      : anyOf.all(after, upTo, partOf(person)).some((persons) => hasPerson(persons, person));
  const missed = db.prepare<[Scope], MissedView>(refreshSql.missed);
  const moments = db.prepare<[number], number>(refreshSql.moments).pluck();
  const ofPerson = db.prepare<[PersonScope], { delivery: number; benefit: BenefitName }>(refreshSql.ofPerson);
  return {
    momentsOf: (delivery) => moments.all(delivery).map((upTo) => ({ after: upTo - 1, upTo })),
    missedBetween: (scopes, person) => {
      const asked = scopes.map((scope) => ({ ...scope, person }));
      if (!asked.some(isAnybody)) return null;
      return summed(asked.flatMap((scope) => missed.all(scope)));
    },
    refreshedOf: ({ id, after, upTo }) => ofPerson.all({ person: id, after, upTo }),
  } satisfies Partial<StoreReader>;
}

function summed(rows: readonly MissedView[]): MissedView[] {
  const byBenefit = Map.groupBy(rows, ({ benefit }) => benefit);
  const sum = (some: readonly MissedView[], name: 'new' | 'changed' | 'withdrawn'): number =>
    some.reduce((total, row) => total + row[name], 0);
  return [...byBenefit].map(([benefit, some]) => ({
    ...{ benefit, new: sum(some, 'new'), changed: sum(some, 'changed') },
    withdrawn: sum(some, 'withdrawn'),
  }));
}

export function refreshWriter(db: WriteDb, effects: Effects) {
  const refreshed = personNotes(db, effects, 'refreshed', 'effect');
  const { missedBetween } = refreshReader(db);
  const miss = db.prepare<[number, number, string, number, number, number]>(`
    INSERT INTO missed (person_id, effect, benefit, new, changed, withdrawn) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET new = new + excluded.new, changed = changed + excluded.changed,
      withdrawn = withdrawn + excluded.withdrawn`);
  return {
    missedBetween: (scopes, person) => {
      refreshed.write();
      return missedBetween(scopes, person);
    },
    noteRefresh: (delivery, personId, missed) => {
      const effect = effects.of(delivery);
      refreshed.add(effect, personId, '');
      for (const one of missed) miss.run(personId, effect, one.benefit, one.new, one.changed, one.withdrawn);
    },
  } satisfies Partial<StoreWriter>;
}
