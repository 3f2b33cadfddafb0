/** The response XSD accepts what format.md §2 describes and refuses what it rules out, by two builds of libxml2. */
import { describe, expect, test } from 'vitest';
import { changedFixture, type Refusal, schemaFixture, validators } from '../support/schema-fixture.ts';

const accepted = [
  'response-example.xml',
  'response-every-benefit.xml',
  'response-empty-night.xml',
  'response-empty-body.xml',
];

const refused: readonly Refusal[] = [
  ['no start record', 'response-empty-night.xml', 'startpost>', 'startposten>', /not expected/],
  [
    'no end record',
    'response-empty-night.xml',
    '<slutpost><antalPersoner>0</antalPersoner></slutpost>',
    '',
    /Missing child/,
  ],
  [
    'an end record without a count',
    'response-empty-night.xml',
    '<antalPersoner>0</antalPersoner>',
    '',
    /Missing child/,
  ],
  [
    'a person after the end record',
    'response-empty-body.xml',
    '</slutpost>',
    '</slutpost><informationsfalt/>',
    /not expected/,
  ],
  ['an 11-digit number', 'response-example.xml', '199901019999', '99901019999', /pattern/],
  [
    'a word for informationstyp',
    'response-example.xml',
    'informationstyp="0"',
    'informationstyp="ny"',
    /not a valid value/,
  ],
  [
    'two amounts in a payment row',
    'response-example.xml',
    '<skattebelopp>3699.00</skattebelopp></utbetalningen>',
    '<skattebelopp>3699.00</skattebelopp><avdragsbelopp>1</avdragsbelopp></utbetalningen>',
    /not expected/,
  ],
  ['an amount with a decimal comma', 'response-example.xml', '8631.00', '8631,00', /not a valid value/],
  ['an unknown benefit', 'response-example.xml', '<utbetalning>', '<nyforman/><utbetalning>', /not expected/],
  [
    'a claw-back in a benefit without claw-backs',
    'response-every-benefit.xml',
    '</heArende>',
    '<aterkrav/></heArende>',
    /not expected/,
  ],
  [
    'graviditetspenning under both of its names',
    'response-every-benefit.xml',
    '<havandeskapspenning>',
    '<graviditetspenning/><havandeskapspenning>',
    /not expected/,
  ],
];

describe.each(validators)('%s', (_name, validate, runs) => {
  test.skipIf(!runs).for(accepted)('accepts %s', async (name) => {
    const verdict = await validate(await schemaFixture(name), 'exi_bestallningsvar_v2_0_4.xsd');
    expect(verdict.messages).toMatch(/validates/);
    expect(verdict.valid).toBe(true);
  });

  test.skipIf(!runs).for(refused)('refuses %s', async ([, file, from, to, tells]) => {
    const verdict = await validate(await changedFixture(file, from, to), 'exi_bestallningsvar_v2_0_4.xsd');
    expect(verdict.valid).toBe(false);
    expect(verdict.messages).toMatch(tells);
  });
});
