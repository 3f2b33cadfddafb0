/** FK's nights as a customer meets them: orders in one folder, response files in another. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import {
  date,
  type Line,
  organisation,
  type Parsed,
  placeOrder,
  readResponse,
  responsePath,
} from '../support/simulator.ts';

let directory: string;
let simulator: Simulator;
const from = '2025-01-01';

const start = (more: { persons?: number; subscribed?: number } = {}) =>
  startSimulator({ directory, organisation, seed: 5, persons: 80, ...more });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lefi-nights-'));
});

afterEach(async () => {
  await simulator.close();
  await rm(directory, { recursive: true });
});

const orderAll = (count: number): Line[] =>
  simulator.population
    .slice(0, count)
    .map(({ personnummer, benefits }) => ({ kind: 'new', person: personnummer, from, benefits }));

const statusOf = (person: Parsed) => ({
  code: person.statusBestallning?.kundStatus,
  benefits: Object.keys(person.statusBestallning?.formansinformation ?? {}),
});

test('a new order is answered with a complete statement of the benefits asked for and no others', async () => {
  simulator = await start();
  const [person] = simulator.population;
  const { personnummer } = person as { personnummer: string };
  await placeOrder(simulator, [{ kind: 'new', person: personnummer, from, benefits: ['sjukpenning', 'utbetalning'] }]);
  const { file, persons } = await simulator.runNight(date('2026-11-17'), { events: [] });
  expect(file).toBe(`LEFI_SVAR_${organisation}_20261117_1.xml`);
  expect(persons).toBe(1);
  const { startpost, slutpost, persons: told } = await readResponse(simulator, file);
  expect(startpost).toEqual({ organisationsnummer: organisation, skapad: '2026-11-17T02:14:07', lopnummer: '1' });
  expect(slutpost).toEqual({ antalPersoner: '1' });
  expect(told[0]['@_informationstyp']).toBe('0');
  expect(told[0].personnummer).toBe(personnummer);
  expect(statusOf(told[0])).toEqual({ code: '1', benefits: ['sjukpenning', 'utbetalning'] });
  expect(Object.keys(told[0].formansinformation)).toEqual(['sjukpenning', 'utbetalning']);
});

test('every kind of order gets its status: refresh and cancel where FK watches, rejected where it does not', async () => {
  simulator = await start({ subscribed: 2 });
  const [watched, other] = simulator.population.slice(-2) as [Parsed, Parsed];
  const [stranger] = simulator.population as unknown as [Parsed];
  expect(watched.watched.length).toBeGreaterThan(0);
  await placeOrder(simulator, [
    { kind: 'refresh', person: watched.personnummer, from, benefits: ['generellPersonInformation'] },
    { kind: 'cancel', person: other.personnummer, from: '2026-11-16', benefits: ['generellPersonInformation'] },
    { kind: 'cancel', person: stranger.personnummer, from: '2026-11-16', benefits: ['utbetalning'] },
    { kind: 'new', person: '198001019802', from, benefits: ['utbetalning'] },
  ]);
  const { file } = await simulator.runNight(date('2026-11-17'), { events: [] });
  const { persons } = await readResponse(simulator, file);
  const codes = persons.map((person: Parsed) => [person['@_informationstyp'], person.statusBestallning.kundStatus]);
  expect(codes.sort()).toEqual([
    ['0', '1'],
    ['1', '0'],
    ['1', '9'],
    ['1', '9'],
  ]);
  const ended = persons.find((person: Parsed) => person.statusBestallning.kundStatus === '0');
  expect(ended.formansinformation).toBeUndefined();
  const left = simulator.population.at(-1)?.watched.map(({ benefit }) => benefit);
  expect(left).not.toContain('generellPersonInformation');
});

test('a from-date in the future, or none at all, is never answered', async () => {
  simulator = await start();
  const [first, second] = simulator.population as unknown as [Parsed, Parsed];
  await placeOrder(simulator, [
    { kind: 'new', person: first.personnummer, from: '2026-12-24', benefits: ['utbetalning'] },
    { kind: 'new', person: second.personnummer, from: '2026-02-30', benefits: ['utbetalning'] },
  ]);
  const { file, persons } = await simulator.runNight(date('2026-11-17'), { events: [] });
  expect(persons).toBe(0);
  expect(await readFile(responsePath(simulator, file ?? ''), 'utf8')).not.toContain('<person');
});

test('life certificates cannot be cancelled and the attempt is not answered', async () => {
  simulator = await start({ subscribed: 80 });
  const person = simulator.population.find(({ benefits }) => benefits.includes('levnadsintyg'));
  const number = person?.personnummer ?? '';
  await placeOrder(simulator, [
    { kind: 'cancel', person: number, from: '2026-11-16', benefits: ['levnadsintyg', 'pension'] },
  ]);
  const { file } = await simulator.runNight(date('2026-11-17'), { events: [] });
  const { persons } = await readResponse(simulator, file);
  expect(persons.map(statusOf)).toEqual([{ code: '0', benefits: ['pension'] }]);
});

test('orders of another organisation and broken orders are put aside and change nothing', async () => {
  simulator = await start();
  await placeOrder(simulator, orderAll(3), '2021005521');
  const { persons } = await simulator.runNight(date('2026-11-17'), { events: [] });
  expect(persons).toBe(0);
  expect(await readdir(join(directory, 'avvisade'))).toHaveLength(1);
  expect(await readdir(join(simulator.root, 'till-fk'))).toEqual([]);
});

test('a delta holds only what changed, each changed case whole', async () => {
  simulator = await start();
  await placeOrder(simulator, orderAll(80));
  const first = await readResponse(simulator, (await simulator.runNight(date('2026-11-17'), { events: [] })).file);
  const script = { events: [{ event: 'shortened-period' as const, benefit: 'sjukpenning' }] };
  const { file, persons } = await simulator.runNight(date('2026-11-18'), script);
  expect(persons).toBe(1);
  const { persons: told } = await readResponse(simulator, file);
  expect(told[0]['@_informationstyp']).toBe('1');
  expect(told[0].statusBestallning).toBeUndefined();
  expect(Object.keys(told[0].formansinformation)).toEqual(['sjukpenning']);
  const before = first.persons.find((person: Parsed) => person.personnummer === told[0].personnummer);
  const [changed, ...others] = told[0].formansinformation.sjukpenning.sjpArende;
  const old = before.formansinformation.sjukpenning.sjpArende.find((c: Parsed) => c.startades === changed.startades);
  expect(others).toEqual([]);
  expect(changed.period).toHaveLength(old.period.length);
  expect(changed.period.slice(0, -1)).toEqual(old.period.slice(0, -1));
  expect(changed.period.at(-1).tom < old.period.at(-1).tom).toBe(true);
});

test('a watched benefit hears news and an unwatched one does not', async () => {
  simulator = await start();
  const sick = simulator.population.filter(({ benefits }) => benefits.includes('sjukpenning')).slice(0, 10);
  await placeOrder(
    simulator,
    sick.map(({ personnummer }) => ({ kind: 'new' as const, person: personnummer, from, benefits: ['sjukpenning'] })),
  );
  await simulator.runNight(date('2026-11-17'), { events: [] });
  const payments = await simulator.runNight(date('2026-11-18'), { events: [{ event: 'payment', times: 5 }] });
  expect(payments.persons).toBe(0);
  const periods = await simulator.runNight(date('2026-11-19'), { events: [{ event: 'new-period', times: 2 }] });
  expect(periods.persons).toBe(2);
});
