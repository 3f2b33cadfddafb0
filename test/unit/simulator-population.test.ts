/** The invented population. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/simulator/catalogue.ts';
import { dailyPayment, totalsOf } from '../../src/simulator/payments.ts';
import { benefitsOf, identityAt, largestPopulation, lifeAt, population } from '../../src/simulator/population.ts';
import { personText, writeResponse } from '../../src/simulator/write-response.ts';
import { date, type Parsed, parseXml, schemaFaults } from '../support/simulator.ts';

const upTo = date('2026-11-13');
const options = { seed: 7, size: 400, upTo };
const people = population(options);

/** Luhn over the last ten digits, written the other way round than the simulator's own. */
function passesLuhn(number: string): boolean {
  const digits = [...number.slice(2)].reverse().map(Number);
  const doubled = digits.map((digit, index) => (index % 2 === 1 ? digit * 2 : digit));
  return doubled.flatMap((value) => [...String(value)].map(Number)).reduce((a, b) => a + b, 0) % 10 === 0;
}

function hasRealDate(number: string): boolean {
  const [year, month, shown] = [number.slice(0, 4), number.slice(4, 6), Number(number.slice(6, 8))];
  const day = String(shown > 60 ? shown - 60 : shown).padStart(2, '0');
  const text = `${year}-${month}-${day}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

const textOf = (index: number): string => {
  const life = lifeAt(options, index);
  return personText({ personnummer: life.personnummer, informationType: 0, facts: life.facts });
};

test('every identity number, of persons and of those they name, passes Luhn and has a real date', () => {
  const named =
    people
      .map((_, index) => textOf(index))
      .join('')
      .match(/(?<=personnummer>)\d{12}(?=<)/g) ?? [];
  expect(named.length).toBeGreaterThan(people.length);
  expect(named.filter((number) => !passesLuhn(number) || !hasRealDate(number))).toEqual([]);
});

test('no number is given twice in the largest population', () => {
  const numbers = new Set<string>();
  for (let index = 0; index < largestPopulation; index += 1) {
    numbers.add(identityAt({ seed: 3, size: largestPopulation }, index).personnummer);
  }
  expect(numbers.size).toBe(largestPopulation);
  expect(() => lifeAt({ ...options, size: largestPopulation + 1 }, 0)).toThrow(RangeError);
});

test('200 persons hold all 28 benefits, coordination numbers, protected identities and claw-backs', () => {
  const some = people.slice(0, 200);
  expect(new Set(some.flatMap(benefitsOf))).toEqual(new Set(catalogue));
  expect(catalogue).toHaveLength(28);
  expect(some.some((life) => Number(life.personnummer.slice(6, 8)) > 60)).toBe(true);
  const facts = some.flatMap((life) => life.facts);
  expect(facts.some((fact) => fact.kind === 'case' && fact.clawbacks.length > 0)).toBe(true);
  expect(facts.some((fact) => fact.kind === 'payment' && fact.type === '3')).toBe(true);
  expect(some.map((_, index) => textOf(index)).join('')).toContain('<skyddad>true</skyddad>');
});

test('some sickness-benefit payments have no case beside them, as the karens compensation of 2020', () => {
  const paid = people.flatMap((life) => life.facts).filter((fact) => fact.kind === 'payment' && fact.paid < '2021');
  expect(paid.length).toBeGreaterThan(0);
});

test('net is gross less deduction, and the deduction includes the tax, in every payment', () => {
  let seen = 0;
  const ore = (text: string): bigint => BigInt(text.replace('.', ''));
  for (let index = 0; index < people.length; index += 1) {
    const { person } = parseXml(textOf(index));
    for (const payment of person[0].formansinformation.utbetalning?.period ?? []) {
      seen += 1;
      const rows: Parsed[] = payment.utbetalningen;
      const sum = (name: string): bigint => rows.reduce((total, row) => total + ore(row[name] ?? '0.00'), 0n);
      expect(ore(payment.nettobelopp)).toBe(ore(payment.bruttobelopp) - ore(payment.avdragsbelopp));
      expect(sum('bruttobelopp')).toBe(ore(payment.bruttobelopp));
      expect(sum('skattebelopp')).toBe(ore(payment.skattebelopp));
      expect(sum('skattebelopp') + sum('avdragsbelopp')).toBe(ore(payment.avdragsbelopp));
    }
  }
  expect(seen).toBeGreaterThan(people.length);
});

test('nothing is decided or paid after the last day that FK knows', () => {
  for (const fact of people.flatMap((life) => life.facts)) {
    if (fact.kind === 'payment') expect(fact.paid <= upTo).toBe(true);
    if (fact.kind === 'case') expect(fact.periods.every(({ decided }) => decided <= upTo)).toBe(true);
  }
});

test('no two records of one person share their natural key, so that a delta is never ambiguous', () => {
  for (const life of people) {
    const keys = life.facts.flatMap((fact) => {
      if (fact.kind === 'case') return [`${fact.benefit} ${fact.started} ${[...fact.children].sort()}`];
      return fact.kind === 'payment' ? [`${fact.paid} ${fact.family} ${fact.from} ${fact.to}`] : [];
    });
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('the same seed gives the same bytes and another seed gives others', async () => {
  const bytes = async (seed: number): Promise<string> => {
    const persons = population({ ...options, seed, size: 40 }).map(({ personnummer, facts }) => ({
      personnummer,
      informationType: 0 as const,
      facts,
    }));
    const chunks = [];
    for await (const chunk of writeResponse({ organisation: '5560360793', created: 'x', sequence: 1 }, persons)) {
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  };
  expect(await bytes(7)).toBe(await bytes(7));
  expect(await bytes(8)).not.toBe(await bytes(7));
});

test('a person is the same in a large population as in a small one', () => {
  expect(lifeAt({ ...options, size: 20_000 }, 33)).toEqual(people[33]);
});

test('a file with all 28 benefits is valid against the response schema', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-population-'));
  const persons = people.map(({ personnummer, facts }) => ({ personnummer, informationType: 0 as const, facts }));
  const head = { organisation: '5560360793', created: '2026-11-14T02:14:07', sequence: 1 };
  await writeFile(join(directory, 'all.xml'), writeResponse(head, persons));
  expect(schemaFaults(join(directory, 'all.xml'))).toBe('');
  await rm(directory, { recursive: true });
});

test('a set-off is part of the deduction and never takes more than what is left after tax', () => {
  const day = date('2026-10-01');
  const period = {
    from: day,
    to: day,
    decided: day,
    definitive: true,
    outcome: 'BEVILJAN',
    compensation: 'SJUKPENNING',
    extent: '1.00',
    rate: 100_000,
    karens: 0,
  };
  const payment = (setOff: number) => dailyPayment('sjukpenning', period, day, day, setOff);
  expect(totalsOf(payment(20_000))).toEqual({ gross: 100_000, tax: 30_000, deduction: 50_000 });
  expect(totalsOf(payment(90_000))).toEqual({ gross: 100_000, tax: 30_000, deduction: 100_000 });
});
