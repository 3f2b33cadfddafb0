/** Arbitrary identity numbers, invented; the check digit is computed here anew, not with the code under test. */
import fc from 'fast-check';

/** The tenth digit that makes nine digits pass modulus 10. */
export function checkDigitFor(nineDigits: string): string {
  const sum = [...nineDigits]
    .map((digit, index) => Number(digit) * (2 - (index % 2)))
    .flatMap((product) => [...String(product)])
    .reduce((total, digit) => total + Number(digit), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Twelve digits with a right check digit from `YYYYMMDD` (any digits) and a birth number. */
export function numbered(eightDigits: string, birthNumber: number): string {
  const head = `${eightDigits}${String(birthNumber).padStart(3, '0')}`;
  return `${head}${checkDigitFor(head.slice(2))}`;
}

const birthNumber = fc.integer({ min: 0, max: 999 });

/** Personnummer and samordningsnummer of persons born from 1900-01-01 through `lastDay`. */
export const realPersonnummer = (lastDay: string): fc.Arbitrary<string> =>
  fc
    .record({
      born: fc.date({ min: new Date('1900-01-01'), max: new Date(lastDay), noInvalidDate: true }),
      birthNumber,
      coordination: fc.boolean(),
    })
    .map((person) => {
      const [year, month, day] = person.born.toISOString().slice(0, 10).split('-') as [string, string, string];
      const written = person.coordination ? String(Number(day) + 60) : day;
      return numbered(`${year}${month}${written}`, person.birthNumber);
    });

/** Twelve digits of a plausible century with a right check digit and any month and day: mostly no real date. */
export const datelessPersonnummer: fc.Arbitrary<string> = fc
  .record({
    year: fc.integer({ min: 1800, max: 2099 }),
    month: fc.integer({ min: 0, max: 99 }),
    day: fc.integer({ min: 0, max: 99 }),
    birthNumber,
  })
  .map((person) => {
    const [month, day] = [person.month, person.day].map((part) => String(part).padStart(2, '0'));
    return numbered(`${person.year}${month}${day}`, person.birthNumber);
  });
