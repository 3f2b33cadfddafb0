/** Which elements an XSD lets stand inside which. */
import type { XsdNode } from './outline.ts';

/** The elements that may stand directly inside one, by name; null where the schema lets anything stand. */
export type Inside = ReadonlyMap<string, XsdNode> | null;

export type XsdElements = {
  /** The elements that a document may begin with. */
  readonly roots: ReadonlyMap<string, XsdNode>;
  inside(element: XsdNode): Inside;
};

/** Follows types, groups, references and extensions inside the one file. */
export function xsdElements(schema: XsdNode): XsdElements {
  const named = new Map(schema.children.map((node) => [`${node.tag} ${node.attributes.name}`, node]));
  const global = (tag: string, name: string | undefined): XsdNode | undefined => named.get(`${tag} ${localOf(name)}`);

  /** Adds what a type or group holds; false where it holds anything. `seen` ends what refers to itself. */
  const collect = (node: XsdNode | undefined, into: Map<string, XsdNode>, seen: Set<XsdNode>): boolean => {
    if (!node || seen.has(node)) return true;
    seen.add(node);
    return node.children.every((child) => {
      if (child.tag === 'element') addElement(child, into);
      else return child.tag !== 'any' && collect(elsewhere(child), into, seen) && collect(child, into, seen);
      return true;
    });
  };
  const addElement = (child: XsdNode, into: Map<string, XsdNode>): void => {
    const element = child.attributes.ref === undefined ? child : global('element', child.attributes.ref);
    if (element) into.set(element.attributes.name ?? '', element);
  };
  /** What a node stands for besides its own content: the group it refers to, or the type it extends. */
  const elsewhere = ({ tag, attributes }: XsdNode): XsdNode | undefined => {
    if (attributes.ref !== undefined) return global(tag, attributes.ref);
    return tag === 'extension' ? global('complexType', attributes.base) : undefined;
  };

  return {
    roots: new Map(
      schema.children.filter(({ tag }) => tag === 'element').map((node) => [node.attributes.name ?? '', node]),
    ),
    inside: (element) => {
      const found = new Map<string, XsdNode>();
      const type = global('complexType', element.attributes.type);
      const content = type ?? element.children.find(({ tag }) => tag === 'complexType');
      return content === undefined || collect(content, found, new Set()) ? found : null;
    },
  };
}

/** Without its prefix: the file has one namespace of its own. */
const localOf = (name: string | undefined): string | undefined => name?.slice(name.indexOf(':') + 1);
