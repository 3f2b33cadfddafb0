/** Invented persons: one with much to see, one with a protected identity, one who is only ordered. */
import type { Content } from '../../../src/shared/content.ts';
import { firstDay } from '../../../src/shared/interval.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { RecordKind } from '../../../src/shared/schema-profile.ts';
import type { PersonView, RecordView } from '../../../src/shared/views.ts';
import { benefitFlag } from './sample-flags.ts';
import { life } from './sample-life.ts';
import { anna, centenarian, guarded } from './sample-numbers.ts';
import { withOutside } from './sample-outside.ts';

let lastId = 0;

function record(benefit: string, element: string, kind: RecordKind, content: Content, known = 399): RecordView {
  lastId += 1;
  const night = '2026-11-03' as LocalDate;
  const validFrom = firstDay(String(content.startades ?? content.faststalldes ?? content.uppdaterades ?? content.from));
  return {
    id: lastId,
    benefit,
    kind,
    element,
    content,
    validFrom,
    validTo: null,
    known: { id: known, night },
    withdrawn: null,
    disputed: false,
  };
}

const period = (from: string, tom: string | null, omfattning: string, more: Content = {}): Content => ({
  from,
  ...(tom === null ? {} : { tom }),
  beslutsdatum: from,
  definitivt: 'true',
  utfall: 'BEVILJAN',
  delforman: 'SJP',
  omfattning,
  antalDagar: '17',
  karens: 'false',
  bruttobelopp: '12345.50',
  ...more,
});

const sickness = record('sjukpenning', 'sjpArende', 'case', {
  startades: '2026-08-14',
  aktivt: 'true',
  avslaget: 'false',
  period: [
    period('2026-08-14', '2026-08-31', '0.50', {
      ersattningsdag: [
        { datum: '2026-08-15', belopp: '685.00', karensavdrag: '0.00' },
        { datum: '2026-08-16', belopp: '685.00', karensavdrag: '0.00' },
      ],
    }),
    period('2026-09-01', '2026-09-30', '0.75'),
    period('2026-10-01', '2026-10-13', '0.25', { nyttFalt: 'K7', ersattning: 'OKAND_KOD' }),
  ],
  aterkrav: [
    {
      beslutsdatum: '2026-10-02',
      from: '2026-08-20',
      tom: '2026-08-31',
      belopp: '4321.00',
      kvarstaende: '-4321.50',
      status: 'BESLUTAT',
    },
  ],
});

const earlier = record('sjukpenning', 'sjpArende', 'case', {
  startades: '2026-02-02',
  aktivt: 'false',
  period: [period('2026-02-02', '2026-03-01', '1.00')],
});

const parental: RecordView = {
  ...record('foraldrapenning', 'fpArende', 'case', {
    startades: '2026-10-09',
    aktivt: 'true',
    barn: ['202602032399'],
    period: [
      period('2026-10-09', '2026-10-14', '1.00', { delforman: 'FP' }),
      period('2026-10-19', '2026-10-30', '1.00', { delforman: 'FP' }),
      period('2026-11-09', null, '1.00', { delforman: 'FP' }),
    ],
  }),
  disputed: true,
};

const withdrawn: RecordView = {
  ...record('narstaendepenning', 'npArende', 'case', {
    startades: '2026-05-04',
    period: [period('2026-05-04', '2026-05-08', '1.00')],
  }),
  withdrawn: { id: 410, night: '2026-11-19' as LocalDate },
};

const payment = (utbetalningsdatum: string, from: string, tom: string, netto: string, typ = '2'): RecordView =>
  record('utbetalning', 'period', 'payment', {
    from,
    tom,
    utbetalningsdatum,
    bruttobelopp: '12330.00',
    skattebelopp: '3699.00',
    avdragsbelopp: '3699.00',
    nettobelopp: netto,
    typ,
    foretag: '1001',
    formansfamilj: 'DAG',
    utbetalningen: [
      { delforman: 'SJP', from, tom, beloppstyp: 'SJP', omfattning: '0.50', dagar: '17', bruttobelopp: '12330.00' },
      { delforman: 'SJP', beloppstyp: 'PS', skattebelopp: '3699.00' },
    ],
  });

const statements = [
  record('sjukpenninggrundandeInkomst', 'sgiUppgift', 'statement', {
    faststalldes: '2026-03-01',
    typ: '1',
    anstallning: '312000',
    karens: '0',
  }),
  record('levnadsintyg', 'levnadsintygsuppgift', 'statement', { uppdaterades: '2026-06-15', status: '2' }),
  record('generellPersonInformation', 'personuppgift', 'statement', {
    namn: 'Anna Exempel',
    skyddad: 'false',
    land: 'SE',
  }),
];

const subscription = (benefit: string, state: 'active' | 'ordered') => ({
  benefit,
  from: '2023-01-01' as LocalDate,
  state,
});

const told: readonly PersonView[] = [
  {
    personnummer: anna,
    subscriptions: [
      subscription('sjukpenning', 'active'),
      subscription('foraldrapenning', 'active'),
      subscription('utbetalning', 'ordered'),
    ],
    records: [
      sickness,
      earlier,
      parental,
      withdrawn,
      payment('2026-06-25', '2026-05-01', '2026-05-31', '8631.00'),
      payment('2026-09-25', '2026-08-14', '2026-08-31', '8631.00'),
      payment('2026-10-25', '2026-09-01', '2026-09-30', '15412.50', '3'),
      ...statements,
    ],
    flags: [benefitFlag],
    protectedIdentity: false,
    disputes: [
      {
        delivery: { id: 399, night: '2026-11-03' as LocalDate },
        reason: 'FK varnade 2026-11-05 för fel perioder.',
        records: 1,
      },
    ],
    paidOutside: [],
    knownAt: null,
    validAt: null,
  },
  {
    personnummer: guarded,
    subscriptions: [subscription('generellPersonInformation', 'active')],
    records: [
      record('generellPersonInformation', 'personuppgift', 'statement', { namn: 'Hemlig Person', skyddad: 'true' }),
    ],
    flags: [],
    protectedIdentity: true,
    disputes: [],
    paidOutside: [],
    knownAt: null,
    validAt: null,
  },
  {
    personnummer: centenarian,
    subscriptions: [subscription('pension', 'ordered')],
    records: [],
    flags: [],
    protectedIdentity: false,
    disputes: [],
    paidOutside: [],
    knownAt: null,
    validAt: null,
  },
];

export const persons: readonly PersonView[] = [...told, life].map(withOutside);
