/** How much each delivery told unasked. */
import type { Volume } from '../../core/volume/part.ts';
import type { StoredVolume, VolumeReader, VolumeWriter } from '../service/volume-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const volumeSql = {
  nights: `SELECT id AS delivery, night, bytes FROM delivery INDEXED BY delivery_night
    WHERE night IS NOT NULL AND in_effect IS NOT NULL AND superseded_by IS NULL ORDER BY night DESC, id DESC LIMIT ?`,
  of: 'SELECT part, persons, records FROM volume WHERE delivery = ? ORDER BY part',
  parts: `SELECT part, persons, records FROM volume
    WHERE delivery = ? AND part IN (SELECT value FROM json_each(?)) ORDER BY part`,
} as const;

export function volumeReader(db: ReadDb): VolumeReader {
  const nights = db.prepare<[number], Omit<StoredVolume, 'volumes'>>(volumeSql.nights);
  const of = db.prepare<[number], Volume>(volumeSql.of);
  const some = db.prepare<[number, string], Volume>(volumeSql.parts);
  const told = (delivery: number, parts: readonly string[] | undefined): Volume[] =>
    parts === undefined ? of.all(delivery) : some.all(delivery, JSON.stringify(parts));
  return {
    volumesOf: (limit, parts) =>
      nights
        .all(limit)
        .reverse()
        .map((night) => ({ ...night, volumes: told(night.delivery, parts) })),
  };
}

export function volumeWriter(db: WriteDb): VolumeWriter {
  const insert = db.prepare<[number, string, number, number]>(
    'INSERT OR REPLACE INTO volume (delivery, part, persons, records) VALUES (?, ?, ?, ?)',
  );
  return {
    noteVolumes: (delivery, volumes) => {
      for (const { part, persons, records } of volumes) insert.run(delivery, part, persons, records);
    },
  };
}
