/** Says of everything below whose facts they are: each export and print of it leaves a trace of the person. */
import { type ReactNode, useEffect, useMemo } from 'react';
import { usePrintable } from './printing.tsx';
import { ScopeContext } from './scope.ts';

type ExportScopeProps = {
  readonly person: string;
  readonly validAt: string;
  readonly knownAt: string | null;
  readonly children: ReactNode;
};

export function ExportScope({ person, validAt, knownAt, children }: ExportScopeProps) {
  const scope = useMemo(() => ({ persons: [person], validAt, knownAt }), [person, validAt, knownAt]);
  const register = usePrintable();
  useEffect(
    () => register(() => ({ what: 'person', persons: scope.persons, columns: [], rows: 0, scope })),
    [register, scope],
  );
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}
