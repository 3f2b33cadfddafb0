/** Reads an XSD far enough to list every element path with its simple type. For tests; knows what our XSDs use. */
import { XMLParser } from 'fast-xml-parser';

type Attributes = {
  readonly name?: string;
  readonly type?: string;
  readonly ref?: string;
  readonly base?: string;
  readonly maxOccurs?: string;
};
type Node = { readonly tag: string; readonly attributes: Attributes; readonly text: string; readonly children: Node[] };

export type XsdModel = {
  /** Simple types of the elements with text, by path (`bestallning/generelltfalt/…`), in document order. */
  readonly leaves: ReadonlyMap<string, string>;
  /** Paths of the elements that hold elements, in document order. */
  readonly groups: readonly string[];
  /** Paths that may occur more than once under one parent. */
  readonly repeated: ReadonlySet<string>;
  /** Simple types that restrict `kod`, with the values that their documentation lists. */
  readonly codeLists: ReadonlyMap<string, readonly string[]>;
};

export function readXsd(text: string): XsdModel {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' });
  const schema = nodesOf(parser.parse(text)).find((node) => node.tag === 'xs:schema');
  if (!schema) throw new Error('no xs:schema');
  const model = { leaves: new Map<string, string>(), groups: [] as string[], repeated: new Set<string>() };
  for (const root of schema.children.filter((node) => node.tag === 'xs:element')) visit(schema, model, root, []);
  return { ...model, codeLists: codeListsOf(schema) };
}

type Open = { leaves: Map<string, string>; groups: string[]; repeated: Set<string> };

function visit(schema: Node, model: Open, element: Node, parent: readonly string[]): void {
  const { name = '', type = '', maxOccurs } = element.attributes;
  const path = [...parent, name];
  if (maxOccurs === 'unbounded') model.repeated.add(path.join('/'));
  const inline = element.children.find((node) => node.tag === 'xs:complexType');
  const complex = inline ?? named(schema, 'xs:complexType', type);
  if (!complex) model.leaves.set(path.join('/'), type);
  else {
    model.groups.push(path.join('/'));
    for (const child of elementsIn(schema, complex)) visit(schema, model, child, path);
  }
}

const named = (schema: Node, tag: string, name = ''): Node | undefined =>
  schema.children.find((node) => node.tag === tag && node.attributes.name === name);

/** The elements that may stand directly inside, through sequences, choices and named groups. */
function elementsIn(schema: Node, parent: Node): Node[] {
  return parent.children.flatMap((child) => {
    if (child.tag === 'xs:element') return [child];
    const group = child.tag === 'xs:group' ? named(schema, 'xs:group', child.attributes.ref) : child;
    return group ? elementsIn(schema, group) : [];
  });
}

function codeListsOf(schema: Node): ReadonlyMap<string, readonly string[]> {
  const isCode = (node: Node) => node.children.some((child) => child.attributes.base === 'kod');
  const lists = schema.children.filter((node) => node.tag === 'xs:simpleType' && isCode(node));
  return new Map(lists.map((node) => [node.attributes.name ?? '', allText(node).trim().split(/\s+/)]));
}

const allText = (node: Node): string => node.text + node.children.map(allText).join('');

type Raw = { readonly [tag: string]: unknown };

function nodesOf(raw: readonly Raw[]): Node[] {
  return raw.map((item) => {
    const tag = Object.keys(item).find((key) => key !== ':@') ?? '';
    const inside = item[tag];
    const attributes = (item[':@'] ?? {}) as Attributes;
    if (!Array.isArray(inside)) return { tag, attributes, text: String(inside), children: [] };
    return { tag, attributes, text: '', children: nodesOf(inside) };
  });
}
