/** Amounts of money: integers in öre, from and to FK's decimal text in SEK. */

declare const ore: unique symbol;

/** An amount in öre (1/100 SEK), always an integer. */
export type Ore = number & { readonly [ore]: true };

const pattern = /^([+-]?)(\d{1,12})(?:\.(\d{1,2})0*)?$/;

/** True for a text that parseOre reads, without reading it. */
export const isOre = (text: string): boolean => plainOre(text) !== undefined || pattern.test(text);

/** `"12345.50"` → 1234550 öre; undefined for anything that is not a decimal with at most two significant decimals. */
export function parseOre(text: string | undefined): Ore | undefined {
  if (text === undefined) return undefined;
  const plain = plainOre(text);
  if (plain !== undefined) return plain;
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return (match[1] === '-' && value !== 0 ? -value : value) as Ore;
}

/** What FK writes, digits and two decimals, read digit by digit: a delivery has millions. Undefined for other texts. */
function plainOre(text: string): Ore | undefined {
  const point = text.length - 3;
  if (point < 1 || point > 12 || text[point] !== '.') return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value as Ore;
}

const zero = 48;
