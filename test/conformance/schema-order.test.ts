/** The order XSD accepts what format.md §1 describes and refuses all else, by two builds of libxml2. */
import { describe, expect, test } from 'vitest';
import { changedFixture, type Refusal, schemaFixture, validators } from '../support/schema-fixture.ts';

const accepted = ['order-example.xml', 'order-three-kinds.xml'];

const both = '<sjukpenning>1</sjukpenning><utbetalning>1</utbetalning>';

const refused: readonly Refusal[] = [
  ['two roots', 'order-example.xml', '</bestallning>', '</bestallning><bestallning/>', /Extra content/],
  ['another root', 'order-example.xml', 'bestallning', 'bestallningar', /No matching global/],
  ['another namespace', 'order-example.xml', 'externa_intressenter', 'andra', /No matching global/],
  [
    'benefits out of the catalogue’s order',
    'order-example.xml',
    both,
    '<utbetalning>1</utbetalning><sjukpenning>1</sjukpenning>',
    /sjukpenning.*not expected/,
  ],
  [
    'a benefit twice',
    'order-example.xml',
    both,
    '<sjukpenning>1</sjukpenning><sjukpenning>1</sjukpenning>',
    /sjukpenning.*not expected/,
  ],
  [
    'a benefit’s former name',
    'order-example.xml',
    both,
    '<havandeskapspenning>1</havandeskapspenning>',
    /not expected/,
  ],
  ['no benefit', 'order-example.xml', both, '', /Missing child/],
  ['the value 0', 'order-example.xml', '<sjukpenning>1', '<sjukpenning>0', /enumeration/],
  ['an 11-digit number', 'order-example.xml', '197003011234', '97003011234', /pattern/],
  ['a hyphen in the number', 'order-example.xml', '197003011234', '19700301-1234', /pattern/],
  ['a date that does not exist', 'order-example.xml', '2021-01-01', '2021-02-30', /not a valid value/],
  ['a month for a date', 'order-example.xml', '2021-01-01', '2021-01', /not a valid value|pattern/],
  ['a date with a time zone', 'order-example.xml', '2021-01-01', '2021-01-01Z', /pattern/],
  ['a personnummer for an organisation', 'order-example.xml', '5560360793', '7001011234', /pattern/],
  ['no kind of order', 'order-example.xml', 'heluppdateringBevakning', 'heluppdatering', /not expected/],
  ['kinds out of order', 'order-three-kinds.xml', 'nybestallningBevakning', 'avbestallningBevakning', /not expected/],
];

describe.each(validators)('%s', (_name, validate, runs) => {
  test.skipIf(!runs).for(accepted)('accepts %s', async (name) => {
    const verdict = await validate(await schemaFixture(name), 'exi_bestallning_v2_0_4.xsd');
    expect(verdict.messages).toMatch(/validates/);
    expect(verdict.valid).toBe(true);
  });

  test.skipIf(!runs).for(refused)('refuses %s', async ([, file, from, to, tells]) => {
    const verdict = await validate(await changedFixture(file, from, to), 'exi_bestallning_v2_0_4.xsd');
    expect(verdict.valid).toBe(false);
    expect(verdict.messages).toMatch(tells);
  });
});
