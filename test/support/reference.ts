/** A second reading of FK's elements, with another parser and another way of thinking: what the product must agree with. */
import { XMLParser } from 'fast-xml-parser';

type Tree = string | { readonly [name: string]: readonly Tree[] };

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  isArray: () => true,
});

/** Elements that repeat (format.md §2), beside those that stand directly below a benefit. */
const lists = new Set(['period', 'aterkrav', 'ersattningsdag', 'utbetalningen']);
/** Elements between a benefit and its records. */
const groups = new Set(['pensionspoang', 'premiepension', 'alderspension']);

function contentOf(tree: Tree): unknown {
  if (typeof tree === 'string') return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, found]) => [name, readAll(name, found)]));
}

function readAll(name: string, found: readonly Tree[]): unknown {
  if (name === 'barn') return found.map((child) => (typeof child === 'string' ? child : child.personnummer?.[0]));
  const values = found.map(contentOf);
  return lists.has(name) || values.length > 1 ? values : values[0];
}

const parse = (xml: string): { readonly [name: string]: readonly Tree[] } => parser.parse(xml);

/** The one element in a piece of XML: its name and its content as the person JSON has it. */
export function readElement(xml: string): { readonly name: string; readonly content: unknown } {
  const [[name, found] = ['', []], ...more] = Object.entries(parse(xml));
  if (more.length > 0 || found.length !== 1) throw new Error('not one element');
  return { name, content: contentOf(found[0] ?? '') };
}

export type Documents = { cases: unknown[]; payments: unknown[]; statements: unknown[] };

/** What the benefits in a piece of XML (the inside of `formansinformation`) come to in the person JSON. */
export function documentsIn(xml: string): Documents {
  const documents: Documents = { cases: [], payments: [], statements: [] };
  for (const [benefit, containers] of Object.entries(parse(xml)))
    for (const container of containers) file(documents, benefit, container, []);
  return documents;
}

function file(documents: Documents, benefit: string, container: Tree, path: readonly string[]): void {
  if (typeof container === 'string') return;
  for (const [name, found] of Object.entries(container))
    for (const tree of found) {
      if (groups.has(name)) file(documents, benefit, tree, [...path, name]);
      else add(documents, benefit, [...path, name].join('/'), contentOf(tree));
    }
}

function add(documents: Documents, benefit: string, element: string, fields: unknown): void {
  if (element.endsWith('Arende')) documents.cases.push({ benefit, ...(fields as object) });
  else if (benefit === 'utbetalning') documents.payments.push(fields);
  else documents.statements.push({ benefit, element, fields });
}
