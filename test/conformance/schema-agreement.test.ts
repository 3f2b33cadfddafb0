/** The profile and the XSDs say the same: no element, type, order or code is known to one of them only. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Field, FieldType, SchemaProfile } from '../../src/shared/schema-profile.ts';
import { fieldsByPath, shippedProfile } from '../support/schema-profile.ts';
import { schemaFolder } from '../support/xmllint.ts';
import { readXsd, type XsdModel } from '../support/xsd.ts';

/** What the profile may call the simple types of the response XSD; all others are code lists. */
const types: Readonly<Record<string, FieldType>> = {
  text: 'text',
  artal: 'text',
  datum: 'date',
  handelsedag: 'date',
  tidpunkt: 'timestamp',
  belopp: 'amount',
  decimaltal: 'decimal',
  heltal: 'integer',
  sanningsvarde: 'boolean',
  annanPerson: 'personnummer',
};

let profile: SchemaProfile;
let order: XsdModel;
let response: XsdModel;
let fields: ReadonlyMap<string, Field>;
/** Path of the benefits' element in the response. */
let base: string;

beforeAll(async () => {
  profile = await shippedProfile();
  order = readXsd(await readFile(join(schemaFolder, profile.order.xsd), 'utf8'));
  response = readXsd(await readFile(join(schemaFolder, profile.response.xsd), 'utf8'));
  fields = fieldsByPath(profile);
  const { root, body, person, benefits } = profile.response;
  base = `${[root, body, person, benefits].join('/')}/`;
});

const below = (paths: Iterable<string>): string[] =>
  [...paths].filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));

const namesOf = (): string[] => profile.benefits.flatMap((benefit) => [benefit.element, ...(benefit.aliases ?? [])]);

describe('the response', () => {
  test('holds the profile’s benefits in the profile’s order', () => {
    expect(below(response.groups).filter((path) => !path.includes('/'))).toEqual(namesOf());
  });

  test('has the profile’s record paths and no others', () => {
    const stated = profile.benefits.flatMap((benefit) =>
      [benefit.element, ...(benefit.aliases ?? [])].flatMap((element) =>
        benefit.records.map((record) => [element, ...record.path].join('/')),
      ),
    );
    const records = below(response.groups).filter((path) => below(response.repeated).includes(path));
    expect(records.filter((path) => !fields.has(path))).toEqual(stated);
  });

  test('has the profile’s fields and no others, in the same order', () => {
    const leaves = below(response.leaves.keys());
    const texts = [...fields].filter(([, field]) => field.type !== 'group').map(([path]) => path);
    expect(leaves).toEqual(texts);
    const groups = [...fields].filter(([, field]) => field.type === 'group').map(([path]) => path);
    expect(below(response.groups).filter((path) => fields.has(path))).toEqual(groups);
  });

  test('gives each field the type that the profile gives it', () => {
    for (const path of below(response.leaves.keys())) {
      const type = response.leaves.get(base + path) ?? '';
      expect([path, fields.get(path)?.type]).toEqual([path, types[type] ?? 'code']);
      expect(type in types || type === 'kod' || response.codeLists.has(type)).toBe(true);
    }
  });

  test('lets the profile’s lists repeat', () => {
    const lists = [...fields].filter(([, field]) => field.list).map(([path]) => path);
    expect(lists.filter((path) => !response.repeated.has(base + path))).toEqual([]);
    const named = new Set(lists.map((path) => path.split('/').at(-1)));
    expect([...named].sort()).toEqual(['aterkrav', 'barn', 'ersattningsdag', 'period', 'utbetalningen']);
  });

  test('names the profile’s code lists with the same values', () => {
    for (const [name, values] of response.codeLists)
      expect([name, Object.keys(profile.codes[name] ?? {}).sort()]).toEqual([name, [...values].sort()]);
    const elsewhere = Object.keys(profile.codes).filter((name) => !response.codeLists.has(name));
    expect(elsewhere).toEqual([profile.response.informationType]);
  });

  test('has the envelope that the profile names', () => {
    const { root, start, end, body, person, number, status } = profile.response;
    const leaves = [...response.leaves.keys()].filter((path) => !path.startsWith(base));
    const answered = [root, body, person, status.element];
    expect(leaves.map((path) => path.split('/'))).toEqual([
      [root, start.element, start.organisation],
      [root, start.element, start.created],
      [root, start.element, start.sequence],
      [root, body, person, number],
      [...answered, status.code],
      ...namesOf().map((name) => [...answered, status.benefits, name]),
      [root, end.element, end.persons],
    ]);
  });
});

describe('the order', () => {
  test('has the elements that the profile names, kinds and benefits in the profile’s order', () => {
    const names = profile.order;
    const kinds = [names.kinds.new, names.kinds.refresh, names.kinds.cancel];
    const inPerson = [[names.number], [names.from], ...profile.benefits.map((each) => [names.benefits, each.element])];
    const paths = kinds.flatMap((kind) =>
      inPerson.map((inner) => [names.root, names.body, kind, names.person, ...inner]),
    );
    const expected = [[names.root, names.general, names.organisation], ...paths].map((path) => path.join('/'));
    expect([...order.leaves.keys()].sort()).toEqual(expected.sort());
  });
});
