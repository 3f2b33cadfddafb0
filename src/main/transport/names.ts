/** Names at the peer: temporary, finished, and those that no peer may make us follow. */
import { compare } from '../../shared/compare.ts';
import { FaultError } from '../../shared/fault.ts';

/** Where a file grows. Patterns that pick up order files end in `.xml` and do not match it. */
export const partialName = (name: string): string => `${name}.partial`;

/** A whole file under a plain name. Names with path separators are a peer's attempt to lead us elsewhere. */
export const isFinished = (name: string): boolean =>
  isPlain(name) && !name.startsWith('.') && !name.toLowerCase().endsWith('.partial');

const isPlain = (name: string): boolean => name !== '' && !/[/\\\0]/.test(name) && name !== '.' && name !== '..';

/** The name itself. Throws `transport.refused` when it is not the plain name of a finished file. */
export function finishedName(name: string): string {
  if (!isFinished(name)) throw new FaultError('transport.refused', { reason: 'name' });
  return name;
}

export const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  compare(one.name, other.name);
