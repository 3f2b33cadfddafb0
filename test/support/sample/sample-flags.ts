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

const general = { state: 'open', personnummer: null, benefit: null, note: null } as const;

export const flags: readonly FlagView[] = [
  benefitFlag,
  {
    ...{ ...general, id: 11, code: 'order.unanswered', delivery: null },
    message:
      'Försäkringskassan har inte svarat på alla rader i beställningsfilen: LEFI_BEST_5560360793_20261119_001.xml, antal utan svar: 2, svar väntat 2026-11-20.',
  },
  {
    ...{ ...general, id: 12, code: 'response.drift', delivery: 412 },
    message: 'Leveransen innehåller sådant som schemat inte känner till. Allt är sparat.',
  },
];

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
