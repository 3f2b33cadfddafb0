/** Amounts of money: integers in öre, from and to FK's decimal text in SEK. */

declare const ore: unique symbol;

/** An amount in öre (1/100 SEK), always an integer. */
export type Ore = number & { readonly [ore]: true };

const pattern = /^([+-]?)(\d{1,12})(?:\.(\d{1,2})0*)?$/;

/** True for a text that parseOre reads, without reading it. */
export const isOre = (text: string): boolean => pattern.test(text);

/** `"12345.50"` → 1234550 öre; undefined for anything that is not a decimal with at most two significant decimals. */
export function parseOre(text: string | undefined): Ore | undefined {
  const match = pattern.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return (match[1] === '-' && value !== 0 ? -value : value) as Ore;
}
