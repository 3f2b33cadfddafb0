/** A response with every field that the profile knows, written from the profile, is valid against the XSD. */
import { describe, expect, test } from 'vitest';
import type { Field, Fields, FieldType, RecordRule, SchemaProfile } from '../../src/shared/schema-profile.ts';
import { validators } from '../support/schema-fixture.ts';
import { shippedProfile } from '../support/schema-profile.ts';

type Sample = (type: FieldType) => string;

const filled: Sample = (type) => samples[type];
const empty: Sample = () => '';

const samples: Readonly<Record<FieldType, string>> = {
  text: '2001',
  date: '2026-08',
  timestamp: '2026-08-14T02:14:07.5',
  amount: '-12345.50',
  decimal: '0.75',
  integer: '17',
  boolean: 'true',
  code: 'Ny kod från FK',
  personnummer: '202001011234',
  group: '',
};

const element = (name: string, inside: string): string => `<${name}>${inside}</${name}>`;

/** A payment row has one of these only. */
const otherAmounts = ['skattebelopp', 'avdragsbelopp'];

function written(name: string, field: Field, sample: Sample): string {
  const inside = field.fields ? all(field.fields, sample, name === 'utbetalningen' ? otherAmounts : []) : '';
  const once = element(name, field.fields ? inside : sample(field.type));
  return field.list ? once + once : once;
}

const all = (fields: Fields, sample: Sample, but: readonly string[] = []): string =>
  Object.entries(fields)
    .filter(([name]) => !but.includes(name))
    .map(([name, field]) => written(name, field, sample))
    .join('');

const record = (rule: RecordRule, sample: Sample): string =>
  rule.path.reduceRight((inside, name) => element(name, inside), all(rule.fields, sample));

function response(profile: SchemaProfile, sample: Sample, name: 'element' | 'aliases'): Uint8Array {
  const benefits = profile.benefits.map((benefit) => {
    const named = name === 'aliases' ? (benefit.aliases?.[0] ?? benefit.element) : benefit.element;
    return element(named, benefit.records.map((rule) => record(rule, sample)).join(''));
  });
  const person = `<person informationstyp="1"><personnummer>199901019999</personnummer>${element('formansinformation', benefits.join(''))}</person>`;
  const start = element('startpost', element('organisationsnummer', '5560360793'));
  const end = element('slutpost', element('antalPersoner', '1'));
  const root = `<bestallningsvar xmlns="${profile.namespace}">`;
  return Buffer.from(`${root}${start}${element('informationsfalt', person)}${end}</bestallningsvar>`);
}

const cases = [
  ['every field filled', filled, 'element'],
  ['every field empty', empty, 'element'],
  ['former names of benefits', filled, 'aliases'],
] as const;

describe.each(validators)('%s', (_name, validate, runs) => {
  test.skipIf(!runs).for(cases)('accepts %s', async ([, sample, name]) => {
    const verdict = await validate(response(await shippedProfile(), sample, name), 'exi_bestallningsvar_v2_0_4.xsd');
    expect(verdict.messages).toMatch(/validates/);
    expect(verdict.valid).toBe(true);
  });
});
