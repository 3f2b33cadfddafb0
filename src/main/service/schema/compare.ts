/** Lays a profile beside the response XSD: what the XSD lacks is a mistake, what the profile lacks will be drift. */
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { xsdElements } from './children.ts';
import { type Expected, expectedElements } from './expected.ts';
import type { XsdNode } from './outline.ts';

export type Comparison = {
  /** Places in the profile that name elements the XSD does not have there, with the name. */
  readonly missing: readonly { readonly where: string; readonly name: string }[];
  /** Paths in the XSD that the profile does not know, as drift names them. Nothing inside these is told. */
  readonly unknown: readonly string[];
};

export function compareWithXsd(profile: SchemaProfile, schema: XsdNode): Comparison {
  const { inside, roots } = xsdElements(schema);
  const missing: { where: string; name: string }[] = [];
  const unknown: string[] = [];
  const compare = (
    expected: ReadonlyMap<string, Expected>,
    found: ReadonlyMap<string, XsdNode>,
    path: string[],
  ): void => {
    for (const [name, { where, inside: more, former }] of expected) {
      const element = found.get(name);
      if (element) enter(element, more, [...path, name]);
      else if (!former) missing.push({ where, name });
    }
  };
  const enter = (element: XsdNode, expected: ReadonlyMap<string, Expected>, path: string[]): void => {
    const found = inside(element);
    if (!found) return;
    for (const name of found.keys()) if (!expected.has(name)) unknown.push([...path, name].join('/'));
    compare(expected, found, path);
  };
  compare(expectedElements(profile), roots, []);
  const { root, body, person, benefits } = profile.response;
  const prefix = `${[root, body, person, benefits].join('/')}/`;
  return { missing, unknown: unknown.map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)) };
}
