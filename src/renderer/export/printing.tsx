/** Printing, always after its trace: what is on the screen registers itself, so that Ctrl+P knows what it prints. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { faultOf } from '../../shared/fault.ts';
import { useCommands } from '../commands/registry.ts';
import { useText } from '../text/text.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { useNote } from './note.ts';
import { PrintHead } from './print-head.tsx';
import type { Scope } from './scope.ts';
import './print.css';

/** What a part of the screen would print. */
export type Printable = {
  readonly what: string;
  readonly persons: readonly string[];
  /** By their names. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly scope: Scope;
};

type Describe = () => Printable;
type Printing = {
  /** Returns a function that takes it off the screen again. */
  readonly register: (describe: Describe) => () => void;
  /** Leaves the trace and opens the print dialogue; rejects with the FaultError that kept it from doing so. */
  readonly print: () => Promise<void>;
};

const PrintContext = createContext<Printing>({ register: () => () => undefined, print: async () => undefined });

export const usePrintable = (): Printing['register'] => useContext(PrintContext).register;
export const usePrint = (): Printing['print'] => useContext(PrintContext).print;

/** Prints nothing but a sentence unless the trace is there: the page's own menu cannot go around it. */
export function PrintProvider({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const shown = useRef(new Set<Describe>());
  const announce = useAnnounce();
  const note = useNote();
  const [noted, setNoted] = useState<{ readonly at: string; readonly scope: Scope | null } | null>(null);
  const register = useCallback((describe: Describe) => {
    shown.current.add(describe);
    return () => void shown.current.delete(describe);
  }, []);
  const print = useCallback(async () => {
    const parts = [...shown.current].map((describe) => describe());
    const { at } = await note(wholeOf(parts));
    setNoted({ at, scope: parts.find(({ scope }) => scope.persons.length > 0)?.scope ?? null });
  }, [note]);
  useCommands([
    {
      ...{ id: 'print', group: 'do', title: t('export.print'), shortcut: 'mod+p' },
      run: () => void print().catch((error: unknown) => announce(t('export.failed', { code: faultOf(error).code }))),
    },
  ]);
  useEffect(() => {
    if (noted === null) return;
    const end = (): void => setNoted(null);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [noted]);
  const printing = useMemo(() => ({ register, print }), [register, print]);
  return (
    <PrintContext value={printing}>
      <div className="print-root" data-noted={noted !== null || undefined}>
        {noted !== null && <PrintHead at={noted.at} scope={noted.scope} />}
        {children}
      </div>
      <p className="print-refused">{t('export.print-refused')}</p>
    </PrintContext>
  );
}

/** All parts as one trace; a screen that registers nothing is still a screen. */
function wholeOf(parts: readonly Printable[]) {
  const what = [...new Set(parts.map((part) => part.what))].sort().join(' ').slice(0, 200);
  return {
    what: what === '' ? 'screen' : what,
    format: 'print' as const,
    persons: [...new Set(parts.flatMap(({ persons }) => persons))],
    columns: [...new Set(parts.flatMap(({ columns }) => columns))],
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
  };
}
