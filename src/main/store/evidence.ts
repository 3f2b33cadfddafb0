/** What a record version rests on: whose it is, when it was known, and where its bytes lie in the archive. */
import type { StoreReader } from '../service/store-port.ts';
import type { StoredEvidence } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';

/** The statement behind the reader, so that tests can ask SQLite how it would run it. */
export const evidenceSql = {
  byId: `SELECT record.id, person.personnummer, benefit, record_type.kind, element, key, ordinal, valid_from AS validFrom,
      valid_to AS validTo, began.delivery AS knownDelivery, since.night AS knownNight,
      ended.delivery AS endedDelivery, until.night AS endedNight, ended_as AS endedAs,
      ifnull(stated_by, began.delivery) AS statedBy, byte_from AS byteFrom, byte_to AS byteTo
    FROM record JOIN record_type USING (type) JOIN person ON person.id = record.person_id
    JOIN effect AS began ON began.id = record.known_from JOIN delivery AS since ON since.id = began.delivery
    LEFT JOIN effect AS ended ON ended.id = record.known_to LEFT JOIN delivery AS until ON until.id = ended.delivery
    WHERE record.id = ?`,
} as const;

type Row = Pick<StoredEvidence, 'id' | 'personnummer' | 'benefit' | 'kind' | 'element' | 'ordinal'> &
  Pick<StoredEvidence, 'validFrom' | 'validTo' | 'endedAs' | 'statedBy'> & {
    readonly key: string;
    readonly knownDelivery: number;
    readonly knownNight: StoredEvidence['known']['night'];
    readonly endedDelivery: number | null;
    readonly endedNight: StoredEvidence['known']['night'];
    readonly byteFrom: number;
    readonly byteTo: number;
  };

export function evidenceReader(db: ReadDb) {
  const byId = db.prepare<[number], Row>(evidenceSql.byId);
  return {
    evidence: (version) => {
      const row = byId.get(version);
      return row && evidenceOf(row);
    },
  } satisfies Partial<StoreReader>;
}

function evidenceOf(row: Row): StoredEvidence {
  const { knownDelivery, knownNight, endedDelivery, endedNight, byteFrom, byteTo, ...rest } = row;
  return {
    ...rest,
    known: { id: knownDelivery, night: knownNight },
    until: endedDelivery === null ? null : { id: endedDelivery, night: endedNight },
    bytes: [byteFrom, byteTo],
  };
}
