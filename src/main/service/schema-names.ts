/** The names that a schema profile expects in a response file. */
import type { Benefit, Fields, SchemaProfile } from '../../shared/schema-profile.ts';

/** Every element name of the response, former names of benefits included, each with the place that names it. */
export function knownNames(profile: SchemaProfile): ReadonlySet<string> {
  return new Set([...expectedNames(profile).keys(), ...profile.benefits.flatMap(({ aliases }) => aliases ?? [])]);
}

/** Names that the response XSD must declare, each with the first place in the profile that names it. */
export function expectedNames({ response, benefits }: SchemaProfile): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, where: string): void => {
    if (!names.has(name)) names.set(name, where);
  };
  const { root, start, end, body, person, number, informationType, status } = response;
  for (const name of [root, body, person, number, informationType, response.benefits]) add(name, 'response');
  for (const name of Object.values(start)) add(name, 'response/start');
  for (const name of Object.values(end)) add(name, 'response/end');
  for (const name of Object.values(status)) add(name, 'response/status');
  for (const benefit of benefits) addBenefit(add, benefit);
  return names;
}

type Add = (name: string, where: string) => void;

function addBenefit(add: Add, { element, records }: Benefit): void {
  add(element, `benefits/${element}`);
  for (const [index, { path, fields }] of records.entries()) {
    const where = `benefits/${element}/records/${index}`;
    for (const name of path) add(name, `${where}/path`);
    addFields(add, fields, where);
  }
}

function addFields(add: Add, fields: Fields, where: string): void {
  for (const [name, field] of Object.entries(fields)) {
    add(name, `${where}/${name}`);
    addFields(add, field.fields ?? {}, `${where}/${name}`);
  }
}
