/** Reads an XSD as the XML that it is: whether it stands alone, whose namespace it describes, and which names it declares. */
import { FaultError, faultOf } from '../../shared/fault.ts';
import type { Xml } from './ports.ts';

export type Outline = {
  /** Names of all elements, in document order. */
  readonly elements: ReadonlySet<string>;
  /** Those and the names of attributes. */
  readonly names: ReadonlySet<string>;
};

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/** What would make the schema depend on files that are not here. */
const elsewhere: ReadonlySet<string> = new Set(['include', 'import', 'redefine', 'override']);

/**
 * Throws `schema.invalid` with the line for what is not well-formed, has a DOCTYPE (entities may come from anywhere),
 * leans on another file, is no XSD, or describes another namespace.
 */
export function readOutline(xml: Pick<Xml, 'parser'>, xsd: Uint8Array, namespace: string): Outline {
  const [elements, names] = [new Set<string>(), new Set<string>()];
  let isRoot = true;
  const parser = xml.parser(xsdNamespace, {
    open: (tag, attributes) => {
      if (isRoot) checkRoot(tag, attributes.targetNamespace, namespace);
      isRoot = false;
      if (elsewhere.has(tag)) throw new FaultError('schema.invalid', { where: `xs:${tag}`, reason: 'not-alone' });
      if (attributes.name === undefined || (tag !== 'element' && tag !== 'attribute')) return;
      names.add(attributes.name);
      if (tag === 'element') elements.add(attributes.name);
    },
    text: () => undefined,
    close: () => undefined,
  });
  try {
    parser.write(xsd);
    parser.end();
  } catch (error) {
    throw notReadable(error);
  }
  return { elements, names };
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
