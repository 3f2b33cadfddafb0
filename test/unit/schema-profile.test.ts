/** Loading a schema profile: the shipped one is sound, and every planted mistake is told by its place. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import { FaultError } from '../../src/shared/fault.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { fieldsByPath, schemaProfileText } from '../support/schema-profile.ts';

let text: string;
let profile: SchemaProfile;

beforeAll(async () => {
  text = await schemaProfileText();
  profile = loadSchemaProfile(text);
});

const benefit = (element: string) => profile.benefits.find((each) => each.element === element);

describe('the shipped profile', () => {
  test('knows the 28 benefits, seven of them with claw-backs', () => {
    expect(profile.benefits).toHaveLength(28);
    const withClawbacks = profile.benefits.filter((each) => each.clawbacks).map((each) => each.abbreviation);
    expect(withClawbacks).toEqual(['SJP', 'RBE', 'GP', 'NP', 'SBP', 'DPE', 'AS']);
    for (const each of profile.benefits)
      expect(each.records.some((record) => record.clawbacks !== undefined)).toBe(each.clawbacks === true);
  });

  test('has each shape’s fields in their place', () => {
    const period = benefit('sjukpenning')?.records[0]?.fields.period;
    expect(Object.keys(period?.fields ?? {}).slice(0, 3)).toEqual(['from', 'tom', 'beslutsdatum']);
    expect(period?.fields?.ersattning?.codes).toBe('sjukpenningErsattning');
    expect(benefit('foraldrapenning')?.records[0]?.fields.period?.fields?.ersattning?.codes).toBe('foraldraErsattning');
    expect(JSON.stringify(profile.benefits)).not.toContain('"shape"');
  });

  test('takes a case’s children, and own children in barnbidrag, into its key', () => {
    expect(benefit('foraldrapenning')?.records[0]?.key.at(-1)).toEqual({ take: 'sorted', paths: ['barn'] });
    expect(benefit('barnbidrag')?.records[0]?.key.at(-1)?.paths).toEqual(['barn', 'egnaBarn/personnummer']);
  });

  test('lists all 26 deduction types and all 16 states of a life certificate', () => {
    const deductions =
      'AFR ALA ART AVB AVR FMF FUM INC INF INM INU KOA KVI OAV PF PS PST SAV SKV SOC SS SST UMG UTF ÅFA ÖVA'.split(' ');
    expect(deductions).toHaveLength(26);
    expect(Object.keys(profile.codes.beloppstyp ?? {})).toEqual(expect.arrayContaining(deductions));
    expect(Object.keys(profile.codes.levnadsintygStatus ?? {})).toHaveLength(16);
  });

  test('uses every code list and every field type', () => {
    const fields = [...fieldsByPath(profile).values()];
    const used = new Set(fields.map((field) => field.codes));
    const unused = Object.keys(profile.codes).filter((name) => !used.has(name));
    expect(unused).toEqual(['informationstyp', 'kundStatus']);
    expect(new Set(fields.map((field) => field.type)).size).toBe(10);
  });
});

type Draft = { [name: string]: Draft } & { benefits: Draft[]; records: Draft[]; key: Draft[] };

/** A mistake: where the fault must point, and how to make it. */
const mistakes: readonly (readonly [where: string, plant: (draft: Draft) => unknown])[] = [
  ['vershun', (draft) => Object.assign(draft, { vershun: '2' })],
  ['version', (draft) => Object.assign(draft, { version: 'latest' })],
  ['order/xsd', (draft) => Object.assign(draft.order as Draft, { xsd: '../elsewhere.xsd' })],
  ['response/customerStatus', (draft) => delete (draft.response as Draft).customerStatus],
  ['benefits/0/records/0/kind', (draft) => Object.assign(first(draft), { kind: 'story' })],
  ['benefits/0/records/0/key/0/take', (draft) => Object.assign(first(draft).key[0] as Draft, { take: 'last' })],
  ['benefits/sjukpenning', (draft) => draft.benefits.push(draft.benefits[0] as Draft)],
  ['benefits/utbetalning', (draft) => Object.assign(draft.benefits[0] as Draft, { aliases: ['utbetalning'] })],
  ['benefits/sjukpenning/records', (draft) => draft.benefits[0]?.records.push(first(draft))],
  ['benefits/sjukpenning/records/0/shape', (draft) => Object.assign(first(draft), { shape: 'nothing' })],
  [
    'benefits/sjukpenning/records/0/key',
    (draft) => Object.assign(first(draft).key[0] as Draft, { paths: ['started'] }),
  ],
  ['benefits/sjukpenning/records/0/key', (draft) => Object.assign(first(draft).key[0] as Draft, { paths: ['period'] })],
  ['benefits/sjukpenning/records/0/validity/from', (draft) => validity(draft, { from: ['aktivt'] })],
  ['benefits/sjukpenning/records/0/validity/to', (draft) => validity(draft, { to: ['slut'] })],
  ['benefits/sjukpenning/records/0/validity/over', (draft) => validity(draft, { over: 'perioder' })],
  ['benefits/sjukpenning/records/0/validity/over', (draft) => validity(draft, { overTo: 'karens' })],
  ['benefits/sjukpenning/records/0/amount', (draft) => Object.assign(first(draft), { amount: 'startades' })],
  ['benefits/sjukpenning/records/0/clawbacks', (draft) => Object.assign(first(draft), { clawbacks: 'aktivt' })],
  ['benefits/sjukpenning/records/0/x/type', (draft) => field(draft, { label })],
  ['benefits/sjukpenning/records/0/x/type', (draft) => field(draft, { type: 'money', label })],
  ['benefits/sjukpenning/records/0/x/label', (draft) => field(draft, { type: 'text', label: { sv: 'Ord' } })],
  ['benefits/sjukpenning/records/0/x/hint', (draft) => field(draft, { type: 'text', label, hint: 'x' })],
  ['benefits/sjukpenning/records/0/x/codes', (draft) => field(draft, { type: 'code', label, codes: 'nothing' })],
  ['benefits/sjukpenning/records/0/x/codes', (draft) => field(draft, { type: 'text', label, codes: 'niva' })],
  ['benefits/sjukpenning/records/0/x/shape', (draft) => field(draft, { type: 'group', label, shape: 'nothing' })],
  ['benefits/sjukpenning/records/0/x/type', (draft) => field(draft, { type: 'text', label, shape: 'aterkrav' })],
  ['benefits/sjukpenning/records/0/x/fields', (draft) => field(draft, { type: 'group', label })],
  ['benefits/sjukpenning/records/0/x/key', (draft) => field(draft, { ...group, list: true, key: ['nothing'] })],
  ['benefits/sjukpenning/records/0/x/key', (draft) => field(draft, { ...group, key: ['from'] })],
  ['benefits/sjukpenning/records/0/x/flatten', (draft) => field(draft, { ...group, list: true, flatten: 'nothing' })],
  ['shapes/aterkrav/själv/shape', (draft) => Object.assign(draft.shapes?.aterkrav as Draft, { själv: group })],
  ['shapes/aterkrav/a b', (draft) => Object.assign(draft.shapes?.aterkrav as Draft, { 'a b': group })],
  ['codes/niva/X', (draft) => Object.assign(draft.codes?.niva as Draft, { X: 'Nivå' })],
];

