/** An invented person with all benefits and ten years of them: what the screen of persons must still be quick and clear with. */
import type { Content } from '../../../src/shared/content.ts';
import type { Personnummer } from '../../../src/shared/identifier.ts';
import { dayAfter, firstDay } from '../../../src/shared/interval.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { PersonView, RecordView } from '../../../src/shared/views.ts';

export const gustav = '196112049391' as Personnummer;

/** Element, record and the sub-benefit's code of those with cases. */
const withCases = [
  ['sjukpenning', 'sjpArende', 'SJP'],
  ['forebyggandeSjukpenning', 'fsjpArende', 'FSJP'],
  ['rehabersattning', 'rbeArende', 'RBE'],
  ['sjukOchAktivitetsersattning', 'saArende', 'SA'],
  ['foraldrapenning', 'fpArende', 'FP'],
  ['tillfalligForaldrapenning', 'tfpArende', 'TFP'],
  ['graviditetspenning', 'gpArende', 'GP'],
  ['narstaendepenning', 'npArende', 'NP'],
  ['smittbararersattning', 'sbpArende', 'SBP'],
  ['dagpenningTillTotalforsvarspliktiga', 'dpeArende', 'DPE'],
  ['aktivitetsstod', 'asArende', 'AS'],
  ['arbetsskadelivranta', 'alArende', 'AL'],
  ['yrkesskadelivranta', 'ylArende', 'YL'],
  ['efterlevandepension', 'epArende', 'EP'],
  ['bostadstillagg', 'btpArende', 'BTP'],
  ['bostadsbidrag', 'bobArende', 'BOB'],
  ['barnbidrag', 'abbArende', 'ABB'],
  ['underhallsstod', 'usArende', 'US'],
  ['handikappersattning', 'heArende', 'HE'],
  ['merkostnadsersattning', 'mekArende', 'MEK'],
  ['vardbidrag', 'vbArende', 'VB'],
  ['omvardnadsbidrag', 'omvArende', 'OMV'],
] as const;
const others = [
  'sjukpenninggrundandeInkomst',
  'pension',
  'prognos',
  'levnadsintyg',
  'generellPersonInformation',
  'utbetalning',
];

const pad = (number: number): string => String(number).padStart(2, '0');
const date = (year: number, month: number, day: number): string =>
  `${year + Math.floor((month - 1) / 12)}-${pad(((month - 1) % 12) + 1)}-${pad(day)}`;

let lastId = 10_000;

type Facts = Pick<RecordView, 'benefit' | 'element' | 'kind' | 'content'>;

function record(facts: Facts, from: string, tom: string | null): RecordView {
  lastId += 1;
  const night = Number(from.slice(0, 4)) > 2025 ? 411 : 402;
  return {
    id: lastId,
    ...facts,
    validFrom: firstDay(from),
    validTo: tom === null ? null : dayAfter(tom),
    known: { id: night, night: `2026-11-${night === 411 ? 20 : 10}` as LocalDate },
    withdrawn: null,
    disputed: false,
  };
}

const extents = ['1.00', '0.50', '0.75', '0.25'];

const monthOf = (place: number, year: number): number => 1 + ((place * 5 + year * 3) % 9);

function caseOf(place: number, year: number): RecordView {
  const [benefit, element, code] = withCases[place] ?? withCases[0];
  const month = monthOf(place, year);
  const startades = date(year, month, 3 + (place % 20));
  const period = [0, 1, 2].map(
    (turn): Content => ({
      from: date(year, month + turn, turn === 0 ? 3 + (place % 20) : 1),
      tom: date(year, month + turn, 28),
      beslutsdatum: date(year, month + turn, 5),
      definitivt: 'true',
      utfall: 'BEVILJAN',
      delforman: code,
      omfattning: extents[(place + turn + year) % 4] ?? '1.00',
      antalDagar: String(9 + ((place + turn) % 17)),
      bruttobelopp: `${4000 + place * 311 + turn * 97}.00`,
    }),
  );
  const aterkrav = [
    {
      beslutsdatum: date(year, month + 4, 2),
      from: date(year, month + 1, 10),
      tom: date(year, month + 1, 20),
      belopp: `${900 + place * 13}.00`,
      kvarstaende: '450.00',
      status: 'BESLUTAT',
    },
  ];
  const hasClawback = place === 0 && year % 2 === 0;
  const content: Content = { startades, aktivt: 'false', period, ...(hasClawback ? { aterkrav } : {}) };
  return record({ benefit, element, kind: 'case', content }, startades, date(year, month + 2, 28));
}

/** One payment for each period, the month after; now and then for days before the period began. */
function paymentsOf(one: RecordView, place: number): RecordView[] {
  const periods = one.content.period as readonly Content[];
  return periods.map((period, turn) => {
    const isEarly = place % 7 === 3 && turn === 0;
    const from = isEarly ? `${String(period.from).slice(0, 8)}01` : String(period.from);
    const [year, month] = String(period.tom).split('-').map(Number) as [number, number];
    const paid = date(year, month + 1, 25);
    const gross = Number(period.bruttobelopp);
    const tax = Math.floor(gross * 0.3);
    const row = { delforman: String(period.delforman), from, tom: String(period.tom), beloppstyp: 'SJP' };
    const content: Content = {
      ...{ from, tom: String(period.tom), utbetalningsdatum: paid, typ: '2', foretag: '1001', formansfamilj: 'DAG' },
      ...{ bruttobelopp: `${gross}.00`, skattebelopp: `${tax}.00`, avdragsbelopp: `${tax}.00` },
      nettobelopp: `${gross - tax}.00`,
      utbetalningen: [
        {
          ...row,
          omfattning: String(period.omfattning),
          dagar: String(period.antalDagar),
          bruttobelopp: `${gross}.00`,
        },
        { delforman: String(period.delforman), beloppstyp: 'PS', skattebelopp: `${tax}.00` },
      ],
    };
    return record({ benefit: 'utbetalning', element: 'period', kind: 'payment', content }, from, String(period.tom));
  });
}

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const cases = years.flatMap((year) =>
  withCases.flatMap((_, place) =>
    (place + year) % 4 === 0 && (year < 2026 || monthOf(place, year) < 6) ? [caseOf(place, year)] : [],
  ),
);
const incomes = years.map((year) =>
  record(
    {
      benefit: 'sjukpenninggrundandeInkomst',
      element: 'sgiUppgift',
      kind: 'statement',
      content: { faststalldes: date(year, 3, 1), typ: '1', anstallning: `${290_000 + (year - 2016) * 9000}` },
    },
    date(year, 3, 1),
    null,
  ),
);

export const life: PersonView = {
  personnummer: gustav,
  subscriptions: [...withCases.map(([benefit]) => benefit), ...others].map((benefit, place) => ({
    benefit,
    from: '2016-01-01' as LocalDate,
    state: (['active', 'active', 'active', 'active', 'active', 'ordered', 'ended'] as const)[place % 7] ?? 'active',
  })),
  records: [...cases, ...cases.flatMap(paymentsOf), ...incomes],
  flags: [],
  protectedIdentity: false,
  paidOutside: [],
  disputes: [],
  knownAt: null,
  validAt: null,
};
