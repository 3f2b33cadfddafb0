/** Response files on their way out: written whole, spoiled where the script says so, then put where the customer looks. */
import { createWriteStream } from 'node:fs';
import { copyFile, rename, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LocalDate } from '../shared/local-date.ts';
import type { NightFault } from './script.ts';
import type { HeldFile } from './state-file.ts';
import { type PersonAnswer, type ResponseHead, type TextFault, writeResponse } from './write-response.ts';

export type Folders = {
  /** Where orders arrive. */
  readonly orders: string;
  /** Where the customer finds responses. */
  readonly responses: string;
  /** Orders that have been taken. */
  readonly taken: string;
  /** Order files that FK could not read. */
  readonly refused: string;
  /** Response files that are not delivered yet. */
  readonly held: string;
};

/** FK's own number, as "another customer". */
const anotherOrganisation = '2021005521';

const textFaults: readonly string[] = ['no-start', 'no-end', 'doctype', 'drift'] satisfies TextFault[];
const spoiling: readonly NightFault[] = ['truncated', 'no-start', 'no-end', 'doctype', 'wrong-organisation'];

/** `LEFI_SVAR_<orgnr>_<yyyyMMdd>_<lopnummer>.xml`; a further file of the same night has a further number. */
const responseName = (organisation: string, night: LocalDate, sequence: number, copy = 1): string =>
  `LEFI_SVAR_${organisation}_${night.replaceAll('-', '')}_${sequence}${copy > 1 ? `_${copy}` : ''}.xml`;

/** The part of a file that is left when it is cut off. */
const remainder = 0.6;

async function write(
  path: string,
  head: ResponseHead,
  persons: Iterable<PersonAnswer>,
  faults: ReadonlySet<NightFault>,
) {
  const inText = [...faults].filter((fault): fault is TextFault => textFaults.includes(fault));
  const organisation = faults.has('wrong-organisation') ? anotherOrganisation : head.organisation;
  const text = writeResponse({ ...head, organisation }, persons, new Set(inText));
  await pipeline(Readable.from(text, { objectMode: true }), createWriteStream(`${path}.partial`));
  if (faults.has('truncated'))
    await truncate(`${path}.partial`, Math.floor((await stat(`${path}.partial`)).size * remainder));
  await rename(`${path}.partial`, path);
}

export type Delivery = {
  readonly head: ResponseHead;
  readonly night: LocalDate;
  /** May be asked for more than once, and says the same each time. */
  readonly persons: () => Iterable<PersonAnswer>;
  readonly faults: ReadonlySet<NightFault>;
};

/** What came of a night's file: its name unless it is held back, and what is held from now on. */
export type Delivered = { readonly file: string | null; readonly held: readonly HeldFile[] };

/** Writes the night's file into the response folder, or holds it back when it is to be late. */
export async function deliver(folders: Folders, { head, night, persons, faults }: Delivery): Promise<Delivered> {
  const name = responseName(head.organisation, night, head.sequence);
  if (faults.has('late')) {
    await write(join(folders.held, name), head, persons(), faults);
    return { file: null, held: [{ name, until: 'next' }] };
  }
  await write(join(folders.responses, name), head, persons(), faults);
  if (faults.has('duplicate')) {
    const again = join(folders.responses, responseName(head.organisation, night, head.sequence, 2));
    await copyFile(join(folders.responses, name), `${again}.partial`);
    await rename(`${again}.partial`, again);
  }
  if (!spoiling.some((fault) => faults.has(fault))) return { file: name, held: [] };
  const mended = responseName(head.organisation, night, head.sequence, 4);
  await write(join(folders.held, mended), head, persons(), new Set());
  return { file: name, held: [{ name: mended, until: 'repair' }] };
}

/** Writes the same night once more: later, with other persons' news in it, under another name. */
export async function deliverRerun(folders: Folders, { head, night, persons }: Delivery): Promise<void> {
  const created = `${head.created.slice(0, 11)}05:41:30`;
  const path = join(folders.responses, responseName(head.organisation, night, head.sequence, 3));
  await write(path, { ...head, created }, persons(), new Set());
}

/** Delivers what was held until now and returns what is still held. */
export async function release(folders: Folders, held: readonly HeldFile[], repair: boolean): Promise<HeldFile[]> {
  const isDue = (file: HeldFile): boolean => file.until === 'next' || repair;
  for (const { name } of held.filter(isDue)) await rename(join(folders.held, name), join(folders.responses, name));
  return held.filter((file) => !isDue(file));
}
