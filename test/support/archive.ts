/** An archive of its own for each test, and where its files are. */
import { join } from 'node:path';
import { createArchive } from '../../src/main/files/archive.ts';
import type { Archive } from '../../src/main/service/ports.ts';
import { pieces } from './transport-bytes.ts';

export type TestArchive = {
  readonly archive: Archive;
  readonly directory: string;
  readonly spool: string;
  /** The file of these bytes. */
  pathOf(sha256: string): string;
  /** Stores bytes and tells under which hash. */
  keep(bytes: Uint8Array): Promise<string>;
};

let count = 0;

export function freshArchive(folder: string): TestArchive {
  count += 1;
  const [directory, spool] = [join(folder, `${count}`, 'archive'), join(folder, `${count}`, 'spool')];
  const archive = createArchive(directory, spool);
  return {
    archive,
    directory,
    spool,
    pathOf: (sha256) => join(directory, sha256.slice(0, 2), `${sha256}.xml.zst`),
    keep: async (bytes) => (await archive.put(pieces(bytes))).sha256,
  };
}

/** Text that compresses as deliveries do, the same one every time, and no two places alike. */
export function numbered(bytes: number): Buffer {
  const lines: string[] = [];
  for (let [length, line] = [0, 0]; length < bytes; line += 1) {
    const text = `<ersattningsperiod><from>${line}</from><omfattning>0.50</omfattning></ersattningsperiod>\n`;
    lines.push(text);
    length += text.length;
  }
  return Buffer.from(lines.join('')).subarray(0, bytes);
}
