/** Reading organisationsnummer. */
import { describe, expect, it } from 'vitest';
import { parseOrganisationsnummer } from '../../src/core/order/organisation.ts';

const reason = (text: string): unknown => {
  const result = parseOrganisationsnummer(text);
  return result.ok ? result.value : result.fault;
};
const refused = (why: string) => ({ code: 'input.invalid', detail: { field: 'organisationsnummer', reason: why } });

describe('organisationsnummer', () => {
  it.each([
    ['5560360793', '5560360793'],
    ['556036-0793', '5560360793'],
    [' 202100-5521 ', '2021005521'],
  ])('reads %s', (text, digits) => {
    expect(reason(text)).toBe(digits);
  });

  it.each([
    ['', 'form'],
    ['55603-60793', 'form'],
    ['165560360793', 'form'],
    ['5560360794', 'check-digit'],
    ['1234567890', 'check-digit'],
    ['811218-9876', 'third-digit'],
  ])('refuses %s', (text, why) => {
    expect(reason(text)).toEqual(refused(why));
  });
});
