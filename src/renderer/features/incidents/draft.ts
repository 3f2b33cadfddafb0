/** A notice on its way in: what is written of it, and what a call takes of that. */
import type { Input } from '../../../shared/contract.ts';
import type { IncidentView } from '../../../shared/incident-views.ts';
import type { LocalDate } from '../../../shared/local-date.ts';

export type Draft = {
  readonly title: string;
  readonly notice: string;
  readonly criterion: string;
  readonly benefits: readonly string[];
  /** The days on which FK was wrong, as far as they are known. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export const blank: Draft = { title: '', notice: '', criterion: '', benefits: [], from: null, to: null };

export const draftOf = ({ title, notice, criterion, refreshOf, window }: IncidentView): Draft => ({
  ...{ title: title.sv, notice, criterion: criterion ?? '', benefits: refreshOf === 'all' ? [] : refreshOf },
  ...window,
});

export const isTurned = ({ from, to }: Draft): boolean => from !== null && to !== null && to < from;

export const isReady = (draft: Draft): boolean =>
  draft.title.trim() !== '' && draft.criterion.trim() !== '' && !isTurned(draft);

export const inputOf = ({ title, notice, criterion, benefits, from, to }: Draft): Input<'incident.add'> => ({
  ...{ title, notice, criterion, benefits: [...benefits] },
  ...(from && { from }),
  ...(to && { to }),
});
