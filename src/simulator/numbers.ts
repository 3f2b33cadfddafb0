/** Identity numbers for people who do not exist. */
import type { Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';

/** Check digit by modulus 10, weights 2 and 1 over the nine digits after the century (Skatteverket's rule). */
function luhnDigit(nine: string): number {
  let sum = 0;
  for (let i = 0; i < nine.length; i += 1) {
    const product = Number(nine[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

/** Birth numbers from here to 999 are, as far as we know, the ones that Skatteverket keeps for test persons. */
export const firstTestSerial = 980;

/**
 * Twelve digits with a right check digit. `serial` is the birth number, 980–999 here: even for women, odd for men.
 * A coordination number (samordningsnummer) has 60 added to the day.
 */
export function personnummerOf(born: LocalDate, serial: number, coordination = false): Personnummer {
  const [year, month, day] = born.split('-') as [string, string, string];
  const shownDay = coordination ? String(Number(day) + 60) : day;
  const eleven = `${year}${month}${shownDay}${String(serial).padStart(3, '0')}`;
  return `${eleven}${luhnDigit(eleven.slice(2))}` as Personnummer;
}