const label = { sv: 'Ord', en: 'Word' };
const group = { type: 'group', label, shape: 'aterkrav' };
const first = (draft: Draft): Draft => draft.benefits[0]?.records[0] as Draft;
const validity = (draft: Draft, change: object) => Object.assign(first(draft).validity as Draft, change);
const field = (draft: Draft, x: object) => Object.assign(first(draft).fields as Draft, { x });

test.for(mistakes)('a mistake at %s is refused there', ([where, plant]) => {
  const draft = JSON.parse(text) as Draft;
  plant(draft);
  expect(faultIn(JSON.stringify(draft))).toEqual({ code: 'schema.invalid', detail: { where } });
});

test.for(['', 'null', '[]', '{', '<xml/>'])('%j is no profile', (other) => {
  expect(faultIn(other)?.code).toBe('schema.invalid');
});

test('an element may be called like a member of every object', () => {
  const draft = JSON.parse(text) as Draft;
  Object.assign(first(draft).fields as Draft, { constructor: { type: 'text', label } });
  expect(faultIn(JSON.stringify(draft))).toBeUndefined();
  Object.assign(first(draft), { shape: 'constructor' });
  expect(faultIn(JSON.stringify(draft))?.detail.where).toBe('benefits/sjukpenning/records/0/shape');
});

function faultIn(json: string) {
  try {
    loadSchemaProfile(json);
    return undefined;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}
