/** Which night a delivery belongs to. */
import { describe, expect, it } from 'vitest';
import { fileNight, nightOf } from '../../src/core/calendar/file-night.ts';

const responseFilePattern = 'LEFI_SVAR_{org}_{date}_{seq}.xml';

describe('the date in a file name', () => {
  it.each([
    ['LEFI_SVAR_5560360793_20261120_412.xml', '2026-11-20'],
    ['lefi_svar_5560360793_20261120_1.XML', '2026-11-20'],
    ['LEFI_SVAR_5560360793_20261320_412.xml', null],
    ['LEFI_SVAR_5560360793_20261120_412.xml.gz', null],
    ['LEFI_SVAR_5560360793_20261120_412axml', null],
    ['LEFI_SVAR_556036079_20261120_412.xml', null],
    ['svar.xml', null],
  ])('of %s is %s', (name, night) => {
    expect(fileNight(name, responseFilePattern)).toBe(night);
  });

  it('is found by another pattern, whose signs mean themselves', () => {
    expect(fileNight('svar (5560360793) 20261120.txt', 'svar ({org}) {date}.txt')).toBe('2026-11-20');
    expect(fileNight('svar.20261120', 'svar+{date}')).toBeNull();
    expect(fileNight('20261120', 'no date')).toBeNull();
  });
});

describe('the night of a delivery', () => {
  const night = (file: string, created: string | null) => nightOf({ file, created }, responseFilePattern);
  const named = 'LEFI_SVAR_5560360793_20261120_412.xml';

  it('goes by the name before skapad', () => {
    expect(night(named, '2026-11-21T02:14:07')).toBe('2026-11-20');
  });

  it.each([
    ['2026-11-20T02:14:07', '2026-11-20'],
    [' 2026-11-20 ', '2026-11-20'],
    ['2026-11-19T23:30:00Z', '2026-11-20'],
    ['2026-11-19T23:30:00+01:00', '2026-11-19'],
    ['2026-11-19T99:30:00Z', '2026-11-19'],
    ['2026-13-01T02:14:07', null],
    ['', null],
    [null, null],
  ])('falls back on skapad %s as %s', (created, expected) => {
    expect(night('other.xml', created)).toBe(expected);
  });
});
