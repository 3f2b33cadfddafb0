/** Bitemporal record versions: closed and inserted, never changed, never deleted. */

import type { StatementToInsert, StoredRecord } from '../../core/mirror/records.ts';
import { readStored } from '../../core/mirror/stored-form.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordKind } from '../../shared/schema-profile.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { StoredRecordView } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';
import { type Version, type Visible, visibleAt } from './visible.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const recordSql = {
  current: `SELECT id, benefit, kind, element, key, ordinal, valid_from, valid_to, digest, covered
    FROM record JOIN record_type USING (type) WHERE person_id = ? AND known_to IS NULL ORDER BY id`,
  currentOf: `SELECT id, benefit, kind, element, key, ordinal, valid_from, valid_to, digest, covered
    FROM record JOIN record_type USING (type)
    WHERE person_id = ? AND known_to IS NULL AND instr(?, '"' || benefit || '"') > 0 ORDER BY id`,
  holdsAny: 'SELECT EXISTS (SELECT 1 FROM record WHERE person_id = ? AND known_to IS NULL)',
  versions: `SELECT id, benefit, kind, element, key, ordinal, valid_from AS validFrom, valid_to AS validTo,
    known_from AS knownFrom, known_to AS knownTo, ended_as AS endedAs, digest
    FROM record JOIN record_type USING (type) WHERE person_id = ? AND known_from <= ?
    ORDER BY benefit, kind, key, ordinal, element, id`,
  at: `SELECT id, benefit, kind, element, key, ordinal, valid_from AS validFrom, valid_to AS validTo, digest, covered
    FROM record JOIN record_type USING (type)
    WHERE person_id = @person AND known_from <= @moment AND (known_to IS NULL OR known_to > @moment)
    ORDER BY id`,
  statement: `SELECT benefit, kind, element, key, ordinal, valid_from AS validFrom, valid_to AS validTo, covered, amount,
    digest, ifnull(stated_by, (SELECT delivery FROM effect WHERE effect.id = known_from)) AS statedBy,
    byte_from AS byteFrom, byte_to AS byteTo, content FROM record JOIN record_type USING (type) WHERE id = ?`,
  content: 'SELECT content FROM record WHERE id = ?',
  /** Of all the versions in a JSON array: a person is answered with so many questions, whatever there is to show. */
  contents: 'SELECT id, content FROM record WHERE id IN (SELECT value FROM json_each(?))',
  effects: `SELECT e.id AS effect, d.id, d.night FROM effect e JOIN delivery d ON d.id = e.delivery
    WHERE e.id IN (SELECT value FROM json_each(?))`,
} as const;

type CurrentRow = [
  ...[id: number, benefit: BenefitName, kind: RecordKind, element: string, key: string, ordinal: number],
  ...[validFrom: LocalDate | null, validTo: LocalDate | null, digest: string, covered: string | null],
];
type StatementRow = Omit<StatementToInsert, 'bytes' | 'stored'> & {
  readonly byteFrom: number;
  readonly byteTo: number;
  readonly content: string;
};
type VersionRow = Version & Pick<StoredRecordView, 'validFrom' | 'validTo'>;

export function recordReader(db: ReadDb) {
  const current = db.prepare<[number], CurrentRow>(recordSql.current).raw();
  const currentIn = db.prepare<[number, string], CurrentRow>(recordSql.currentOf).raw();
  const holdsAny = db.prepare<[number], 0 | 1>(recordSql.holdsAny).pluck();
  const versions = db.prepare<[number, number], VersionRow>(recordSql.versions);
  const contents = db.prepare<[string], { id: number; content: string }>(recordSql.contents);
  const effectsOf = effectReferences(db);
  const at = db.prepare<[{ person: number; moment: number }], StoredRecord>(recordSql.at);
  const statement = db.prepare<[number], StatementRow>(recordSql.statement);
  const contentsOf = (ids: readonly number[]) =>
    new Map(contents.all(JSON.stringify(ids)).map(({ id, content }) => [id, content]));
  return {
    currentRecords: (personId, benefits) => {
      const rows = benefits === undefined ? current.all(personId) : currentIn.all(personId, JSON.stringify(benefits));
      return rows.map(currentOf);
    },
    holdsAny: (personId) => holdsAny.get(personId) === 1,
    recordsAt: (person, moment) => at.all({ person, moment }),
    statement: (version) => {
      const { byteFrom, byteTo, content, ...rest } = statement.get(version) as StatementRow;
      return { ...rest, bytes: [byteFrom, byteTo], stored: new TextEncoder().encode(content) };
    },
    recordViews: (personId, asked) => {
      const moment = asked ?? Number.MAX_SAFE_INTEGER;
      const shown = visibleAt(versions.all(personId, moment), moment);
      const contents = contentsOf(shown.map(({ version }) => version.id));
      const refs = effectsOf(
        shown.flatMap(({ version: { knownFrom }, withdrawnBy }) =>
          withdrawnBy === null ? [knownFrom] : [knownFrom, withdrawnBy],
        ),
      );
      return shown.map((visible) => viewOf(visible, contents, refs));
    },
  } satisfies Partial<StoreReader>;
}

/** Made from a plain row: a row of ten named columns takes a third longer, and every person of a night has many. */
const currentOf = (row: CurrentRow): StoredRecord => {
  const [id, benefit, kind, element, key, ordinal, validFrom, validTo, digest, covered] = row;
  return { id, benefit, kind, element, key, ordinal, validFrom, validTo, digest, covered };
};

/** The deliveries of effects, by effect number. */
export function effectReferences(db: ReadDb): (effects: readonly number[]) => ReadonlyMap<number, DeliveryRef> {
  const refs = db.prepare<[string], DeliveryRef & { readonly effect: number }>(recordSql.effects);
  return (effects) =>
    new Map(refs.all(JSON.stringify([...new Set(effects)])).map(({ effect, id, night }) => [effect, { id, night }]));
}

function viewOf(
  { version, withdrawnBy }: Visible<VersionRow>,
  contents: ReadonlyMap<number, string>,
  refs: ReadonlyMap<number, DeliveryRef>,
): StoredRecordView {
  const { id, benefit, kind, element, validFrom, validTo, knownFrom } = version;
  const content = readStored(contents.get(id) as string);
  const known = refs.get(knownFrom) as DeliveryRef;
  const withdrawn = withdrawnBy === null ? null : (refs.get(withdrawnBy) as DeliveryRef);
  return { id, benefit, kind, element, validFrom, validTo, content, known, withdrawn };
}
