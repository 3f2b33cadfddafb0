/** Reads an XSD as the XML that it is: whether it stands alone, whose namespace it describes, and what it declares. */
import { FaultError, faultOf } from '../../../shared/fault.ts';
import type { Xml } from '../ports.ts';

/** One element of the XSD itself (`element`, `complexType`, `sequence`, …), with the attributes that lead on. */
export type XsdNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XsdNode[];
};

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/** What would make the schema depend on files that are not here. */
const elsewhere: ReadonlySet<string> = new Set(['include', 'import', 'redefine', 'override']);

/**
 * The `schema` element. Throws `schema.invalid` with the line for what is not well-formed, has a DOCTYPE (entities may
 * come from anywhere), leans on another file, is no XSD, or describes another namespace.
 */
export function readOutline(xml: Pick<Xml, 'parser'>, xsd: Uint8Array, namespace: string): XsdNode {
  const roots: XsdNode[] = [];
  const stack: XsdNode[] = [];
  const parser = xml.parser(xsdNamespace, {
    open: (tag, attributes) => {
      if (roots.length === 0) checkRoot(tag, attributes.targetNamespace, namespace);
      if (elsewhere.has(tag)) throw new FaultError('schema.invalid', { where: `xs:${tag}`, reason: 'not-alone' });
      const node = { tag, attributes, children: [] };
      (stack.at(-1)?.children ?? roots).push(node);
      stack.push(node);
    },
    text: () => undefined,
    close: () => void stack.pop(),
  });
  try {
    parser.write(xsd);
    parser.end();
  } catch (error) {
    throw notReadable(error);
  }
  const [root] = roots;
  if (!root) throw new FaultError('schema.invalid', { reason: 'not-an-xsd' });
  return root;
}

function checkRoot(tag: string, found: string | undefined, namespace: string): void {
  if (tag !== 'schema') throw new FaultError('schema.invalid', { reason: 'not-an-xsd' });
  if (found !== namespace)
    throw new FaultError('schema.invalid', { where: 'targetNamespace', reason: 'other-namespace' });
}

/** The parser speaks of responses; here it reads a schema. */
function notReadable(error: unknown): unknown {
  const { code, detail } = faultOf(error);
  if (!code.startsWith('response.')) return error;
  const reason = code === 'response.doctype' ? 'doctype' : (detail.reason ?? code.slice('response.'.length));
  return new FaultError('schema.invalid', { where: `line ${detail.line ?? 1}`, reason }, { cause: error });
}
