/** Words for what the register holds and what differs, for the terminal and for files. */
import type { DifferenceKind, RegisterState } from './register-views.ts';

type Words = {
  readonly states: Readonly<Record<RegisterState, string>>;
  readonly kinds: Readonly<Record<DifferenceKind, string>>;
  readonly columns: Readonly<Record<(typeof differenceColumnNames)[number], string>>;
  readonly yes: string;
  readonly no: string;
};

export const differenceColumnNames = [
  'personnummer',
  'benefit',
  'difference',
  'row',
  'list-from',
  'register-from',
  'register-state',
  'fk-answers',
] as const;

const sv: Words = {
  states: {
    draft: 'utkast',
    composed: 'i fil',
    sent: 'skickad',
    unanswered: 'obesvarad',
    active: 'aktiv',
    ended: 'avslutad',
    rejected: 'avvisad',
  },
  kinds: {
    missing: 'i listan men inte hos oss',
    extra: 'hos oss men inte i listan',
    from: 'olika från-datum',
    unanswered: 'Försäkringskassan har inte svarat',
    ended: 'avslutad hos Försäkringskassan',
    rejected: 'avvisad av Försäkringskassan',
  },
  columns: {
    personnummer: 'Personnummer',
    benefit: 'Förmån',
    difference: 'Skillnad',
    row: 'Rad i listan',
    'list-from': 'Från enligt listan',
    'register-from': 'Från enligt registret',
    'register-state': 'Läge i registret',
    'fk-answers': 'Försäkringskassan svarar',
  },
  yes: 'ja',
  no: 'nej',
};

const en: Words = {
  states: {
    draft: 'draft',
    composed: 'in a file',
    sent: 'sent',
    unanswered: 'unanswered',
    active: 'active',
    ended: 'ended',
    rejected: 'rejected',
  },
  kinds: {
    missing: 'in the list, not with us',
    extra: 'with us, not in the list',
    from: 'another from-date',
    unanswered: 'FK has not answered',
    ended: 'ended at FK',
    rejected: 'rejected by FK',
  },
  columns: {
    personnummer: 'Personnummer',
    benefit: 'Benefit',
    difference: 'Difference',
    row: 'Row in the list',
    'list-from': 'From by the list',
    'register-from': 'From by the register',
    'register-state': 'State in the register',
    'fk-answers': 'FK answers',
  },
  yes: 'yes',
  no: 'no',
};

export const registerWords: Readonly<Record<'sv' | 'en', Words>> = { sv, en };
