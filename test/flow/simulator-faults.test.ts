/** The faults that a night can be told to have, each seen in the bytes. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NightFault } from '../../src/simulator/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { date, organisation, readResponse, responsePath, schemaFaults } from '../support/simulator.ts';

let directory: string;
let simulator: Simulator;
const nights = ['2026-11-17', '2026-11-18', '2026-11-19'].map(date) as [never, never, never];
const events = [{ event: 'payment' as const, times: 3 }];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lefi-faults-'));
  simulator = await startSimulator({ directory, organisation, seed: 5, persons: 80, subscribed: 80 });
});

afterEach(async () => {
  await simulator.close();
  await rm(directory, { recursive: true });
});

const delivered = async (): Promise<string[]> => (await readdir(join(simulator.root, 'fran-fk'))).sort();

async function textWith(fault: NightFault): Promise<string> {
  const { file } = await simulator.runNight(nights[0], { events, faults: [fault] });
  return readFile(responsePath(simulator, file ?? ''), 'utf8');
}

test('a truncated file stops in the middle', async () => {
  expect(await textWith('truncated')).not.toContain('</bestallningsvar>');
});

test('a file can lack its start record or its end record and is otherwise whole', async () => {
  const headless = await textWith('no-start');
  expect(headless).not.toContain('startpost');
  expect(headless).toContain('<slutpost><antalPersoner>3</antalPersoner></slutpost>');
  const { file } = await simulator.runNight(nights[1], { events: [], faults: ['no-end'] });
  const endless = await readFile(responsePath(simulator, file ?? ''), 'utf8');
  expect(endless).toContain('<lopnummer>2</lopnummer>');
  expect(endless).not.toContain('slutpost');
});

test('a file can carry a DOCTYPE or the number of another organisation', async () => {
  expect(await textWith('doctype')).toContain('<!DOCTYPE bestallningsvar');
  const { file } = await simulator.runNight(nights[1], { events, faults: ['wrong-organisation'] });
  expect((await readResponse(simulator, file)).startpost.organisationsnummer).toBe('2021005521');
});

test('drift is well-formed XML that only the schema refuses', async () => {
  const { file } = await simulator.runNight(nights[0], { events, faults: ['drift'] });
  expect((await readResponse(simulator, file)).persons).toHaveLength(3);
  expect(schemaFaults(responsePath(simulator, file ?? ''))).toContain('nyUppgift');
});

test('a night without a file delivers its news with the next file, and no number is skipped', async () => {
  const none = await simulator.runNight(nights[0], { events, faults: ['no-file'] });
  expect(none).toEqual({ file: null, persons: 0 });
  expect(await delivered()).toEqual([]);
  const next = await simulator.runNight(nights[1], { events: [] });
  expect(next).toEqual({ file: `LEFI_SVAR_${organisation}_20261118_1.xml`, persons: 3 });
});

test('a late file comes together with the next one', async () => {
  const late = await simulator.runNight(nights[0], { events, faults: ['late'] });
  expect(late).toEqual({ file: null, persons: 3 });
  expect(await delivered()).toEqual([]);
  await simulator.runNight(nights[1], { events: [] });
  expect(await delivered()).toEqual([
    `LEFI_SVAR_${organisation}_20261117_1.xml`,
    `LEFI_SVAR_${organisation}_20261118_2.xml`,
  ]);
});

test('a duplicate has the same bytes under another name', async () => {
  await simulator.runNight(nights[0], { events, faults: ['duplicate'] });
  const [one, two] = await delivered();
  expect(one).not.toBe(two);
  const bytes = (name = ''): Promise<Buffer> => readFile(responsePath(simulator, name));
  expect((await bytes(one)).equals(await bytes(two))).toBe(true);
});

test('a re-run has the same number and other content under another name', async () => {
  await simulator.runNight(nights[0], { events, faults: ['rerun'] });
  const [one = '', two = ''] = await delivered();
  const [first, again] = [await readResponse(simulator, one), await readResponse(simulator, two)];
  expect(again.startpost.lopnummer).toBe(first.startpost.lopnummer);
  expect(again.startpost.skapad).not.toBe(first.startpost.skapad);
  expect(again.persons).toHaveLength(first.persons.length + 1);
});

test('a spoiled file can be repaired on a later night under another name', async () => {
  await simulator.runNight(nights[0], { events, faults: ['truncated'] });
  await simulator.runNight(nights[1], { events: [] });
  expect(await delivered()).toHaveLength(2);
  await simulator.runNight(nights[2], { events: [], repair: true });
  const mended = (await delivered()).find((name) => name.includes('20261117_1_'));
  expect((await readResponse(simulator, mended ?? null)).persons).toHaveLength(3);
});

test('a silent benefit is left out although there is news of it', async () => {
  const { persons } = await simulator.runNight(nights[0], { events, silent: ['utbetalning'] });
  expect(persons).toBe(0);
});
