/** What the order form holds, and which of its fields a fault belongs to. */
import type { Fault, FaultCode } from '../../../shared/fault.ts';
import type { OrderKind, Purpose } from '../../../shared/identifier.ts';

export type Draft = {
  readonly kind: OrderKind;
  readonly personnummer: string;
  readonly from: string;
  readonly benefits: readonly string[];
  readonly purpose: Purpose | null;
  readonly consent: string;
};

export const emptyDraft: Draft = { kind: 'new', personnummer: '', from: '', benefits: [], purpose: null, consent: '' };

export type FieldFaults = {
  readonly personnummer?: Fault | undefined;
  readonly from?: Fault | undefined;
  readonly benefits?: Fault | undefined;
  readonly purpose?: Fault | undefined;
  readonly consent?: Fault | undefined;
};

const ownerOf: Readonly<Partial<Record<FaultCode, keyof FieldFaults>>> = {
  'order.bad-personnummer': 'personnummer',
  'order.bad-date': 'from',
  'order.from-in-future': 'from',
  'order.unknown-benefit': 'benefits',
  'order.bad-line': 'benefits',
  'order.purpose-missing': 'purpose',
  'order.consent-missing': 'consent',
};

const fieldOf = ({ code, detail }: Fault): keyof FieldFaults | undefined =>
  detail.reason === 'consent' ? 'consent' : ownerOf[code];

/** Fewer characters than this are a number still being written. */
const writtenNumber = 10;
const writtenDate = 10;

/** Faults by field: at once for a field that looks finished, for all fields once the form has been tried. */
export function fieldFaults(draft: Draft, faults: readonly Fault[], tried: boolean): FieldFaults {
  const finished: Readonly<Record<keyof FieldFaults, boolean>> = {
    personnummer: draft.personnummer.replace(/\D/g, '').length >= writtenNumber,
    from: draft.from.length >= writtenDate,
    benefits: false,
    purpose: false,
    consent: false,
  };
  const found: { -readonly [K in keyof FieldFaults]: Fault | undefined } = {};
  for (const fault of faults) {
    const field = fieldOf(fault);
    if (field !== undefined && (tried || finished[field])) found[field] = fault;
  }
  return found;
}
