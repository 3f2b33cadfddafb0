/** Picks rows spread evenly over a table, the same ones every time. */
import type { MirrorSnapshot, SampledRecord } from '../service/snapshot-port.ts';
import type { PersonRow } from '../service/store-values.ts';

type Ask = <Row>(sql: string, ...values: unknown[]) => Row[];
type RecordRow = Omit<SampledRecord, 'bytes'> & { readonly byteFrom: number; readonly byteTo: number };

const records = `SELECT r.id, benefit, t.kind, element, key, ordinal, valid_from AS validFrom, valid_to AS validTo,
  covered, amount, digest, byte_from AS byteFrom, byte_to AS byteTo, ifnull(stated_by, e.delivery) AS delivery
  FROM record r JOIN record_type t USING (type) JOIN effect e ON e.id = known_from`;
const persons = `SELECT p.id, personnummer FROM person p
  WHERE NOT EXISTS (SELECT 1 FROM aside WHERE aside.personnummer = p.personnummer) AND p.id`;

export const sampler = (ask: Ask): Pick<MirrorSnapshot, 'sampleRecords' | 'samplePersons'> => ({
  sampleRecords: (count) =>
    pick<RecordRow>(ask, 'record', `${records} WHERE r.id`, count).map(({ byteFrom, byteTo, ...row }) => ({
      ...row,
      bytes: [byteFrom, byteTo],
    })),
  samplePersons: (count) => pick<PersonRow>(ask, 'person', persons, count),
});

/** `select` ends with the number's name. Numbers are dense enough for even steps to be an even spread. */
function pick<Row extends { readonly id: number }>(ask: Ask, table: string, select: string, count: number): Row[] {
  const [{ rows, last } = { rows: 0, last: 0 }] = ask<{ rows: number; last: number }>(
    `SELECT count(*) AS rows, ifnull(max(id), 0) AS last FROM ${table}`,
  );
  if (rows <= count) return ask(`${select} > 0 ORDER BY 1`);
  const found = new Map<number, Row>();
  for (let step = 0; step < count; step += 1) {
    const [row] = ask<Row>(`${select} > ? ORDER BY 1 LIMIT 1`, Math.floor((step * last) / count));
    if (row) found.set(row.id, row);
  }
  return [...found.values()];
}
