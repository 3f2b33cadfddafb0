/** A made-up schema version 2.0.5: FK's root renamed, a field renamed, a field and a benefit added. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFolder } from './xmllint.ts';

/** The three files' texts, by name. */
export type SchemaTexts = Readonly<Record<string, string>>;

export const names = {
  profile: 'profile_v2_0_5.json',
  order: 'exi_bestallning_v2_0_5.xsd',
  response: 'exi_bestallningsvar_v2_0_5.xsd',
} as const;

/** Root `svar` instead of `bestallningsvar`, `grad` instead of `omfattning`, `handlaggare` in a case, benefit `nyttStod`. */
export async function newSchema(version = '2.0.5'): Promise<SchemaTexts> {
  const read = async (name: string): Promise<string> =>
    (await readFile(join(schemaFolder, name), 'utf8')).replaceAll('2_0_4', '2_0_5').replaceAll('2.0.4', version);
  return {
    [names.profile]: newProfile(await read('profile_v2_0_4.json')),
    [names.order]: newOrder(await read('exi_bestallning_v2_0_4.xsd')),
    [names.response]: newResponse(await read('exi_bestallningsvar_v2_0_4.xsd')),
  };
}

/** Replaces each text, and throws for one that is not there. */
export function changed(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the file does not hold ${from}`);
    return before.replaceAll(from, to);
  }, text);
}

const label = '"label": { "sv": "Nytt", "en": "New" }';
const benefit = `"element": "nyttStod", "abbreviation": "NYS", ${label}, "records": [{
  "path": ["nysArende"], "kind": "case", "key": [{ "take": "first", "paths": ["startades"] }],
  "validity": { "over": "period", "overFrom": "from", "overTo": "tom", "from": ["startades"], "to": [] },
  "shape": "arende", "fields": { "period": { "type": "group", ${label}, "list": true, "key": ["from"], "shape": "period" } } }]`;

const newProfile = (text: string): string =>
  changed(
    text,
    ['"root": "bestallningsvar"', '"root": "svar"'],
    ['"omfattning": {', '"grad": {'],
    [
      '"startades": { "type": "date"',
      `"handlaggare": { "type": "text", ${label} },\n      "startades": { "type": "date"`,
    ],
    ['    {\n      "element": "utbetalning"', `    { ${benefit} },\n    {\n      "element": "utbetalning"`],
  );

/** The new benefit stands before the last one, and may stand alone. */
const newOrder = (text: string): string =>
  changed(
    text,
    [
      '<xs:element name="utbetalning" type="onskas" minOccurs="0"/>',
      '<xs:element name="nyttStod" type="onskas" minOccurs="0"/><xs:element name="utbetalning" type="onskas" minOccurs="0" />',
    ],
    [
      '<xs:element name="utbetalning" type="onskas"/>',
      '<xs:choice><xs:sequence><xs:element name="nyttStod" type="onskas"/><xs:element name="utbetalning" type="onskas" minOccurs="0"/></xs:sequence><xs:element name="utbetalning" type="onskas"/></xs:choice>',
    ],
  );

const newCase = `<xs:element name="nyttStod" minOccurs="0"><xs:complexType><xs:sequence>
  <xs:element name="nysArende" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:group ref="arende"/>
  <xs:element name="period" type="period" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>`;

const newResponse = (text: string): string =>
  changed(
    text,
    ['<xs:element name="bestallningsvar">', '<xs:element name="svar">'],
    ['name="omfattning"', 'name="grad"'],
    [
      '      <xs:element name="startades"',
      '      <xs:element name="handlaggare" type="text" minOccurs="0"/><xs:element name="startades"',
    ],
    ['<!-- Utbetalning (UTB) -->', newCase],
    [
      '<xs:element name="utbetalning" type="kod"',
      '<xs:element name="nyttStod" type="kod" minOccurs="0"/><xs:element name="utbetalning" type="kod"',
    ],
  );

/** Writes the files into a new folder. */
export async function schemaFolderWith(
  folder: string,
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  return folder;
}
