/** Helpers for tests of the simulator: orders written by hand, responses read with another parser than the client's. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { localDateOf } from '../../src/shared/local-date.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';

export const organisation = '5560360793';
export const date = localDateOf;

const kinds = {
  new: 'nybestallningBevakning',
  refresh: 'heluppdateringBevakning',
  cancel: 'avbestallningBevakning',
} as const;

export type Line = {
  readonly kind: keyof typeof kinds;
  readonly person: string;
  readonly from: string;
  readonly benefits: readonly string[];
};

const lineXml = ({ person, from, benefits }: Line): string =>
  `<person><personnummer>${person}</personnummer><from>${from}</from><formansinformation>${benefits
    .map((benefit) => `<${benefit}>1</${benefit}>`)
    .join('')}</formansinformation></person>`;

/** An order file as format.md §1 has it. */
export function orderXml(lines: readonly Line[], customer = organisation): string {
  const parts = Object.entries(kinds).map(([kind, element]) => {
    const mine = lines.filter((line) => line.kind === kind);
    return mine.length === 0 ? '' : `<${element}>${mine.map(lineXml).join('')}</${element}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bestallning xmlns="http://schema.forsakringskassan.se/externa_intressenter"><generelltfalt><organisationsnummer>${customer}</organisationsnummer></generelltfalt><informationsfalt>${parts.join('')}</informationsfalt></bestallning>`;
}

let orders = 0;
export async function placeOrder(simulator: Simulator, lines: readonly Line[], customer = organisation): Promise<void> {
  orders += 1;
  const path = join(simulator.root, simulator.layout.orders, `LEFI_BEST_${String(orders).padStart(4, '0')}.xml`);
  await writeFile(path, orderXml(lines, customer));
}

const lists = ['person', 'period', 'utbetalningen', 'aterkrav', 'ersattningsdag', 'levnadsintygsuppgift', 'barn'];
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => lists.includes(name) || name.endsWith('Arende'),
});

// biome-ignore lint/suspicious/noExplicitAny: a parsed document has no type of its own
export type Parsed = any;

export const parseXml = (text: string): Parsed => parser.parse(text);

export const responsePath = (simulator: Simulator, file: string): string =>
  join(simulator.root, simulator.layout.responses, file);

/** The response file's root element, and its persons as a list. */
export async function readResponse(simulator: Simulator, file: string | null): Promise<Parsed> {
  if (file === null) throw new Error('no file was delivered');
  const root = parseXml(await readFile(responsePath(simulator, file), 'utf8')).bestallningsvar;
  return { ...root, persons: root.informationsfalt?.person ?? [] };
}

/** xmllint's complaints against our XSD of the response file; empty when the file is valid. */
export function schemaFaults(path: string): string {
  const schema = new URL('../../schemas/exi_bestallningsvar_v2_0_4.xsd', import.meta.url).pathname;
  const { status, stderr, error } = spawnSync('xmllint', ['--noout', '--schema', schema, path], { encoding: 'utf8' });
  if (error !== undefined) throw new Error('xmllint is missing: apt-get install libxml2-utils', { cause: error });
  return status === 0 ? '' : stderr.slice(0, 2000);
}
