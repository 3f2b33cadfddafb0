/** On what many lines at once are ordered: the purpose, and the record of consent where it rests on it. */
import { useState } from 'react';
import { type Purpose, restsOnConsent } from '../../../shared/identifier.ts';

type Draft = { readonly purpose: Purpose | null; readonly consent: string };

const nothing: Draft = { purpose: null, consent: '' };

/** What calls take of it; lines of a list that name their own keep it. */
export function basisInput({ purpose, consent }: Draft): { purpose?: Purpose; consent?: string } {
  const written = restsOnConsent(purpose) ? consent.trim() : '';
  return { ...(purpose !== null && { purpose }), ...(written !== '' && { consent: written }) };
}

export function useBasis() {
  const [draft, setDraft] = useState<Draft>(nothing);
  return { draft, faults: {}, change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }) };
}
