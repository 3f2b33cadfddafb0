/** Values as the views write them. */
import { describe, expect, test } from 'vitest';
import { personsOf } from '../../src/renderer/export/columns.ts';
import { personColumn } from '../../src/renderer/export/person-column.tsx';
import {
  formatBytes,
  formatDecimal,
  formatInstant,
  formatNumber,
  formatOre,
  maskNumber,
} from '../../src/renderer/text/format.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';

describe('format', () => {
  test('amounts have no-break spaces, a decimal comma and a real minus sign', () => {
    expect(formatOre(1_234_550)).toBe('12\u00a0345,50\u00a0kr');
    expect(formatOre(-1_234_550)).toBe('\u221212\u00a0345,50\u00a0kr');
  });

  test('a personnummer is shown with ten digits and a plus from the year the person turns 100', () => {
    expect(formatNumber('198503142393')).toBe('850314-2393');
    expect(formatNumber('191003142383')).toBe('100314+2383');
  });

  test('a masked number keeps the birth date and the sign, and a text that is no number gives nothing away', () => {
    expect(maskNumber('198503142393')).toBe('850314-••••');
    expect(maskNumber('191003142383')).toBe('100314+••••');
    expect(maskNumber('Anna')).toBe('••••••-••••');
  });

  test('of a removed person an export tells that there was one, and notes nobody', () => {
    const rows = ['198503142393', 'X00000000042'].map((number) => ({ personnummer: number as Personnummer }));
    const columns = [personColumn<(typeof rows)[number]>((key) => key, true)];
    expect(rows.map((row) => columns[0]?.value(row))).toEqual(['198503142393', 'retention.removed-person']);
    expect(personsOf({ what: 'orders', title: '', columns, rows, personOf: (row) => row.personnummer })).toEqual([
      '198503142393',
    ]);
  });

  test('a decimal text that is no number stays as it stood in the file', () => {
    expect(formatDecimal('0.50')).toBe('0,5');
    expect(formatDecimal('okänd')).toBe('okänd');
    expect(formatDecimal('')).toBe('');
  });

  test('instants are Swedish wall-clock time', () => {
    expect(formatInstant('2026-11-20T06:06:12Z')).toBe('2026-11-20 07:06');
    expect(formatInstant('2026-07-01T06:06:12Z')).toBe('2026-07-01 08:06');
  });

  test('bytes take the unit that fits', () => {
    expect(formatBytes(412)).toBe('412 byte');
    expect(formatBytes(48_211)).toBe('48,2 kB');
    expect(formatBytes(20_000_000)).toBe('20 MB');
  });
});
