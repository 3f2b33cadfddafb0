/** What changed between two moments: whom, and which of their records. */

import type { StoredRecord } from '../../core/mirror/records.ts';
import { readStored } from '../../core/mirror/stored-form.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { RecordChange, Touched } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';
import { momentReader } from './effects.ts';
import { effectReferences, recordSql } from './records.ts';
import { identity, type Version, type Visible, visibleAt } from './visible.ts';

const ofPerson = '(@person IS NULL OR touched.person_id = @person)';

/** CROSS JOIN keeps SQLite to this order of tables. For tests, too, which ask SQLite how it would run them. */
export const changeSql = {
  touchedBy: `SELECT person.id, person.personnummer, effect.id - 1 AS after, effect.id AS upTo
    FROM effect CROSS JOIN touched ON touched.effect = effect.id CROSS JOIN person ON person.id = touched.person_id
    WHERE effect.delivery = @delivery AND ${ofPerson} ORDER BY person.personnummer, effect.id`,
  /** Over a year the same persons are touched again and again: each is looked up once. */
  touchedBetween: `SELECT person.id, person.personnummer, @after AS after, @upTo AS upTo
    FROM (SELECT DISTINCT person_id FROM touched WHERE effect > @after AND effect <= @upTo AND ${ofPerson}) AS some
      CROSS JOIN person ON person.id = some.person_id
    ORDER BY person.personnummer`,
} as const;

export type DigestedVersion = Version & Pick<StoredRecord, 'validFrom' | 'validTo' | 'digest'>;
type Seen = Visible<DigestedVersion>;
/** `by` is an effect number still. */
type Found = Omit<RecordChange, 'by'> & { readonly by: number };

export function changeReader(db: ReadDb) {
  type Person = { readonly person: number | null };
  const touchedBy = db.prepare<[Person & { delivery: number }], Touched>(changeSql.touchedBy);
  const touchedBetween = db.prepare<[Person & { after: number; upTo: number }], Touched>(changeSql.touchedBetween);
  const versions = db.prepare<[number, number], DigestedVersion>(recordSql.versions);
  const effectsOf = effectReferences(db);
  const content = db.prepare<[number], string>(recordSql.content).pluck();
  return {
    momentOf: momentReader(db),
    touchedBy: (delivery, person) => touchedBy.all({ delivery, person }),
    touchedBetween: (after, upTo, person) => touchedBetween.all({ after, upTo, person }),
    recordChanges: ({ id, after, upTo }) => {
      const all = versions.all(id, upTo);
      const known = all.filter((version) => version.knownFrom <= after);
      const found = changesOf(visibleAt(known, after), visibleAt(all, upTo));
      const refs = effectsOf(found.map(({ by }) => by));
      return found.map((change) => ({ ...change, by: refs.get(change.by) as DeliveryRef }));
    },
    recordContent: (version) => readStored(content.get(version) as string),
  } satisfies Partial<StoreReader>;
}

/** A record gone without a trace (replaced, and nothing of its key followed) is left out as in every other answer. */
export function changesOf(before: readonly Seen[], after: readonly Seen[]): Found[] {
  const earlier = new Map(before.map((seen) => [identity(seen.version), seen]));
  return after.flatMap((seen) => {
    const { benefit, kind, element, key, validFrom, validTo, knownFrom } = seen.version;
    const change = changeOf(earlier.get(identity(seen.version)), seen);
    if (change === undefined) return [];
    return [{ benefit, kind, element, key, validFrom, validTo, ...change, by: seen.withdrawnBy ?? knownFrom }];
  });
}

function changeOf(
  before: Seen | undefined,
  after: Seen,
): Pick<RecordChange, 'change' | 'before' | 'after'> | undefined {
  const held = before !== undefined && before.withdrawnBy === null ? before.version : undefined;
  if (after.withdrawnBy !== null) return held && { change: 'withdrawn', before: held.id, after: null };
  if (held === undefined) return { change: before ? 'returned' : 'new', before: null, after: after.version.id };
  if (held.digest === after.version.digest) return undefined;
  return { change: 'changed', before: held.id, after: after.version.id };
}
