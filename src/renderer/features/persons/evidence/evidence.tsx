/** Lets any part of a person's page show where a record comes from. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { Proved } from '../model/known-fields.ts';
import { EvidenceSheet } from './evidence-sheet.tsx';

type Show = (record: Proved) => void;

const EvidenceContext = createContext<Show>(() => undefined);

/** Opens the panel for a record; closing it leads back to where the focus was. */
export const useEvidence = (): Show => useContext(EvidenceContext);

type EvidenceProviderProps = { readonly profile: SchemaProfile; readonly children: ReactNode };

export function EvidenceProvider({ profile, children }: EvidenceProviderProps) {
  const [record, setRecord] = useState<Proved | null>(null);
  return (
    <EvidenceContext value={setRecord}>
      {children}
      <EvidenceSheet record={record} profile={profile} onClose={() => setRecord(null)} />
    </EvidenceContext>
  );
}
