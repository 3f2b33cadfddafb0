/** Persons at the borders of FK's published incidents, and whom each of FK's notices means, in the words of the facts alone. */
import { numbered } from './generators/personnummer.ts';
import type { Node, PersonXml } from './response-xml.ts';

type State = 'active' | 'ended' | 'rejected' | 'unanswered';

/** One who has `SJP active, FP ended`; the abbreviations are FK's. */
export type Borderer = {
  readonly who: string;
  readonly number: string;
  readonly born: string;
  /** By element name, in the order given. */
  readonly states: Readonly<Record<string, State>>;
  readonly country: string | null;
  /** Where FK said so first, and corrected it later. */
  readonly countryBefore: string | null;
  readonly paid: readonly string[];
  /** Told once, and absent from the full statement that came after. */
  readonly paidNoMore: readonly string[];
};

const elements: Readonly<Record<string, string>> = {
  ...{ SJP: 'sjukpenning', FSJP: 'forebyggandeSjukpenning', RBE: 'rehabersattning', ASUE: 'aktivitetsstod' },
  ...{ NP: 'narstaendepenning', GP: 'graviditetspenning', SBP: 'smittbararersattning', FP: 'foraldrapenning' },
  ...{ DPE: 'dagpenningTillTotalforsvarspliktiga', TFP: 'tillfalligForaldrapenning', EP: 'efterlevandepension' },
  ...{
    SA: 'sjukOchAktivitetsersattning',
    ÅP: 'pension',
    LINT: 'levnadsintyg',
    UTB: 'utbetalning',
    AL: 'arbetsskadelivranta',
  },
};
const elementOf = (abbreviation: string): string => elements[abbreviation] ?? '';

type About = Partial<Omit<Borderer, 'who' | 'number' | 'states'>> & { readonly coordination?: boolean };

function borderer(place: number, watched: string, { coordination = false, ...about }: About): Borderer {
  const born = about.born ?? '1970-06-15';
  const day = String(Number(born.slice(8)) + (coordination ? 60 : 0)).padStart(2, '0');
  const parts = watched.split(', ').filter((part) => part !== '');
  const states = parts.map((part): [string, State] => {
    const [name = '', state = 'active'] = part.split(' ');
    return [elementOf(name), state as State];
  });
  return {
    ...{ who: `${place}: ${watched} ${JSON.stringify({ coordination, ...about })}`, born },
    number: numbered(`${born.slice(0, 4)}${born.slice(5, 7)}${day}`, 100 + place),
    states: Object.fromEntries(states),
    ...{ country: about.country ?? null, countryBefore: about.countryBefore ?? null },
    ...{ paid: about.paid ?? [], paidNoMore: about.paidNoMore ?? [] },
  };
}

const written: readonly (readonly [watched: string, about?: About])[] = [
  // I-10: born on the day itself, around it, and with a samordningsnummer.
  ['SJP', { born: '1999-12-31' }],
  ['SJP', { born: '1999-12-31', coordination: true }],
  ['SJP', { born: '2000-01-01' }],
  ['SJP', { born: '2000-01-01', coordination: true }],
  ['SJP unanswered', { born: '2004-02-29' }],
  ['SJP ended, FP', { born: '2004-02-29' }],
  ['SJP rejected, TFP', { born: '2004-02-29' }],
  ['FSJP', { born: '2004-02-29' }],
  // I-08: none, one, two and three of the set, counted by benefits that still are.
  ['ASUE, FP, SA'],
  ['ASUE, FP, GP, AL'],
  ['FP, GP unanswered, SJP'],
  ['FP, GP ended, UTB', { paid: ['2024-05-18'] }],
  ['FP, GP rejected'],
  ['ASUE, SA, TFP'],
  // I-04 and I-07: by code and by name, corrected since, unknown, in Sweden, and without anything abroad that counts.
  ['LINT', { country: 'BE' }],
  ['LINT, SA', { country: 'Grekland' }],
  ['SA', { country: 'USA' }],
  ['EP', { country: 'USA' }],
  ['ÅP ended, SJP', { country: 'BE' }],
  ['SJP', { country: 'BE' }],
  ['LINT', { country: 'NL' }],
  ['LINT', { country: 'SE' }],
  ['LINT'],
  ['LINT, ÅP', { country: 'SE', countryBefore: 'BE' }],
  ['LINT, ÅP', { country: 'US', countryBefore: 'Sverige' }],
  ['LINT unanswered', { country: null }],
  // I-17: paid on the day itself, before it, long after, never, and no longer.
  ['SJP, UTB', { paid: ['2024-05-17'] }],
  ['SJP, UTB', { paid: ['2024-05-18'] }],
  ['RBE, UTB', { paid: ['2024-05-17', '2024-06-05'] }],
  ['RBE, UTB', { paid: ['2024-08-25'] }],
  ['SJP, UTB', { paidNoMore: ['2024-05-25'] }],
  ['SJP ended, UTB', { paid: ['2024-05-25'] }],
  ['FSJP, UTB', { paid: ['2024-05-25'] }],
  // The seven of I-02, and nothing at all that goes on.
  ['NP'],
  ['SBP'],
  ['DPE'],
  ['SJP ended'],
  ['NP rejected'],
];

export const borderers: readonly Borderer[] = written.map(([watched, about], place) =>
  borderer(place, watched, about ?? {}),
);

