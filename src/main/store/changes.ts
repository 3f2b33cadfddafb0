/** What changed between two moments: whom, and which of their records. */
import type { StoredRecord } from '../../core/mirror/records.ts';
import type { Content } from '../../shared/content.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { RecordChange, Touched } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';
import { momentReader } from './effects.ts';
import { recordSql } from './records.ts';
import { identity, type Version, type Visible, visibleAt } from './visible.ts';

const ofPerson = '(@person IS NULL OR touched.person_id = @person)';

/** CROSS JOIN keeps SQLite to this order of tables. For tests, too, which ask SQLite how it would run them. */
export const changeSql = {
  touchedBy: `SELECT person.id, person.personnummer, effect.id - 1 AS after, effect.id AS upTo
    FROM effect CROSS JOIN touched ON touched.effect = effect.id CROSS JOIN person ON person.id = touched.person_id
    WHERE effect.delivery = @delivery AND ${ofPerson} ORDER BY person.personnummer, effect.id`,
  touchedBetween: `SELECT DISTINCT person.id, person.personnummer, @after AS after, @upTo AS upTo
    FROM touched CROSS JOIN person ON person.id = touched.person_id
    WHERE touched.effect > @after AND touched.effect <= @upTo AND ${ofPerson} ORDER BY person.personnummer`,
} as const;

type DigestedVersion = Version & Pick<StoredRecord, 'validFrom' | 'validTo' | 'digest'>;
type Seen = Visible<DigestedVersion>;

export function changeReader(db: ReadDb) {
  type Person = { readonly person: number | null };
  const touchedBy = db.prepare<[Person & { delivery: number }], Touched>(changeSql.touchedBy);
  const touchedBetween = db.prepare<[Person & { after: number; upTo: number }], Touched>(changeSql.touchedBetween);
  const versions = db.prepare<[number, number], DigestedVersion>(recordSql.versions);
  const effect = db.prepare<[number], DeliveryRef>(recordSql.effect);
  const content = db.prepare<[number], string>(recordSql.content).pluck();
  return {
    momentOf: momentReader(db),
    touchedBy: (delivery, person) => touchedBy.all({ delivery, person }),
    touchedBetween: (after, upTo, person) => touchedBetween.all({ after, upTo, person }),
    recordChanges: ({ id, after, upTo }) => {
      const all = versions.all(id, upTo);
      const known = all.filter((version) => version.knownFrom <= after);
      return changesOf(visibleAt(known, after), visibleAt(all, upTo), remembering(effect));
    },
    recordContent: (version) => JSON.parse(content.get(version) as string) as Content,
  } satisfies Partial<StoreReader>;
}

/** Most of a person's changes come from one delivery. */
function remembering(effect: { get(known: number): DeliveryRef | undefined }): (known: number) => DeliveryRef {
  const refs = new Map<number, DeliveryRef>();
  return (known) => {
    const ref = refs.get(known) ?? (effect.get(known) as DeliveryRef);
    refs.set(known, ref);
    return ref;
  };
}

/** A record gone without a trace (replaced, and nothing of its key followed) is left out as in every other answer. */
function changesOf(
  before: readonly Seen[],
  after: readonly Seen[],
  refOf: (known: number) => DeliveryRef,
): RecordChange[] {
  const earlier = new Map(before.map((seen) => [identity(seen.version), seen]));
  return after.flatMap((seen) => {
    const { benefit, kind, element, key, validFrom, validTo, knownFrom } = seen.version;
    const change = changeOf(earlier.get(identity(seen.version)), seen);
    return change === undefined
      ? []
      : [
          {
            ...{ benefit, kind, element, key, validFrom, validTo },
            ...change,
            by: refOf(seen.withdrawnBy ?? knownFrom),
          },
        ];
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
