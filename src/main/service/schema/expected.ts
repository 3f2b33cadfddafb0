/** The elements that a schema profile expects in a response file, one inside the other. */
import type { Benefit, Fields, SchemaProfile } from '../../../shared/schema-profile.ts';

export type Expected = {
  /** The place in the profile that names the element. */
  readonly where: string;
  readonly inside: Map<string, Expected>;
  /** A former name: known, but the XSD need not have it any more. */
  readonly former?: boolean;
};

/** The root's own entry stands alone in the map. */
export function expectedElements(profile: SchemaProfile): ReadonlyMap<string, Expected> {
  const { root, start, end, body, person, number, status, benefits } = profile.response;
  const leaf = (name: string, where: string) => [name, node(where)] as const;
  const answers = profile.benefits.flatMap((benefit) => namesOf(benefit, () => node(`benefits/${benefit.element}`)));
  const containers = profile.benefits.flatMap((benefit) => namesOf(benefit, () => container(benefit)));
  const statusNode = node('response/status', [
    leaf(status.code, 'response/status/code'),
    [status.benefits, node('response/status/benefits', answers)],
  ]);
  const personNode = node('response/person', [
    leaf(number, 'response/number'),
    [status.element, statusNode],
    [benefits, node('response/benefits', containers)],
  ]);
  const startNode = node('response/start', [
    leaf(start.organisation, 'response/start/organisation'),
    leaf(start.created, 'response/start/created'),
    leaf(start.sequence, 'response/start/sequence'),
  ]);
  const inside: Entry[] = [
    [start.element, startNode],
    [body, node('response/body', [[person, personNode]])],
    [end.element, node('response/end', [leaf(end.persons, 'response/end/persons')])],
  ];
  return new Map([[root, node('response/root', inside)]]);
}

type Entry = readonly [name: string, expected: Expected];

const node = (where: string, inside: readonly Entry[] = []): Expected => ({ where, inside: new Map(inside) });

const namesOf = ({ element, aliases }: Benefit, make: () => Expected): Entry[] => [
  [element, make()],
  ...(aliases ?? []).map((alias): Entry => [alias, { ...make(), former: true }]),
];

function container({ element, records }: Benefit): Expected {
  const benefit = node(`benefits/${element}`);
  for (const [index, { path, fields }] of records.entries()) {
    const where = `benefits/${element}/records/${index}`;
    let parent = benefit;
    for (const step of path) {
      const next = parent.inside.get(step) ?? node(`${where}/path`);
      parent.inside.set(step, next);
      parent = next;
    }
    for (const [name, field] of fieldNodes(fields, where)) parent.inside.set(name, field);
  }
  return benefit;
}

const fieldNodes = (fields: Fields, where: string): Entry[] =>
  Object.entries(fields).map(([name, field]) => {
    const place = `${where}/${name}`;
    return [name, node(place, fieldNodes(field.fields ?? {}, place))];
  });