/** Monitored: asked for, and neither ended nor rejected. */
const has = ({ states }: Borderer, ...names: readonly string[]): number =>
  names.filter((name) => ['active', 'unanswered'].includes(states[elementOf(name)] ?? '')).length;

const code = ({ country }: Borderer): string | null =>
  country === null ? null : ({ Grekland: 'GR', USA: 'US', Sverige: 'SE' }[country] ?? country);

type Meant = { readonly hit: (one: Borderer) => boolean; readonly of: readonly string[] | 'all' };
const nothing: readonly string[] = [];
const stock: Meant['hit'] = () => true;
const seven = ['SJP', 'RBE', 'ASUE', 'NP', 'GP', 'SBP', 'DPE'];

/** facts.md §7, by columns: affected benefits and person criterion, and the scope of the order. */
export const meant: Readonly<Record<string, Meant>> = {
  'I-01': { hit: (one) => has(one, 'SA') > 0, of: nothing },
  'I-02': { hit: (one) => has(one, ...seven) > 0, of: seven },
  'I-04': {
    hit: (one) => ['BE', 'US', 'GR'].includes(code(one) ?? '') && has(one, 'LINT', 'ÅP', 'EP', 'SA') > 0,
    of: nothing,
  },
  'I-05': { hit: (one) => has(one, 'FP') > 0, of: ['FP', 'UTB'] },
  'I-06': { hit: stock, of: nothing },
  'I-07': { hit: (one) => has(one, 'LINT') > 0 && code(one) !== null && code(one) !== 'SE', of: nothing },
  'I-08': { hit: (one) => has(one, 'ASUE', 'FP', 'GP') >= 2, of: 'all' },
  'I-09': { hit: (one) => has(one, 'SJP') > 0, of: ['SJP'] },
  'I-10': { hit: (one) => has(one, 'SJP') > 0 && one.born >= '2000-01-01', of: ['SJP'] },
  'I-11': { hit: (one) => has(one, 'SJP') > 0, of: ['SJP'] },
  'I-12': { hit: (one) => has(one, 'FP', 'GP') > 0, of: ['FP', 'GP', 'UTB'] },
  'I-13': { hit: (one) => has(one, 'TFP') > 0, of: ['TFP'] },
  'I-14': { hit: stock, of: nothing },
  'I-15': { hit: stock, of: nothing },
  'I-16': { hit: (one) => has(one, 'SJP', 'FSJP', 'RBE') > 0, of: nothing },
  'I-17': {
    hit: (one) => has(one, 'SJP', 'RBE') > 0 && one.paid.some((day) => day >= '2024-05-18' && day < '2024-07-01'),
    of: ['SJP', 'RBE', 'UTB'],
  },
  'I-18': { hit: stock, of: 'all' },
};

/** What the order is of: only FK's answered and running ones can be refreshed. */
export const refreshed = ({ states }: Borderer, of: Meant['of']): string[] =>
  Object.entries(states)
    .filter(([name, state]) => state === 'active' && (of === 'all' || of.map(elementOf).includes(name)))
    .map(([name]) => name)
    .sort();

const withPerson = ({ states, country, countryBefore }: Borderer): string[] => [
  ...Object.keys(states),
  ...(country === null && countryBefore === null ? [] : ['generellPersonInformation']),
];
export const borderLines = borderers.map((one) => ({
  ...{ personnummer: one.number, benefits: withPerson(one), from: '1990-01-01' },
}));

const personal = (land: string): Node => ['generellPersonInformation', [['personuppgift', [['land', land]]]]];
const payments = (days: readonly string[]): Node => [
  'utbetalning',
  days.map((day): Node => ['period', [['utbetalningsdatum', day]]]),
];

/** FK's first answers: everything is active that was not rejected, and what is over will end. */
export const firstNight: readonly PersonXml[] = borderers.flatMap((one): PersonXml[] => {
  const by = (wanted: State): string[] => Object.keys(one.states).filter((name) => one.states[name] === wanted);
  const lands = one.countryBefore ?? one.country;
  const days = [...one.paid, ...one.paidNoMore];
  const running = [...by('active'), ...by('ended'), ...(lands === null ? [] : ['generellPersonInformation'])];
  const benefits = [...(lands === null ? [] : [personal(lands)]), ...(days.length === 0 ? [] : [payments(days)])];
  const answer = (code: string, of: readonly string[], told: readonly Node[]): PersonXml[] =>
    of.length === 0 ? [] : [{ personnummer: one.number, type: '0', status: { code, benefits: of }, benefits: told }];
  return [...answer('1', running, benefits), ...answer('9', by('rejected'), [])];
});

/** The night after: subscriptions end, countries are corrected, and payments are withdrawn by a full statement. */
export const secondNight: readonly PersonXml[] = borderers.flatMap((one): PersonXml[] => {
  const ended = Object.keys(one.states).filter((name) => one.states[name] === 'ended');
  const { number: personnummer, country, countryBefore } = one;
  return [
    ...(ended.length === 0 ? [] : [{ personnummer, type: '0', status: { code: '0', benefits: ended } }]),
    ...(country === null || countryBefore === null ? [] : [{ personnummer, type: '1', benefits: [personal(country)] }]),
    ...(one.paidNoMore.length === 0
      ? []
      : [{ personnummer, type: '0', status: { code: '1', benefits: ['utbetalning'] }, benefits: [] }]),
  ];
});
