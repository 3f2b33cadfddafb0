/** Turns prefixed names into names of one home namespace; cheaper than the parser's own namespace mode. */
import { FaultError } from '../../shared/fault.ts';

/** Prefixes in force at once, and names remembered for one scope. FK uses one prefix at most, and some 200 names. */
const maxPrefixes = 100;
const maxNames = 10_000;

type Attributes = Readonly<Record<string, string>>;
type Scope = { readonly prefixes: ReadonlyMap<string, string>; readonly names: Map<string, string> };

const fixed: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

export type Namespaces = {
  /** Enters an element and resolves its name: the local name at home, `{uri}local` elsewhere. */
  enter(name: string, attributes: Attributes): string;
  leave(): string;
};

export function trackNamespaces(home: string): Namespaces {
  const scopes: Scope[] = [];
  const open: string[] = [];
  let scope: Scope = { prefixes: fixed, names: new Map() };
  return {
    enter(name, attributes) {
      scopes.push(scope);
      scope = declares(attributes) ? { prefixes: extend(scope.prefixes, attributes), names: new Map() } : scope;
      const resolved = resolve(scope, name, home);
      for (const attribute in attributes) refuseUnbound(scope, attribute);
      open.push(resolved);
      return resolved;
    },
    leave() {
      scope = scopes.pop() ?? scope;
      return open.pop() ?? '';
    },
  };
}

function declares(attributes: Attributes): boolean {
  for (const name in attributes) if (name.startsWith('xmlns')) return true;
  return false;
}

function extend(prefixes: ReadonlyMap<string, string>, attributes: Attributes): ReadonlyMap<string, string> {
  const extended = new Map(prefixes);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns') extended.set('', value);
    else if (name.startsWith('xmlns:')) declare(extended, name.slice('xmlns:'.length), value);
  }
  if (extended.size > maxPrefixes) throw new FaultError('response.too-large', { found: extended.size });
  return extended;
}

/** `xml` and `xmlns` mean what they mean, and a prefix cannot be taken back (Namespaces in XML 1.0 §3 and §5). */
function declare(prefixes: Map<string, string>, prefix: string, uri: string): void {
  if (uri === '' || prefix === 'xmlns' || (prefix === 'xml' && uri !== fixed.get('xml'))) {
    throw new FaultError('response.not-well-formed', { reason: 'namespace prefix declared wrongly' });
  }
  prefixes.set(prefix, uri);
}

function refuseUnbound({ prefixes }: Scope, attribute: string): void {
  const colon = attribute.indexOf(':');
  if (colon > 0 && !attribute.startsWith('xmlns:') && !prefixes.has(attribute.slice(0, colon))) throw unbound();
}

const unbound = (): FaultError => new FaultError('response.not-well-formed', { reason: 'undeclared namespace prefix' });

function resolve(scope: Scope, name: string, home: string): string {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const uri = scope.prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  if (uri === undefined) throw unbound();
  const local = name.slice(colon + 1);
  const resolved = uri === home ? local : `{${uri}}${local}`;
  if (scope.names.size < maxNames) scope.names.set(name, resolved);
  return resolved;
}
