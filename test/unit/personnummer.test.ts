/** Reading personnummer in all the ways that people write them. */
import { describe, expect, it } from 'vitest';
import { birthOf, type PersonnummerProblem, parsePersonnummer } from '../../src/core/order/personnummer.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { numbered } from '../support/generators/personnummer.ts';

const today = localDateOf('2026-11-22');
const parse = (text: string, testIdentities = false) => parsePersonnummer(text, { today, testIdentities });
const value = (text: string, testIdentities = false): string | undefined => {
  const result = parse(text, testIdentities);
  return result.ok ? result.value : undefined;
};
const problem = (text: string, testIdentities = false): unknown => {
  const result = parse(text, testIdentities);
  return result.ok ? 'none' : [result.fault.code, result.fault.detail.reason];
};
const bad = (reason: PersonnummerProblem) => ['order.bad-personnummer', reason];

describe('usual writings', () => {
  const digits = numbered('19850317', 412);
  const [century, date, last] = [digits.slice(0, 2), digits.slice(2, 8), digits.slice(8)];

  it.each([
    digits,
    `${century}${date}-${last}`,
    `${date}${last}`,
    `${date}-${last}`,
    ` ${date} ${last} `,
    `${century} ${date}\u00a0-\u00a0${last}`,
  ])('takes the writing number %#', (text) => {
    expect(value(text)).toBe(digits);
  });

  it("takes Skatteverket's samordningsnummer 701063-2391", () => {
    expect(value('701063-2391')).toBe('197010632391');
  });

  it("takes Skatteverket's well-known example 811218-9876", () => {
    expect(value('811218-9876')).toBe('198112189876');
  });

  it('takes a samordningsnummer with an unknown day, and with an unknown month too', () => {
    expect(value('197010602394')).toBe('197010602394');
    const monthless = numbered('19700060', 239);
    expect(value(monthless)).toBe(monthless);
  });
});

describe('the century of ten digits', () => {
  const tenDigits = (twelve: string, sign: string): string => `${twelve.slice(2, 8)}${sign}${twelve.slice(8)}`;

  it.each([
    ['20261122', '-', 'somebody born today'],
    ['19261123', '-', 'somebody who turns 100 tomorrow, still written with a hyphen'],
    ['19261122', '+', 'somebody who turned 100 today'],
    ['19261231', '+', 'somebody who turns 100 later this year'],
    ['19050101', '+', 'somebody born in 1905'],
    ['18991231', '+', 'somebody born in 1899'],
    ['20260061', '-', 'nobody: a month that does not exist'],
  ])('reads %s with %s as %s', (date, sign, who) => {
    const digits = numbered(date, 238);
    expect(value(tenDigits(digits, sign))).toBe(who.startsWith('nobody') ? undefined : digits);
  });

  it('takes somebody with an unknown day this month for a newborn', () => {
    const digits = numbered('20261160', 238);
    expect(value(tenDigits(digits, '-'))).toBe(digits);
  });

  it('does not guess a person of 196 years from a plus that is out of place', () => {
    expect(problem(tenDigits(numbered('18300101', 238), '+'))).toEqual(bad('date'));
  });
});

describe('refusals', () => {
  it.each<[string, PersonnummerProblem]>([
    ['', 'form'],
    ['abc', 'form'],
    ['19850317412X', 'form'],
    ['1985-03-17-4128', 'form'],
    ['850317_4128', 'form'],
    ['١٩٨٥٠٣١٧٤١٢٨', 'form'],
    ['165560360793', 'form'],
    ['1.98503E+11', 'spreadsheet'],
    ['1,98503174128E+11', 'spreadsheet'],
    ['503011234', 'digits-lost'],
    ['19850317412', 'digits-lost'],
    ['811218-9877', 'check-digit'],
    [numbered('19850230', 1), 'date'],
    [numbered('19851301', 1), 'date'],
    [numbered('19850300', 1), 'date'],
    [numbered('19850392', 1), 'date'],
    [numbered('19851360', 1), 'date'],
    [numbered('18391231', 1), 'date'],
    [numbered('20261123', 1), 'not-born-yet'],
    [numbered('20261260', 1), 'not-born-yet'],
  ])('refuses number %# with a reason', (text, reason) => {
    expect(problem(text)).toEqual(bad(reason));
  });

  it('never repeats the number in the fault', () => {
    const result = parse('811218-9877');
    expect(JSON.stringify(result)).not.toMatch(/\d{4}/);
  });
});

describe("FK's placeholders and test persons", () => {
  const theirs = ['190000000000', '199999999999', '193802458988', '197410356757', '194201338763'];

  it.each(theirs)('refuses %s in production', (text) => {
    expect(problem(text)).toEqual(bad('date'));
  });

  it.each(theirs)('takes %s as a test identity', (text) => {
    expect(value(text, true)).toBe(text);
  });

  it('takes a test person in ten digits too', () => {
    expect(value('380245-8988', true)).toBe('193802458988');
  });

  it('still wants the check digit and the form', () => {
    expect(problem('193802458989', true)).toEqual(bad('check-digit'));
    expect(problem('165560360793', true)).toEqual(bad('form'));
  });
});

it.each([
  ['a personnummer', '199912319999', '1999-12-31'],
  ['a samordningsnummer', '199912919999', '1999-12-31'],
  ['a number whose day is not known, which no day of its month comes before', '199912609999', '1999-12-00'],
])('%s tells the day of birth', (_, number, birth) => {
  expect(birthOf(number)).toBe(birth);
});
