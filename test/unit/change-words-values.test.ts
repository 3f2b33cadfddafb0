/** Statements, unknown records and single values in words. */
import { describe, expect, test } from 'vitest';
import { changeTexts, changeWords } from '../../src/shared/change-words/change-words.ts';
import { alive, caseOf, type RecordName, sick, wordsOf } from '../support/change-words.ts';
import { shippedProfile } from '../support/schema-profile.ts';

const profile = await shippedProfile();

describe('a statement', () => {
  test('tells its codes with the code beside, and an unknown code raw', () => {
    const blocked = { uppdaterades: '2026-10-01T03:12:00', status: '5' };
    expect(wordsOf(alive, null, blocked)).toEqual(['Levnadsintyg 2026-10-01: status Förmåner spärrade (5)']);
    expect(wordsOf(alive, null, blocked, 'en')).toEqual(['Life certificate 2026-10-01: status Benefits blocked (5)']);
    expect(wordsOf(alive, blocked, { ...blocked, status: '77' })).toEqual([
      'Levnadsintyg 2026-10-01: status Förmåner spärrade (5) → 77',
    ]);
    expect(wordsOf(alive, blocked, null)).toEqual(['Levnadsintyg 2026-10-01: uppgiften borttagen']);
  });

  test('of a benefit with several kinds says which', () => {
    const decision: RecordName = ['pension', 'premiepension/premiepensionsbeslut'];
    expect(wordsOf(decision, null, { from: '2026-01-01', manadsbelopp: '1200.00' })).toEqual([
      'Pension, premiepensionsbeslut 2026-01-01: månadsbelopp 1 200,00 kr',
    ]);
  });

  test('that no schema knows goes by its element names', () => {
    expect(wordsOf(['rymdbidrag', 'besked'], { hojd: '1' }, { hojd: '2' })).toEqual(['rymdbidrag, besked: hojd 1 → 2']);
  });
});

test('the order alone is said to be the order', () => {
  expect(wordsOf(sick, { startades: '2026-08-14', aktivt: '1' }, { aktivt: '1', startades: '2026-08-14' })).toEqual([
    'Sjukpenning: ärendet från 2026-08-14: samma uppgifter i annan ordning',
  ]);
});

test('of a child there is the day of birth, never the whole number', () => {
  const said = wordsOf(sick, caseOf({ barn: ['202001011234'] }), caseOf({ barn: ['202001011234', '202205052385'] }));
  expect(said).toEqual(['Sjukpenning: ärendet från 2026-08-14: barn 20220505-•••• tillkom']);
});

test('amounts have no-break spaces', () => {
  const record = { benefit: 'utbetalning', element: 'period', kind: 'payment', change: 'new', before: null } as const;
  const after = { utbetalningsdatum: '2026-09-25', nettobelopp: '-8631.00' };
  expect(changeWords(profile, 'sv', { ...record, after, details: [] })).toEqual([
    'Utbetalning 2026-09-25: \u22128\u00a0631,00\u00a0kr netto',
  ]);
});

test('both languages have the same texts', () => {
  const shape = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => shape(inner, `${path}/${name}`))
      : [`${path}:${typeof value}`];
  expect(shape(changeTexts.en)).toEqual(shape(changeTexts.sv));
});
