/** Reading order lines from CSV files as people and spreadsheets write them. */
import { describe, expect, it } from 'vitest';
import type { OrderRules } from '../../src/core/order/check.ts';
import { readCsvRows } from '../../src/core/order/csv-rows.ts';
import { readOrderRows } from '../../src/core/order/order-rows.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { numbered } from '../support/generators/personnummer.ts';
import { catalogue } from '../support/order-profile.ts';

const rules: OrderRules = { today: localDateOf('2026-11-22'), testIdentities: false, catalogue, purpose: null };
const header = 'personnummer;from;benefits;kind';
const first = numbered('19811218', 987);
const second = numbered('19701063', 239);
const read = (rows: readonly string[], end = '\r\n', kind: 'refresh' | null = null) =>
  readOrderRows(readCsvRows(rows.join(end)), rules, kind);
const brief = (rows: readonly string[], end?: string, kind: 'refresh' | null = null) => {
  const { lines, refused } = read(rows, end, kind);
  return {
    lines: lines.map(({ row, line }) => [row, line.kind, line.personnummer, line.benefit, line.from].join(' ')),
    refused: refused.map(({ row, fault }) => [row, fault.code, fault.detail.reason ?? ''].join(' ').trim()),
  };
};
const lineOne = `2 new ${first} sjukpenning 2021-01-01`;

describe('a good file', () => {
  it.each(['\n', '\r\n', '\r'])('is read with any line end', (end) => {
    const { lines, refused } = brief(
      [header, `${first};2021-01-01;sjukpenning,UTB;new`, `${second};2022-02-02;pension;refresh`, ''],
      end,
    );
    expect(refused).toEqual([]);
    expect(lines).toEqual([lineOne, `2 new ${first} utbetalning 2021-01-01`, `3 refresh ${second} pension 2022-02-02`]);
  });

  it('may have a byte order mark, quotes, blanks and blank rows, and keeps the row numbers', () => {
    const rows = [
      `\uFEFF"personnummer";"from";"benefits";"kind"`,
      '',
      ';;;',
      `"${first}" ; 2021-01-01;"sjukpenning";new`,
      '  ',
    ];
    expect(brief(rows)).toEqual({ lines: [`4 new ${first} sjukpenning 2021-01-01`], refused: [] });
  });

  it('may have its columns in another order and case', () => {
    expect(brief(['Kind;Benefits;From;Personnummer', `new;sjukpenning;2021-01-01;${first}`]).lines).toEqual([lineOne]);
  });

  it('takes the given kind where the column or the cell is missing', () => {
    expect(brief(['personnummer;from;benefits', `${first};2021-01-01;sjp`], '\n', 'refresh').lines).toEqual([
      `2 refresh ${first} sjukpenning 2021-01-01`,
    ]);
    const rows = [header, `${first};2021-01-01;sjp`, `${second};2021-01-01;sjp;`, `${second};2021-01-01;pension;new;;`];
    expect(brief(rows, '\n', 'refresh')).toEqual({
      lines: [
        `2 refresh ${first} sjukpenning 2021-01-01`,
        `3 refresh ${second} sjukpenning 2021-01-01`,
        `4 new ${second} pension 2021-01-01`,
      ],
      refused: [],
    });
  });
});

