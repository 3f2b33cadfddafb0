/** Invented nights and deliveries around 2026-11-22, for views alone. */
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type {
  Changes,
  DeliveryView,
  Drift,
  KindCounts,
  NightState,
  NightView,
  ToldFault,
} from '../../../src/shared/views.ts';

export const today = '2026-11-22' as LocalDate;

const none: Changes = { new: 0, changed: 0, withdrawn: 0, unchanged: 0, aside: 0 };
const nothing: KindCounts = { cases: 0, payments: 0, clawbacks: 0, statements: 0 };
const source = 'sftp://insurer@sftp.example:22/ut, värdnyckel SHA256:kP3nYJm1uV0c2hQ7Z4bX9rT6wE8sD5fG1aL0oK2jH7M';

const nightOf = (day: number): LocalDate =>
  new Date(Date.UTC(2026, 10, 22) - day * 86_400_000).toISOString().slice(0, 10) as LocalDate;

const expected = (night: LocalDate): boolean => ![0, 1].includes(new Date(`${night}T00:00:00Z`).getUTCDay());

const states: Readonly<Record<string, NightState>> = {
  '2026-11-17': 'missing',
  '2026-11-18': 'missing',
  '2026-11-06': 'empty',
  '2026-11-11': 'late',
};

export const nights: readonly NightView[] = [
  { night: '2026-11-24' as LocalDate, expected: true, state: 'due', delivery: null },
  ...Array.from({ length: 30 }, (_, day) => nightOf(day)).map((night): NightView => {
    const state = states[night] ?? (expected(night) ? 'delivered' : 'not-expected');
    return { night, expected: expected(night), state, delivery: null };
  }),
];

const release = {
  reason: 'Slutposten föll bort i överföringen; antalet stämmer med kvittensen.',
  at: '2026-11-10T08:14:00Z',
  actor: 'kerstin',
};

const endMissing: ToldFault = {
  code: 'response.end-missing',
  detail: { line: 2873, byte: 3_104_882 },
  message: 'Slutposten saknas',
};

const drift: readonly Drift[] = [
  { path: 'sjukpenning/sjpArende/period/nyttFalt', kind: 'element', count: 17, example: 'x9' },
  { path: 'utbetalning/period/@kanal', kind: 'attribute', count: 3, example: 'xxx' },
  { path: 'sjukpenning/sjpArende/period/utfall', kind: 'value', count: 1, example: 'XXXXXX_XX' },
];

/** A file that a re-run replaced, and one that was released. */
const special: Readonly<Record<number, Partial<DeliveryView>>> = {
  404: { released: release },
  405: { supersededBy: 406 },
};

function delivery(night: LocalDate, place: number): DeliveryView {
  const lopnummer = 412 - place;
  const isEmpty = states[night] === 'empty';
  const isStopped = night === '2026-11-18';
  const persons = isEmpty || isStopped ? 0 : 3600 + ((lopnummer * 7919) % 1400);
  return {
    id: lopnummer,
    file: `LEFI_SVAR_5560360793_${night.replaceAll('-', '')}_${lopnummer}.xml`,
    sha256: `${lopnummer}9f2c41ab`.padEnd(64, '7'),
    bytes: 1_200_000 + lopnummer * 1733,
    night,
    state: isStopped ? 'quarantined' : isEmpty ? 'empty' : 'applied',
    persons,
    start: { organisationsnummer: '5560360793', skapad: `${night}T02:14:07`, lopnummer },
    end: isStopped ? null : { antalPersoner: persons },
    faults: isStopped ? [endMissing] : [],
    drift: lopnummer === 412 ? drift : [],
    changes: isEmpty || isStopped ? none : { new: 412, changed: persons, withdrawn: 3, unchanged: 88, aside: 1 },
    counts:
      isEmpty || isStopped
        ? nothing
        : { cases: persons - 30, payments: 1204, clawbacks: lopnummer % 31, statements: 45 },
    receivedAt: `${night}T06:0${lopnummer % 10}:12Z`,
    source,
    schemaVersion: '2.0.4',
    schemaDigest: '5d1c'.padEnd(64, '3'),
    flagged: false,
    supersededBy: null,
    released: null,
    dispute: null,
    ...special[lopnummer],
  };
}

export const deliveries: readonly DeliveryView[] = nights
  .filter(
    ({ night, state }) =>
      (state !== 'not-expected' && state !== 'due' && state !== 'missing') || night === '2026-11-18',
  )
  .map(({ night }, place) => delivery(night, place));
