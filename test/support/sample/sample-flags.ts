/** Invented flags, open and resolved, for views alone. */
import type { FlagView } from '../../../src/shared/views.ts';
import { anna } from './sample-numbers.ts';

export const benefitFlag: FlagView = {
  id: 1,
  code: 'person.benefit-not-ordered',
  message: 'Försäkringskassan har skickat en förmån som inte är beställd: Närståendepenning.',
  state: 'open',
  personnummer: anna,
  benefit: 'narstaendepenning',
  delivery: 399,
  note: null,
};

export const flags: readonly FlagView[] = [benefitFlag];

export const resolvedFlags: readonly FlagView[] = [
  {
    id: 2,
    code: 'quality.net-mismatch',
    message: 'Nettobeloppet är inte brutto minus avdrag, utbetalning 2026-06-25. Kontrollera utbetalningen.',
    state: 'resolved',
    personnummer: anna,
    benefit: 'utbetalning',
    delivery: 399,
    note: 'Införseln drogs av sedan; stämmer med kontot.',
  },
];
