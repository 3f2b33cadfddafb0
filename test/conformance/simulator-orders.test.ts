/** What the client writes, the simulator's own reader understands. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OrderLine } from '../../src/core/order/line.ts';
import { createOrderWriter } from '../../src/main/xml/order-writer.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { catalogue } from '../../src/simulator/catalogue.ts';
import { population } from '../../src/simulator/population.ts';
import { readOrder } from '../../src/simulator/read-order.ts';
import { date, orderXml, organisation } from '../support/simulator.ts';

const schemas = new URL('../../schemas/', import.meta.url);
const profile = JSON.parse(await readFile(new URL('profile_v2_0_4.json', schemas), 'utf8')) as SchemaProfile;
const people = population({ seed: 7, size: 30, upTo: date('2026-11-13') });
const kinds = ['new', 'refresh', 'cancel'] as const;

const lines: OrderLine[] = people.flatMap(({ personnummer }, index) =>
  catalogue.slice(index % 20).map((benefit) => ({
    kind: kinds[index % 3] ?? 'new',
    personnummer,
    benefit,
    from: date(index % 2 === 0 ? '2026-01-01' : '2025-07-01'),
    purpose: null,
  })),
);

test("an order file of the client's writer is read back line for line", () => {
  const bytes = createOrderWriter(profile).compose(organisation, lines);
  const order = readOrder(new TextDecoder().decode(bytes));
  const read = order.persons.flatMap(({ kind, personnummer, from, benefits }) =>
    benefits.map((benefit) => `${kind} ${personnummer} ${benefit} ${from}`),
  );
  expect(order.organisation).toBe(organisation);
  expect(read.sort()).toEqual(lines.map((l) => `${l.kind} ${l.personnummer} ${l.benefit} ${l.from}`).sort());
});

test('both catalogues name the same benefits in the same order', () => {
  expect(profile.benefits.map(({ element }) => element)).toEqual(catalogue);
});

test("the tests' own hand-written orders are valid against the order schema", async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-orders-'));
  const path = join(directory, 'order.xml');
  const one = { person: people[0]?.personnummer ?? '', from: '2026-01-01', benefits: ['sjukpenning', 'utbetalning'] };
  await writeFile(path, orderXml(kinds.map((kind) => ({ ...one, kind }))));
  const schema = new URL('exi_bestallning_v2_0_4.xsd', schemas).pathname;
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, path], { encoding: 'utf8' });
  await rm(directory, { recursive: true });
  expect(stderr).toContain('validates');
  expect(status).toBe(0);
});
