/** Amounts of money: what FK writes, read quickly, and everything else by the same rule. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOre, parseOre } from '../../src/shared/amount.ts';

const nearlyAmounts = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', '+', ' '), maxLength: 17 });
const written = fc.stringMatching(/^\d{1,13}\.\d\d$/);

/** By the definition: a sign, one to twelve digits, and decimals of which two may be other than nothing. */
function byDefinition(text: string): bigint | undefined {
  const [, sign, kronor, decimals = ''] = /^([+-]?)(\d{1,12})(?:\.(\d+))?$/.exec(text) ?? [];
  if (kronor === undefined || /[^0]/.test(decimals.slice(2))) return undefined;
  const size = BigInt(kronor + decimals.slice(0, 2).padEnd(2, '0'));
  return sign === '-' ? -size : size;
}

test('an amount is the öre of its decimal text, with or without white space about it', () => {
  fc.assert(
    fc.property(fc.oneof(written, nearlyAmounts, fc.string()), (text) => {
      const expected = byDefinition(text.trim());
      const found = parseOre(text);
      expect(found === undefined ? undefined : BigInt(found)).toBe(expected);
      expect(Object.is(found, -0)).toBe(false);
      expect(isOre(text)).toBe(byDefinition(text) !== undefined);
    }),
    { numRuns: 3000 },
  );
});
