/** A profile laid beside an XSD: every element in its place, whatever way the XSD says it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareWithXsd } from '../../src/main/service/schema/compare.ts';
import { readOutline } from '../../src/main/service/schema/outline.ts';
import { xml } from '../../src/main/xml/xml.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { changed } from '../support/new-schema.ts';
import { shippedProfile } from '../support/schema-profile.ts';
import { schemaFolder } from '../support/xmllint.ts';

const profile = await shippedProfile();
const xsd = await readFile(join(schemaFolder, profile.response.xsd), 'utf8');
const compare = (text: string, with_: SchemaProfile = profile) =>
  compareWithXsd(with_, readOutline(xml, new TextEncoder().encode(text), profile.namespace));
const only = (element: string): SchemaProfile => ({
  ...profile,
  benefits: profile.benefits.filter((benefit) => benefit.element === element),
});

test('the shipped profile and its XSD have the same elements in the same places', () => {
  expect(compare(xsd)).toEqual({ missing: [], unknown: [] });
});

test('a field under another parent than the profile says is missing there and unknown here', () => {
  const moved = changed(xsd, [
    '<xs:element name="antalDagar" type="decimaltal" minOccurs="0"/> <!-- [V-2011]: read as a decimal there -->',
    '',
  ]);
  const { missing, unknown } = compare(moved);
  expect(missing[0]).toEqual({ where: 'benefits/sjukpenning/records/0/period/antalDagar', name: 'antalDagar' });
  expect(unknown).toEqual([]);
});

test('benefits that the profile does not have are told once, without what is in them', () => {
  const { missing, unknown } = compare(xsd, only('pension'));
  expect(missing).toEqual([]);
  expect(unknown).toContain('sjukpenning');
  expect(unknown.filter((path) => path.startsWith('sjukpenning/'))).toEqual([]);
});

test('a former name of a benefit need not be in the XSD any more', () => {
  expect(compare(xsd.replaceAll('name="havandeskapspenning"', 'name="graviditetspenning"')).missing).toEqual([]);
});

test('types that extend others, references, prefixes and types that contain themselves are followed', () => {
  const tree = (
    content: string,
  ): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="${profile.namespace}"
    targetNamespace="${profile.namespace}"><xs:element name="bestallningsvar"><xs:complexType><xs:complexContent>
    <xs:extension base="t:grund"><xs:all><xs:element ref="t:slutpost"/></xs:all></xs:extension></xs:complexContent></xs:complexType></xs:element>
    <xs:element name="slutpost"><xs:complexType>${content}</xs:complexType></xs:element>
    <xs:complexType name="grund"><xs:group ref="t:alla"/></xs:complexType>
    <xs:group name="alla"><xs:sequence><xs:element name="startpost" type="t:grund"/><xs:group ref="t:alla"/></xs:sequence></xs:group></xs:schema>`;
  const places = (text: string): string[] => compare(text, only('')).missing.map(({ where }) => where);
  expect(places(tree('<xs:sequence><xs:element name="antalPersoner"/></xs:sequence>'))).toEqual([
    'response/start/organisation',
    'response/start/created',
    'response/start/sequence',
    'response/body',
  ]);
  expect(places(tree(''))).toContain('response/end/persons');
  expect(places(tree('<xs:sequence><xs:any/></xs:sequence>'))).not.toContain('response/end/persons');
});
