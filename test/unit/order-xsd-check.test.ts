/** What the schema check says, and what it must not say. */
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/main/xml/order-check.ts';

const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x" xmlns="urn:x" elementFormDefault="qualified">
<xs:simpleType name="twelve"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{12}"/></xs:restriction></xs:simpleType>
<xs:element name="order"><xs:complexType><xs:sequence><xs:element name="person" maxOccurs="unbounded"><xs:complexType><xs:sequence>
<xs:element name="number" type="twelve"/><xs:element name="from" type="xs:date"/>
</xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>`;

const check = (body: string, schema = xsd) =>
  checkDocument(new TextEncoder().encode(`<order xmlns="urn:x">\n${body}\n</order>`), schema);
const good = '<person><number>197003011234</number><from>2021-01-01</from></person>';

describe('the schema check', () => {
  it('has nothing to say about a valid file', async () => {
    expect(await check(good)).toEqual([]);
  });

  it('tells lines, elements and rules, but no values', async () => {
    const bad = [
      good,
      "<person><number>19700301-1234 O'Brien</number><from>2021-13-01</from></person>",
      '<person ssn="197003011234"><number>197003011234</number></person>',
      '<person><number>1970\n03011234</number><from>2021-01-01</from></person>',
      'Svensson<name>Svensson</name>',
    ];
    expect(await check(bad.join('\n'))).toEqual([
      'line 3: number: value breaks the facet pattern',
      'line 3: from: value is not a valid xs:date',
      "line 4: person: The attribute 'ssn' is not allowed.",
      'line 4: person: Missing child element(s). Expected is ( from ).',
      'line 6: number: value breaks the facet pattern',
      "line 7: order: Character content other than whitespace is not allowed because the content type is 'element-only'.",
      'line 7: name: This element is not expected. Expected is ( person ).',
    ]);
  });

  it('stops at twenty messages', async () => {
    const many = Array.from({ length: 50 }, () => '<person><number>x</number><from>2021-01-01</from></person>');
    expect(await check(many.join('\n'))).toHaveLength(20);
  });

  it('calls a file that is cut off not well-formed, without repeating it', async () => {
    expect(await checkDocument(new TextEncoder().encode('<order xmlns="urn:x"><number>19700301'), xsd)).toEqual([
      'not well-formed XML',
    ]);
  });

  it('throws schema.invalid for a schema that cannot be used', async () => {
    await expect(check(good, xsd.replace('xs:date', 'xs:dote'))).rejects.toMatchObject({
      fault: { code: 'schema.invalid' },
    });
  });
});
