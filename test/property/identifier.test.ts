/** Our rules for identifiers against those of FK's own library, with every known difference written down. */
import {
  parseOrganisationsnummer as fkOrganisation,
  parsePersonnummer as fkPersonnummer,
  formatPersonnummerToDate,
  testLuhnChecksum,
} from '@fkui/logic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCheckDigit } from '../../src/core/order/luhn.ts';
import { parseOrganisationsnummer } from '../../src/core/order/organisation.ts';
import { parsePersonnummer } from '../../src/core/order/personnummer.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { checkDigitFor, datelessPersonnummer, numbered, realPersonnummer } from '../support/generators/personnummer.ts';

const today = localDateOf('2024-02-29');
/** FK's library has its own date class; a personnummer of somebody born today gives one. */
const fkToday = formatPersonnummerToDate('20240229-0000');

const ours = (text: string): string | undefined => {
  const result = parsePersonnummer(text, { today, testIdentities: false });
  return result.ok ? result.value : undefined;
};
const fk = (text: string): string | undefined => {
  const digits = fkPersonnummer(text, fkToday)?.replace('-', '');
  return digits !== undefined && testLuhnChecksum(digits.slice(2)) ? digits : undefined;
};

/** Day exactly 60 says that the day is unknown; FK's library then looks at no part of the date. */
const unknownDay = (digits: string): boolean => digits.slice(6, 8) === '60';
/** Known difference 1: with an unknown day, ours still wants a month (00–12) and a birth between 1840 and today. */
const impossibleWithUnknownDay = (digits: string): boolean => {
  const month = `${digits.slice(0, 4)}-${digits.slice(4, 6)}`;
  return unknownDay(digits) && (digits.slice(4, 6) > '12' || month > today.slice(0, 7) || month < '1840-05');
};
/** Known difference 2: ours knows no century but 18, 19 and 20. */
const otherCentury = (digits: string): boolean => !/^(18|19|20)/.test(digits);

/** Twelve digits in one of the writings; the sign is a guess that may be wrong. */
const written = (digits: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(digits, fc.constantFrom('', '-', '+'), fc.boolean(), fc.boolean()).map(([twelve, sign, short, spaced]) => {
    const [date, last] = [twelve.slice(short ? 2 : 0, 8), twelve.slice(8)];
    return spaced ? ` ${date} ${sign}${last} ` : `${date}${sign}${last}`;
  });

const agree = (text: string): void => {
  const theirs = fk(text);
  if (theirs !== undefined && (impossibleWithUnknownDay(theirs) || otherCentury(theirs)))
    expect(ours(text)).toBeUndefined();
  else expect(ours(text)).toBe(theirs);
};

describe("personnummer beside FK's @fkui/logic", () => {
  it('agrees on the numbers of real persons in every writing', () => {
    fc.assert(fc.property(written(realPersonnummer('2024-02-29')), agree), { numRuns: 5000 });
  });

  it('agrees on numbers with a check digit and any month and day, but for the known differences', () => {
    fc.assert(fc.property(written(datelessPersonnummer), agree), { numRuns: 5000 });
  });

  it('agrees on texts of digits, signs and blanks', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-+ '), minLength: 8, maxLength: 15 });
    fc.assert(fc.property(text, agree), { numRuns: 2000 });
  });

  it('meets both known differences, so that none of them is a leftover', () => {
    const differing = [numbered('19701360', 239), numbered('20991260', 239), numbered('17701060', 239)];
    expect(differing.map(fk)).toEqual(differing);
    expect(differing.map(ours)).toEqual([undefined, undefined, undefined]);
  });
});

describe("organisationsnummer beside FK's @fkui/logic", () => {
  /** Known difference: FK's library does not look at the third digit, by which a personnummer is told apart. */
  const smallThirdDigit = (text: string): boolean => /^\d\d[01]/.test(text);

  it('agrees on ten digits with or without a hyphen, but for the third digit', () => {
    const nineDigits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 });
    const tenDigits = fc
      .tuple(nineDigits, fc.boolean())
      .map(([nine, right]) => `${nine}${right ? checkDigitFor(nine) : '5'}`);
    const text = fc
      .tuple(tenDigits, fc.boolean())
      .map(([ten, dash]) => (dash ? `${ten.slice(0, 6)}-${ten.slice(6)}` : ten));
    fc.assert(
      fc.property(text, (organisation) => {
        const result = parseOrganisationsnummer(organisation);
        const theirs = smallThirdDigit(organisation) ? undefined : fkOrganisation(organisation)?.replace('-', '');
        expect(result.ok ? result.value : undefined).toBe(theirs);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the check digit', () => {
  it("agrees with FK's library and finds every change of one digit", () => {
    const nineDigits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, place, step) => {
        const ten = `${nine}${checkDigitFor(nine)}`;
        const changed = `${ten.slice(0, place)}${(Number(ten[place]) + step) % 10}${ten.slice(place + 1)}`;
        expect([hasCheckDigit(ten), testLuhnChecksum(ten)]).toEqual([true, true]);
        expect([hasCheckDigit(changed), testLuhnChecksum(changed)]).toEqual([false, false]);
      }),
    );
  });
});
