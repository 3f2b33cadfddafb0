/** What deliveries changed, from files to sentences: through the contract, on the command line, and in the access log. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dispatch } from '../../src/main/dispatch.ts';
import type { DeliveryChangesView } from '../../src/shared/change-views.ts';
import { lefi, lefiJson } from '../support/cli.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { Node } from '../support/response-xml.ts';

const period = (from: string, tom: string): Node => [
  'period',
  [
    ['from', from],
    ['tom', tom],
  ],
];
const pensioner: Node = [
  'utbetalning',
  [
    [
      'period',
      [
        ['utbetalningsdatum', '2026-11-19'],
        ['nettobelopp', '8631.00'],
      ],
    ],
  ],
];

let profile: TestProfile;
const ids: number[] = [];
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [bertil, anna]) await order(profile, ['sjukpenning', 'utbetalning'], person);
  const nights = [
    night(18, [sick(anna, [period('2026-08-14', '2026-08-31')]), sick(bertil)]),
    night(19, [news([pensioner, sickCase('2026-08-14', [period('2026-08-15', '2026-08-31')])])]),
    night(20, [{ ...sick(anna), benefits: [['sjukpenning', []]] }]),
  ];
  ids.length = 0;
  for (const [index, xml] of nights.entries()) ids.push((await profile.ingest(fileName(18 + index), xml)).id);
});
afterEach(() => profile.remove());

const ask = (input: unknown) => dispatch(profile.service.handlers, 'delivery.changes', input, 'any');
async function changes(input: object): Promise<DeliveryChangesView> {
  const result = await ask(input);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value as DeliveryChangesView;
}
const words = ({ changes: list }: DeliveryChangesView) =>
  list.flatMap((one) => one.words.map((sentence) => `${one.personnummer} ${sentence.replaceAll('\u00a0', ' ')}`));

describe('what one delivery changed', () => {
  test('is told by personnummer, each person’s in catalogue order', async () => {
    expect(words(await changes({ from: ids[0] }))).toEqual([
      `${bertil} Sjukpenning: nytt ärende från 2026-08-14`,
      `${anna} Sjukpenning: nytt ärende från 2026-08-14, period 2026-08-14–2026-08-31`,
    ]);
    expect(words(await changes({ from: ids[1] }))).toEqual([
      `${anna} Sjukpenning: perioden 2026-08-14–2026-08-31 förkortad till 2026-08-15–2026-08-31`,
      `${anna} Utbetalning 2026-11-19: 8 631,00 kr netto`,
    ]);
  });

  test('is told in the language that is asked for, whatever the profile has', async () => {
    expect(words(await changes({ from: ids[2], language: 'en' }))).toEqual([
      `${anna} Sickness benefit: the case from 2026-08-14 withdrawn`,
    ]);
  });

  test('is there in values, too: before, after, and each difference with its path', async () => {
    const { changes: list, from, to, more } = await changes({ from: ids[1], benefit: 'SJP' });
    expect([from, to, more]).toEqual([{ id: ids[1], night: '2026-11-19' }, null, false]);
    expect(list).toMatchObject([
      {
        ...{ personnummer: anna, benefit: 'sjukpenning', kind: 'case', element: 'sjpArende', change: 'changed' },
        before: { period: [{ from: '2026-08-14' }] },
        after: { period: [{ from: '2026-08-15' }] },
        by: { id: ids[1], night: '2026-11-19' },
        details: [{ path: 'period[1]', span: 'shortened', changes: [{ path: 'period[1]/from' }] }],
      },
    ]);
  });

  test('is withdrawn in a full refresh', async () => {
    expect(words(await changes({ from: ids[2] }))).toEqual([`${anna} Sjukpenning: ärendet från 2026-08-14 borttaget`]);
  });
});

test('between two deliveries the net counts: what came and went in between is not told', async () => {
  expect(words(await changes({ from: ids[0], to: ids[2], personnummer: anna }))).toEqual([
    `${anna} Sjukpenning: ärendet från 2026-08-14 borttaget`,
    `${anna} Utbetalning 2026-11-19: 8 631,00 kr netto`,
  ]);
  const quiet = await changes({ from: ids[1], to: ids[1] });
  expect([quiet.changes, quiet.more]).toEqual([[], false]);
});

test('pages put together are the whole', async () => {
  const whole = await changes({ from: ids[0], to: ids[2] });
  const [first, second] = [
    await changes({ from: ids[0], to: ids[2], limit: 1 }),
    await changes({ from: ids[0], to: ids[2], limit: 1, offset: 1 }),
  ];
  expect([first.more, second.more]).toEqual([true, false]);
  expect([...first.changes, ...second.changes]).toEqual(whole.changes);
  const onwards = await changes({ from: ids[0], to: ids[2], start: anna, offset: 1 });
  expect(onwards.changes).toEqual(whole.changes.slice(1));
});

test('a block kept aside counts as its delivery’s once the register has the person', async () => {
  const stranger = '197712319875';
  const { id } = await profile.ingest(fileName(21), night(21, [sick(stranger)]));
  expect(words(await changes({ from: id }))).toEqual([]);
  await order(profile, ['sjukpenning'], stranger);
  expect(words(await changes({ from: id }))).toEqual([`${stranger} Sjukpenning: nytt ärende från 2026-08-14`]);
});

describe('the access log', () => {
  const looked = () =>
    accessRows(profile.directory).map(({ action, personnummer }) => `${String(action)} ${String(personnummer)}`);

  test('has a row for each person shown, and for the person asked for whatever was found', async () => {
    await changes({ from: ids[0] });
    expect(looked()).toEqual([`delivery.changes ${bertil}`, `delivery.changes ${anna}`]);
    await changes({ from: ids[1], limit: 1 });
    await changes({ from: ids[2], personnummer: bertil });
    expect(looked().slice(2)).toEqual([`delivery.changes ${anna}`, `delivery.changes ${bertil}`]);
  });

  test('has none where nobody was shown', async () => {
    await changes({ from: ids[1], to: ids[1] });
    expect(looked()).toEqual([]);
  });
});

test.each([
  ['a delivery that never came', () => ({ from: 99 }), 'mirror.no-such-delivery'],
  ['an end that never came', () => ({ from: ids[0], to: 99 }), 'mirror.no-such-delivery'],
  ['an end before the beginning', () => ({ from: ids[2], to: ids[0] }), 'input.invalid'],
  ['a benefit that nobody knows', () => ({ from: ids[0], benefit: 'sjukpening' }), 'input.invalid'],
  ['a number that is none', () => ({ from: ids[0], personnummer: '19900101-2386' }), 'order.bad-personnummer'],
])('%s is a fault, and leaves no row', async (_, input, code) => {
  expect(await ask(input())).toMatchObject({ ok: false, fault: { code } });
  expect(accessRows(profile.directory)).toEqual([]);
});

test('lefi diff tells it in words under each personnummer, and as JSON', async () => {
  const run = ['--profile', profile.directory, 'diff', String(ids[1])];
  const told = await lefi(run);
  expect([told.code, told.stderr]).toEqual([0, '']);
  expect(told.stdout.replaceAll('\u00a0', ' ')).toBe(
    `${anna}\n  Sjukpenning: perioden 2026-08-14–2026-08-31 förkortad till 2026-08-15–2026-08-31\n  Utbetalning 2026-11-19: 8 631,00 kr netto\n`,
  );
  const [whole, page] = await Promise.all([
    lefiJson([...run, String(ids[2]), '--person', anna, '--benefit', 'sjukpenning']),
    lefiJson([...run, '--limit', '1']),
  ]);
  expect(whole).toMatchObject({ from: { id: ids[1] }, to: { id: ids[2] }, more: false });
  expect(whole.changes).toMatchObject([{ change: 'withdrawn' }]);
  expect([page.changes.length, page.more]).toEqual([1, true]);
});

test('lefi diff tells everything, however long, once each', async () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const days = Array.from(
    { length: 1200 },
    (_, day) => `20${two(10 + Math.trunc(day / 336))}-${two(1 + (Math.trunc(day / 28) % 12))}-${two(1 + (day % 28))}`,
  );
  const cases = days.map((day): Node => ['sjpArende', [['startades', day]]]);
  const many = [bertil, anna].map((personnummer) => news([['sjukpenning', cases]], personnummer));
  const { id } = await profile.ingest(fileName(21), night(21, many));
  const { changes: list, more } = await lefiJson(['--profile', profile.directory, 'diff', String(id)]);
  const told = list.map(
    (one: { personnummer: string; after: { startades: string } }) => `${one.personnummer} ${one.after.startades}`,
  );
  expect(more).toBe(false);
  expect(told.sort()).toEqual([bertil, anna].flatMap((person) => days.map((day) => `${person} ${day}`)).sort());
});

test('lefi diff says when nothing changed, and refuses what is no number', async () => {
  const run = (...args: string[]) => lefi(['--profile', profile.directory, 'diff', ...args]);
  const [quiet, bad] = await Promise.all([run(String(ids[2]), String(ids[2])), run('igår')]);
  expect([quiet.code, quiet.stdout]).toEqual([0, 'Inget ändrades.\n']);
  expect([bad.code, bad.stdout]).toEqual([2, '']);
});
