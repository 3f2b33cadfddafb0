/** A small tree of one element's content, built from parser events and thrown away after reading. */

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes of the document itself, without namespace declarations. */
  readonly own: readonly (readonly [name: string, value: string])[];
  readonly children: Element[];
  text: string;
  /** First byte of the element in the file, and the byte after its end. */
  readonly from: number;
  to: number;
};

const none: Element['own'] = [];
const noAttributes: Element['attributes'] = Object.freeze(Object.create(null));

/** The parser's own object is not kept where it says nothing: it is larger than the rest of most elements. */
export function element(name: string, attributes: Readonly<Record<string, string>>, from: number): Element {
  const own = ownAttributes(attributes);
  return { name, attributes: own === none ? noAttributes : attributes, own, children: [], text: '', from, to: from };
}

export const childOf = (parent: Element, name: string): Element | undefined =>
  parent.children.find((child) => child.name === name);

/** The trimmed text of a child, or undefined when there is no such child or it is empty. */
export const childText = (parent: Element, name: string): string | undefined =>
  childOf(parent, name)?.text.trim() || undefined;

/** Most elements have no attribute at all, and there are very many of them. */
function ownAttributes(attributes: Element['attributes']): Element['own'] {
  for (const _ in attributes) {
    return Object.entries(attributes).filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  }
  return none;
}
