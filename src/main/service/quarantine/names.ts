/** Which names in a file are markup for certain: those of the schema profile, and those that the file itself closed. */
import type { Fields, SchemaProfile } from '../../../shared/schema-profile.ts';

/** More names than any delivery has; a file that invents more of them gets no more of them shown. */
const mostNames = 1000;

/** A personnummer is no name, wherever it stands. */
const couldBeNumber = /\d{4}/;

export type Names = {
  /** A name that stood in markup which was complete. `{uri}local` is known by its local part. */
  add(name: string): void;
  readonly known: ReadonlySet<string>;
};

export function namesOf(profile: SchemaProfile): Names {
  const known = new Set(vocabulary(profile));
  const most = known.size + mostNames;
  return {
    add(name) {
      if (known.has(name) || known.size >= most) return;
      const local = name.slice(name.indexOf('}') + 1);
      if (!couldBeNumber.test(local)) for (const part of local.split(':')) known.add(part);
    },
    known,
  };
}

const always = ['xml', 'xmlns', 'version', 'encoding', 'standalone'];

function vocabulary({ response, benefits, shapes }: SchemaProfile): string[] {
  const { root, start, end, body, person, informationType, number, status, lists } = response;
  const envelope = [root, body, person, informationType, number, response.benefits, ...lists];
  const records = [start.element, start.organisation, start.created, start.sequence, end.element, end.persons];
  return [
    ...always,
    ...envelope,
    ...records,
    ...[status.element, status.code, status.benefits],
    ...benefits.flatMap(({ element, aliases = [], records: rules }) => [
      ...[element, ...aliases],
      ...rules.flatMap(({ path, fields }) => [...path, ...namesIn(fields)]),
    ]),
    ...Object.values(shapes).flatMap(namesIn),
  ];
}

const namesIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    name,
    ...(field.flatten === undefined ? [] : [field.flatten]),
    ...namesIn(field.fields ?? {}),
  ]);