describe('bad rows', () => {
  it('are told with row and reason while good rows go on', () => {
    const rows = [
      header,
      '1.98503E+11;2021-01-01;sjukpenning;new',
      '503011234;2021-01-01;sjukpenning;new',
      `${first};2027-01-01;sjukpenning;new`,
      `${first};2021-01-01`,
      `${first};2021-01-01;sjukpenning;new;more`,
      `${first};"2021-01-01;sjukpenning;new`,
      `${first};2021-01-01;"sjuk"penning;new`,
      `${first};2021-01-01;sjukpenning;later`,
      `"${second}";2021-01-01;sjukpenning;new`,
    ];
    expect(brief(rows)).toEqual({
      lines: [`10 new ${second} sjukpenning 2021-01-01`],
      refused: [
        '2 order.bad-personnummer spreadsheet',
        '3 order.bad-personnummer digits-lost',
        '4 order.from-in-future',
        '5 order.bad-line cells',
        '6 order.bad-line cells',
        '7 order.bad-line quotes',
        '8 order.bad-line quotes',
        '9 order.unknown-kind',
      ],
    });
  });

  it('do not join when two unclosed quotes would make one cell of them', () => {
    const rows = [
      header,
      `${first};2021-01-01;"sjukpenning;new`,
      `${first};2021-01-01;utbetalning";new`,
      `"${second}";2021-01-01;sjp;new`,
    ];
    expect(brief(rows)).toEqual({
      lines: [`4 new ${second} sjukpenning 2021-01-01`],
      refused: ['2 order.bad-line quotes', '3 order.bad-line quotes'],
    });
  });

  it('that repeat a line are refused for the repeated benefit only, with the first row', () => {
    const rows = [
      header,
      `${first};2021-01-01;sjukpenning;new`,
      `${first};2021-01-01;SJP,UTB;new`,
      `${first};2021-01-02;SJP;new`,
    ];
    const { lines, refused } = read(rows);
    expect(lines.map(({ row, line }) => `${row} ${line.benefit}`)).toEqual([
      '2 sjukpenning',
      '3 utbetalning',
      '4 sjukpenning',
    ]);
    expect(refused).toEqual([
      { row: 3, fault: { code: 'order.duplicate', detail: { benefit: 'sjukpenning', first: 2 } } },
    ]);
  });

  it('never quote what they hold', () => {
    const { refused } = read([header, `${first};x;Svensson;y`, `Svensson;2021-01-01;sjp;new`]);
    expect(JSON.stringify(refused)).not.toMatch(/Svensson|1981/);
  });
});

describe('a file without the header', () => {
  it('is read in the usual order of columns when it starts with a number', () => {
    const headed = read([header, `${first};2021-01-01;sjukpenning;new`, `${second};2021-01-01;sjp;`]);
    const bare = read([`${first};2021-01-01;sjukpenning;new`, `${second};2021-01-01;sjp;`]);
    expect(bare.lines.map(({ line }) => line)).toEqual(headed.lines.map(({ line }) => line));
    expect(bare.lines[0]?.row).toBe(1);
  });

  it.each([[''], ['personnummer|from|benefits|kind'], ['personnummer;from;kind']])(
    'is refused as a whole when it starts with other words (%#)',
    (text) => {
      expect(brief([text])).toEqual({ lines: [], refused: ['1 order.bad-line header'] });
    },
  );
});

describe('a file as people make them', () => {
  it('may have commas or tabs between cells, and semicolons inside quotes', () => {
    const expected = [lineOne, `2 new ${first} utbetalning 2021-01-01`];
    for (const cells of [
      ['personnummer', 'from', 'benefits', 'kind'].join(','),
      ['personnummer', 'from', 'benefits', 'kind'].join('\t'),
    ]) {
      const mark = cells.includes('\t') ? '\t' : ',';
      expect(brief([cells, [first, '2021-01-01', '"sjp;UTB"', 'new'].join(mark)]).lines).toEqual(expected);
    }
  });

  it('may say its header and kinds in Swedish, below titles, twice, and with columns that we do not know', () => {
    const { lines, refused, notes } = read([
      'Beställningar hösten;;;;',
      'Namn;Fr.o.m.;Förmån;Slag;Pers.nr',
      'Namn;Fr.o.m.;Förmån;Slag;Pers.nr',
      `Anna;2021-01-01;Sjukpenning;Ny;${first}`,
      `Bo;;Pension;Avbeställning;'${second.slice(0, 8)}\u2013${second.slice(8)}\u00A0`,
    ]);
    expect(refused).toEqual([]);
    expect(lines.map(({ row, line }) => `${row} ${line.kind} ${line.benefit} ${line.from}`)).toEqual([
      '4 new sjukpenning 2021-01-01',
      '5 cancel pension 2026-11-22',
    ]);
    expect(notes).toEqual([
      { kind: 'rows-above', count: 1 },
      { kind: 'header-repeated', row: 3 },
      { kind: 'unknown-columns', names: ['Namn'] },
    ]);
  });
});
