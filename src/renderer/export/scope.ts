/** What every table of a part of the screen has in common: whose facts they are, and the two times they are looked at in. */
import { createContext, useContext } from 'react';

export type Scope = {
  /** Numbers in clear, for the access log alone. */
  readonly persons: readonly string[];
  /** When it held, in words; null where the question has no meaning. */
  readonly validAt: string | null;
  /** What we knew, in words; null for now. */
  readonly knownAt: string | null;
};

export const ScopeContext = createContext<Scope>({ persons: [], validAt: null, knownAt: null });

export const useScope = (): Scope => useContext(ScopeContext);
