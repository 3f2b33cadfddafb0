/** The kinds of lives that the invented population leads, and what FK knows of each. */
import type { Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { addDays, monthDay } from './days.ts';
import { add, addDailyCase, addMonthlyCase, type Draft } from './draft.ts';
import { firstTestSerial, personnummerOf } from './numbers.ts';
import { karensPayment } from './payments.ts';
import { stateForecast, stateIncome, stateLifeCertificates, statePension } from './statements.ts';

const halves = ['1.00', '0.75', '0.50', '0.25'];

const childrenOf = (draft: Draft, count: number): Personnummer[] =>
  Array.from({ length: count }, () => {
    const born = addDays(draft.upTo, -draft.random.between(200, 17 * 365));
    return personnummerOf(born, firstTestSerial + draft.random.between(0, 19));
  });

function sick(draft: Draft): void {
  const { random } = draft;
  addDailyCase(draft, 'sjukpenning', {
    ago: [60, 130],
    periods: [2, 4],
    days: [14, 30],
    extents: halves,
    karens: true,
  });
  if (random.chance(0.5)) {
    addDailyCase(draft, 'sjukpenning', { ago: [300, 900], periods: [1, 3], days: [7, 25], extents: halves });
  }
  if (random.chance(0.25)) addDailyCase(draft, 'rehabersattning', { ago: [40, 120], periods: [2, 4], days: [20, 30] });
  if (random.chance(0.2)) {
    addDailyCase(draft, 'forebyggandeSjukpenning', { ago: [30, 400], periods: [1, 3], days: [3, 10] });
  }
  stateIncome(draft, random.between(1, 3));
  if (random.chance(0.1)) add(draft, karensPayment('2020-04-02' as LocalDate, '2020-04-24' as LocalDate));
}

function longSick(draft: Draft): void {
  const { random } = draft;
  addDailyCase(draft, 'sjukpenning', { ago: [900, 1400], periods: [2, 5], days: [30, 45], extents: halves });
  addMonthlyCase(draft, 'sjukOchAktivitetsersattning', { ago: [14, 60], extents: halves });
  if (random.chance(0.6)) {
    const partner = random.chance(0.4) ? personnummerOf(addDays(draft.born, 500), firstTestSerial + 3) : null;
    const housing = { yearlyCost: random.between(48, 110) * 100_000, partner };
    addMonthlyCase(draft, 'bostadstillagg', { ago: [6, 24], housing });
  }
  stateIncome(draft, 1);
  if (random.chance(0.4)) stateForecast(draft);
}

function parent(draft: Draft): void {
  const { random } = draft;
  const children = childrenOf(draft, random.between(1, 3));
  const [first = children] = children.map((child) => [child]);
  const plan = { days: [10, 28], extents: ['1.00', '0.75', '0.50'], children: first } as const;
  addDailyCase(draft, 'foraldrapenning', { ...plan, ago: [80, 200], periods: [2, 4] });
  addDailyCase(draft, 'tillfalligForaldrapenning', { ago: [20, 200], periods: [1, 4], days: [1, 4], children: first });
  addMonthlyCase(draft, 'barnbidrag', { ago: [12, 60], children });
  if (random.chance(0.3)) addMonthlyCase(draft, 'bostadsbidrag', { ago: [6, 18], children });
  if (random.chance(0.3)) addMonthlyCase(draft, 'underhallsstod', { ago: [8, 40], children: first });
  stateIncome(draft, random.between(1, 2));
}

function expecting(draft: Draft): void {
  addDailyCase(draft, 'graviditetspenning', { ago: [30, 80], periods: [2, 3], days: [20, 30], extents: halves });
  addDailyCase(draft, 'sjukpenning', { ago: [100, 200], periods: [1, 3], days: [10, 20], extents: halves });
  stateIncome(draft, 1);
}

function carer(draft: Draft): void {
  const { random } = draft;
  const children = childrenOf(draft, 1);
  const old = random.chance(0.3);
  addDailyCase(draft, 'narstaendepenning', { ago: [30, 300], periods: [1, 4], days: [5, 20] });
  addMonthlyCase(draft, old ? 'vardbidrag' : 'omvardnadsbidrag', { ago: [20, 70], children, extents: halves });
  if (random.chance(0.6))
    addMonthlyCase(draft, old ? 'handikappersattning' : 'merkostnadsersattning', { ago: [10, 50] });
  stateIncome(draft, 1);
}

function pensioner(draft: Draft): void {
  const { random } = draft;
  statePension(draft);
  if (random.chance(0.4)) {
    const housing = { yearlyCost: random.between(48, 110) * 100_000, partner: null };
    addMonthlyCase(draft, 'bostadstillagg', { ago: [6, 80], housing });
  }
}

function abroad(draft: Draft): void {
  statePension(draft);
  stateLifeCertificates(draft);
}

function jobseeker(draft: Draft): void {
  addDailyCase(draft, 'aktivitetsstod', { ago: [90, 160], periods: [2, 4], days: [28, 31], extents: ['1.00', '0.50'] });
  if (draft.random.chance(0.5)) {
    addDailyCase(draft, 'smittbararersattning', { ago: [60, 500], periods: [1, 2], days: [5, 14] });
  }
  stateForecast(draft);
}

function conscript(draft: Draft): void {
  addDailyCase(draft, 'dagpenningTillTotalforsvarspliktiga', { ago: [60, 160], periods: [2, 4], days: [20, 30] });
  addDailyCase(draft, 'smittbararersattning', { ago: [30, 400], periods: [1, 1], days: [5, 14] });
  stateIncome(draft, 1);
}

function bereaved(draft: Draft): void {
  addMonthlyCase(draft, 'efterlevandepension', { ago: [4, 30] });
  if (monthDay(draft.born, 12 * 66, 1) < draft.upTo) statePension(draft);
  else stateForecast(draft);
}

function injured(draft: Draft): void {
  addMonthlyCase(draft, 'arbetsskadelivranta', { ago: [20, 120], extents: ['1.00', '0.50'] });
  if (draft.random.chance(0.6)) addMonthlyCase(draft, 'yrkesskadelivranta', { ago: [100, 200], paidMonths: 8 });
  stateIncome(draft, 1);
}

export type Archetype = {
  /** Share of the population, in fortieths. */
  readonly share: number;
  /** Births lie in this many days from the first one on. */
  readonly born: { readonly first: LocalDate; readonly days: number };
  readonly women?: true;
  readonly abroad?: true;
  readonly live: (draft: Draft) => void;
};

const births = (year: number, years: number): Archetype['born'] => ({
  first: `${year}-01-01` as LocalDate,
  days: years * 365,
});

/** Shares add up to 40, so that every 40 persons hold each kind of life. */
export const archetypes: readonly Archetype[] = [
  { share: 10, born: births(1962, 44), live: sick },
  { share: 4, born: births(1961, 38), live: longSick },
  { share: 8, born: births(1978, 26), live: parent },
  { share: 2, born: births(1982, 24), women: true, live: expecting },
  { share: 3, born: births(1968, 30), live: carer },
  { share: 3, born: births(1936, 23), live: pensioner },
  { share: 2, born: births(1936, 23), abroad: true, live: abroad },
  { share: 3, born: births(1975, 30), live: jobseeker },
  { share: 1, born: births(1985, 22), live: conscript },
  { share: 2, born: births(1945, 35), live: bereaved },
  { share: 2, born: births(1955, 40), live: injured },
];
