/** Files as large as a first night's, written by the simulator as a stream, and a profile that has ordered everybody in them. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Fact } from '../../src/simulator/facts.ts';
import { identityAt, lives, type PopulationOptions } from '../../src/simulator/population.ts';
import { type PersonAnswer, writeResponse } from '../../src/simulator/write-response.ts';
import { type TestProfile, testProfile } from './profile.ts';
import { date, organisation } from './simulator.ts';

export type BigDelivery = { readonly profile: TestProfile; readonly path: string; readonly numbers: readonly string[] };

/** `persons` complete statements in one file of night 18, about 12 KB each, or light ones of 2 KB. */
export async function bigDelivery(persons: number, isLight = false): Promise<BigDelivery> {
  const options = { seed: 7, size: persons, upTo: date('2026-11-13') };
  const profile = await testProfile();
  const numbers = Array.from({ length: persons }, (_, index) => identityAt(options, index).personnummer);
  const rows = numbers.map((number) => `${number};2010-01-01;utbetalning`);
  await profile.service.handlers['order.import']({
    csv: ['personnummer;from;benefits', ...rows].join('\n'),
    kind: 'new',
  });
  const path = join(profile.directory, 'LEFI_SVAR_5560360793_20261118_18.xml');
  const head = { organisation, created: '2026-11-18T02:14:07', sequence: 18 };
  await pipeline(Readable.from(writeResponse(head, statements(options, isLight))), createWriteStream(path));
  return { profile, path, numbers };
}

function* statements(options: PopulationOptions, isLight: boolean): Generator<PersonAnswer> {
  for (const { personnummer, facts } of lives(options))
    yield { personnummer, informationType: 0, facts: isLight ? facts.filter(isSmall).slice(0, 4) : facts };
}

/** Cases list every compensated day and are long. */
const isSmall = ({ kind }: Fact): boolean => kind !== 'case';
