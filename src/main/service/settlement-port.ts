/** What the store keeps of missing nights and numbers that a person has settled. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { Settlement } from '../../shared/settlement.ts';
import type { Gap } from '../../shared/views.ts';

/** A missing night, or numbers that no delivery brought. */
export type Unsettled = { readonly night: LocalDate } | { readonly gap: Gap };

export type HoldingSettlements = {
  readonly nights: ReadonlyMap<LocalDate, Settlement>;
  readonly gaps: readonly { readonly gap: Gap; readonly settled: Settlement }[];
};

export interface SettlementReader {
  /** Those that hold: what was reopened is not among them. */
  settlements(): HoldingSettlements;
  /** Nights that a person has reopened, whether they were settled again or not. */
  reopenedNights(): ReadonlySet<LocalDate>;
}

export interface SettlementWriter {
  /** False when it is settled already. */
  settle(what: Unsettled, settlement: Settlement): boolean;
  /** False when it is not settled. */
  reopen(what: Unsettled, end: { readonly note: string; readonly actor: string; readonly at: string }): boolean;
}
