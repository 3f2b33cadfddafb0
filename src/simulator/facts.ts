/** What FK knows about an invented person. Amounts are öre; dates are inclusive, as in the files. */
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';

export type Period = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly decided: LocalDate;
  readonly definitive: boolean;
  readonly outcome: string;
  readonly compensation: string;
  /** As FK writes it, `0.50`. */
  readonly extent: string;
  /** Öre per day of a daily benefit, or per month of a monthly one, at this extent. */
  readonly rate: number;
  /** Öre withheld on the first day. */
  readonly karens: number;
  /** Why it was decided anew, where FK says so. */
  readonly reason?: string;
};

export type Clawback = {
  readonly decided: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly amount: number;
  readonly remaining: number;
  readonly status: string;
};

export type Housing = { readonly yearlyCost: number; readonly partner: Personnummer | null };

export type CaseFact = {
  readonly kind: 'case';
  readonly id: number;
  readonly benefit: BenefitName;
  readonly started: LocalDate;
  readonly active: boolean;
  readonly children: readonly Personnummer[];
  readonly periods: readonly Period[];
  readonly clawbacks: readonly Clawback[];
  readonly housing?: Housing;
};

export type PaymentRow = {
  readonly abbreviation: string;
  readonly code: string;
  /** Exactly one amount: paid, tax, or another deduction. */
  readonly amount: number;
  readonly as: 'gross' | 'tax' | 'deduction';
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly extent?: string;
  readonly days?: number;
};

export type PaymentFact = {
  readonly kind: 'payment';
  readonly id: number;
  readonly benefit: 'utbetalning';
  /** The benefit that the money is for. */
  readonly about: BenefitName;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly paid: LocalDate;
  readonly type: '1' | '2' | '3';
  readonly company: '1001' | '1003';
  readonly family: string;
  readonly rows: readonly PaymentRow[];
};

/** An element with text, or with elements. */
export type Node = readonly [name: string, content: string | readonly Node[]];

export type StatementFact = {
  readonly kind: 'statement';
  readonly id: number;
  readonly benefit: BenefitName;
  /** The group that the statement stands in, inside the benefit's container (`pensionspoang`). */
  readonly group: string | null;
  readonly node: Node;
};

export type Fact = CaseFact | PaymentFact | StatementFact;

/** One person's whole life with FK. Ids are FK's own and never leave the simulator. */
export type Life = {
  readonly personnummer: Personnummer;
  readonly facts: readonly Fact[];
  readonly lastId: number;
};

type Unnumbered<F> = F extends Fact ? Omit<F, 'id'> : never;

/** The life with one more fact, which gets the next id. */
export const withFact = (life: Life, fact: Unnumbered<Fact>): Life => {
  const id = life.lastId + 1;
  return { ...life, facts: [...life.facts, { ...fact, id } as Fact], lastId: id };
};

/** The life with the fact of the same id replaced. */
export const withChanged = (life: Life, changed: Fact): Life => ({
  ...life,
  facts: life.facts.map((fact) => (fact.id === changed.id ? changed : fact)),
});

/** The life as if FK had never had the fact. */
export const without = (life: Life, id: number): Life => ({
  ...life,
  facts: life.facts.filter((fact) => fact.id !== id),
});

/** True when the fact is valid on or after `from`, or has no end. Generous: FK may send more than was asked. */
export function reachesFrom(fact: Fact, from: LocalDate): boolean {
  if (fact.kind === 'statement') return true;
  if (fact.kind === 'payment') return fact.to >= from || fact.paid >= from;
  if (fact.periods.length === 0) return true;
  return fact.periods.some((period) => period.to === null || period.to >= from);
}
