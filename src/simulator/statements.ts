/** Statements about an invented person: qualifying income, pension, forecast, life certificates, who it is. */
import type { LocalDate } from '../shared/local-date.ts';
import { addDays, monthDay } from './days.ts';
import { add, type Draft, state } from './draft.ts';
import type { Node } from './facts.ts';
import { pensionPayment } from './payments.ts';

const firstNames = ['Alva', 'Bo', 'Cecilia', 'Dag', 'Elsa', 'Folke', 'Gun', 'Hugo', 'Inga', 'Jöns', 'Kajsa', 'Love'];
const lastNames = ['Ängslund', 'Bergkvist', 'Dalstig', 'Ekemyr', 'Fjällvik', 'Grönhult', 'Höglinde', 'Sjöhamn'];
const abroad = ['ES', 'TH', 'NO', 'GR', 'PT', 'US', 'BE'];

const kronor = (amount: number): string => `${amount}.00`;

/** `sgiUppgift`: one per decision on the income. */
export function stateIncome(draft: Draft, times: number): void {
  const { random, upTo } = draft;
  for (let i = times; i > 0; i -= 1) {
    const decided = addDays(upTo, -random.between(400 * (i - 1) + 20, 400 * i));
    const own = random.chance(0.15);
    const fields: Node[] = [
      ['faststalldes', decided],
      ['typ', '0'],
      ['anstallning', kronor(own ? 0 : random.between(180, 590) * 1000)],
    ];
    if (own) fields.push(['verksamhet', kronor(random.between(90, 500) * 1000)], ['karens', '7']);
    fields.push(['dagar', String(random.between(200, 260))], ['timmar', String(random.between(1000, 2080))]);
    state(draft, 'sjukpenninggrundandeInkomst', ['sgiUppgift', fields]);
  }
}

/** `personuppgift`: who the person is; of a protected identity FK tells the name and nothing of where it lives. */
export function statePerson(draft: Draft, options: { readonly isProtected: boolean; readonly abroad: boolean }): void {
  const { random } = draft;
  const fields: Node[] = [
    ['namn', `${random.pick(firstNames)} ${random.pick(lastNames)}`],
    ['skyddad', String(options.isProtected)],
  ];
  if (!options.isProtected) fields.push(['land', options.abroad ? random.pick(abroad) : 'SE']);
  state(draft, 'generellPersonInformation', ['personuppgift', fields]);
}

/** `levnadsintygsuppgift`: asked for, and for most complete. */
export function stateLifeCertificates(draft: Draft): void {
  const { random, upTo } = draft;
  const asked = addDays(upTo, -random.between(90, 150));
  const tell = (on: LocalDate, status: string): void =>
    state(draft, 'levnadsintyg', levnadsintyg(on, random.between(0, 59), status));
  tell(asked, '0');
  tell(addDays(asked, 3), '1');
  if (random.chance(0.6)) tell(addDays(asked, random.between(20, 80)), '2');
}

/** One life-certificate event in the early hours of a day. */
export const levnadsintyg = (on: LocalDate, minute: number, status: string): Node => [
  'levnadsintygsuppgift',
  [
    ['uppdaterades', `${on}T01:${String(minute).padStart(2, '0')}:00`],
    ['status', status],
  ],
];

/** Points of the working years, decided amounts, and the pension's payments of the last year. */
export function statePension(draft: Draft): void {
  const { random, born, upTo } = draft;
  const retired = monthDay(born, 65 * 12 + random.between(0, 24), 1);
  const year = Number(born.slice(0, 4)) + 20;
  for (let i = 0; i < 12; i += 1) {
    const fields: Node[] = [
      ['intjanandear', String(year + i)],
      ['ppoang', (random.between(50, 650) / 100).toFixed(2)],
    ];
    state(draft, 'pension', ['pensionspoangsbeslut', fields], 'pensionspoang');
  }
  const from = retired < upTo ? retired : monthDay(upTo, -6, 1);
  const monthly = random.between(6500, 21000);
  const premium: Node[] = [
    ['from', from],
    ['manadsbelopp', kronor(random.between(300, 2400))],
  ];
  state(draft, 'pension', ['premiepensionsbeslut', premium], 'premiepension');
  const part = random.pick(['inkomstpension', 'tillaggspension', 'garantipension']);
  const decision: Node[] = [
    ['from', from],
    [part, [['manadsbelopp', kronor(monthly)]]],
  ];
  state(draft, 'pension', ['alderspensionsbeslut', decision], 'alderspension');
  for (let back = 6; back >= 1; back -= 1) {
    const month = monthDay(upTo, -back, 1);
    if (month >= from) add(draft, pensionPayment(monthly * 100, month));
  }
}

/** `pensionsprognos`: what the pension is expected to be at three ages. */
export function stateForecast(draft: Draft): void {
  const { random, upTo } = draft;
  const reckoned = addDays(upTo, -random.between(30, 360));
  const base = random.between(9000, 19000);
  for (const age of [64, 66, 68]) {
    const fields: Node[] = [
      ['beraknad', reckoned],
      ['uttagsalder', String(age)],
      ['manadsbelopp', kronor(base + (age - 64) * 900)],
    ];
    state(draft, 'prognos', ['pensionsprognos', fields]);
  }
}
