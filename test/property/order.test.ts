/** Order files whatever the lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOrderCheck } from '../../src/core/order/check.ts';
import { groupOrderLines } from '../../src/core/order/compose.ts';
import { readCsvRows } from '../../src/core/order/csv-rows.ts';
import type { OrderLine } from '../../src/core/order/line.ts';
import { readOrderRows } from '../../src/core/order/order-rows.ts';
import { createOrderWriter } from '../../src/main/xml/order-writer.ts';
import { orderKinds } from '../../src/shared/identifier.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { orderLines } from '../support/generators/order-lines.ts';
import { catalogue, orderPart } from '../support/order-profile.ts';

const profile = { namespace: 'urn:order', order: orderPart, benefits: catalogue } as SchemaProfile;
const rules = { today: localDateOf('2026-11-22'), testIdentities: false, catalogue, purpose: null };
const same = (line: OrderLine): string => `${line.kind} ${line.personnummer} ${line.benefit} ${line.from}`;
const lines = orderLines(catalogue);

describe('composing', () => {
  it('gives the same bytes for the same lines in any order and number', () => {
    const shuffled = lines.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        const { compose } = createOrderWriter(profile);
        expect(compose('5560360793', mixed)).toEqual(compose('5560360793', all));
      }),
    );
  });

  it('loses no line and invents none', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const groups = groupOrderLines(all, catalogue);
        const composed = orderKinds.flatMap((kind) =>
          groups[kind].flatMap((person) =>
            person.benefits.map((benefit) => same({ ...person, kind, benefit, purpose: null })),
          ),
        );
        expect(composed.sort()).toEqual([...new Set(all.map(same))].sort());
      }),
    );
  });
});

describe('reading a CSV file', () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

  it('gives back what was written, quoted or not, once each', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (all, quotes) => {
        const wanted = all.filter((line) => line.kind !== 'cancel');
        const rows = wanted.map((line) =>
          [line.personnummer, line.from, line.benefit, line.kind]
            .map((cell) => (quotes ? quoted(cell) : cell))
            .join(';'),
        );
        const read = readOrderRows(readCsvRows(['personnummer;from;benefits;kind', ...rows].join('\n')), rules, null);
        expect(read.lines.map(({ line }) => same(line))).toEqual([...new Set(wanted.map(same))]);
        expect(read.lines.length + read.refused.length).toBe(wanted.length);
      }),
    );
  });

  it('answers for every row that is not blank, whatever it holds', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab";,01 \t') }),
      fc.constantFrom('new', 'sjp', '2021-01-01'),
    );
    const row = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(';'));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const read = readOrderRows(readCsvRows(['personnummer;from;benefits;kind', ...rows].join('\n')), rules, null);
        const written = rows.flatMap((text, index) => (/[^;\s]/.test(text) ? [index + 2] : []));
        expect([...new Set([...read.lines, ...read.refused].map((told) => told.row))].sort((a, b) => a - b)).toEqual(
          written,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('checking', () => {
  it('never lets a line through that starts after today', () => {
    const check = createOrderCheck(rules);
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom(...orderKinds), (from, kind) => {
        const checked = check({ kind, personnummer: '811218-9876', from, benefits: ['sjp'] });
        const starts = checked.ok ? checked.lines.map((line) => line.from) : [];
        expect(starts).toEqual(kind === 'cancel' ? [rules.today] : from <= rules.today ? [from] : []);
      }),
    );
  });
});
