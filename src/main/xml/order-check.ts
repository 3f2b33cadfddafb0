/** Checks a document against an XSD with libxml2, off the main thread; its words hold no personal data. */
import { memoryPages, validateXML, type XMLValidationError } from 'xmllint-wasm';
import { FaultError } from '../../shared/fault.ts';

const fileName = 'order.xml';
const schemaName = 'schema.xsd';

/** More messages help nobody, and a file may have one for each person. */
const maxMessages = 20;

/** libxml2's exit codes (xmllint.c): not well-formed, and a schema that does not compile. */
const notWellFormed = 1;
const badSchema = 5;

/**
 * Messages with line numbers, at most 20, empty when the document is valid. Element, facet and type names stay in them,
 * values do not: libxml2 would quote personnummer. Throws `schema.invalid` with the place when the XSD itself cannot be
 * used. What the XSD includes or imports is not there for it.
 */
export async function checkDocument(bytes: Uint8Array, xsd: Uint8Array | string): Promise<readonly string[]> {
  try {
    const result = await validateXML({
      xml: { fileName, contents: bytes },
      schema: { fileName: schemaName, contents: xsd },
      stream: true,
      maxMemoryPages: memoryPages.GiB,
    });
    return result.valid ? [] : messages(result.errors);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === notWellFormed) return ['not well-formed XML'];
    if (code === badSchema) throw badXsd(error);
    // The error itself is not passed on: its text is libxml2's output, values included.
    throw new FaultError('program.unexpected', { kind: `xmllint ${String(code)}` });
  }
}

/** The first complaint about the XSD. It quotes the XSD alone, which holds no person's data. */
function badXsd(error: unknown): FaultError {
  const output = error instanceof Error ? error.message : '';
  const found = /^schema\.xsd:(\d+): (?:element [^:]*: )?(?:Schemas )?(?:parser error|parser warning) : (.*)$/m.exec(
    output,
  );
  const reason = (found?.[2] ?? 'not an XSD').replaceAll(/\{[^}]*\}/g, '').slice(0, 160);
  return new FaultError('schema.invalid', { ...(found && { where: `line ${found[1]}` }), reason });
}

function messages(errors: readonly XMLValidationError[]): readonly string[] {
  const told = new Set(errors.flatMap((error) => tell(error) ?? []));
  // A value with a line break splits libxml2's message so that none of its lines is ours: never call that valid.
  return told.size === 0 ? ['not valid against the schema'] : [...told].slice(0, maxMessages);
}

/** `line 12: personnummer: value breaks the facet pattern`; undefined for a line that is the rest of a value. */
function tell({ loc, message }: XMLValidationError): string | undefined {
  if (loc?.fileName !== fileName) return undefined;
  const match = /^Schemas validity error : Element '(?:\{[^}]*\})?([^']*)'[^:]*: (.*)$/.exec(message);
  return match === null ? undefined : `line ${loc.lineNumber}: ${match[1]}: ${withoutValues(match[2] ?? '')}`;
}

/** Sentences of libxml2's schema check that quote names from the schema only. */
const structural =
  /^(This element is not expected|Missing child element|No matching global|Character content|The attribute)/;

function withoutValues(sentence: string): string {
  if (structural.test(sentence)) return sentence.replaceAll(/\{[^}]*\}/g, '');
  const facet = /^\[facet '(\w+)'\]/.exec(sentence);
  if (facet !== null) return `value breaks the facet ${facet[1]}`;
  const type = /type '(?:\{[^}]*\})?([\w:.-]+)'\.$/.exec(sentence);
  return type === null ? 'value is not valid' : `value is not a valid ${type[1]}`;
}
