/** A file that cannot be trusted is kept whole, told by its fault, and changes nothing. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archivedBytes, factsIn } from '../support/mirror-file.ts';
import { anna, codesOf, fileName, flagsOf, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(18), night(18, [sick()]));
});
afterEach(() => profile.remove());

/** The next night's file, with other content than the mirror has. */
const good = night(19, [{ ...sick(), benefits: [sickCase('2026-09-01')] }]);
const deep = `${'<a>'.repeat(70)}${'</a>'.repeat(70)}`;

const spoiled: readonly (readonly [what: string, xml: string | Uint8Array, codes: readonly string[]])[] = [
  ['empty', '', ['response.not-well-formed', 'response.end-missing']],
  ['not XML at all', 'PK\u0003\u0004', ['response.not-well-formed', 'response.end-missing']],
  ['mis-tagged', good.replace('</sjpArende>', '</fpArende>'), ['response.not-well-formed']],
  ['twice rooted', `${good}<bestallningsvar/>`, ['response.not-well-formed']],
  ['bound to no namespace prefix', good.replace('<person ', '<e:person '), ['response.not-well-formed']],
  ['with a DOCTYPE', good.replace('?>', '?>\n<!DOCTYPE bestallningsvar [<!ENTITY a "b">]>'), ['response.doctype']],
  ['with an undefined entity', good.replace('2026-09-01', '&datum;'), ['response.not-well-formed']],
  ['without its start record', good.replace(/<startpost>.*<\/startpost>/, ''), ['response.start-missing']],
  [
    'whose start record names nobody',
    good.replace(/<organisationsnummer>\d*</, '<organisationsnummer><'),
    ['response.start-missing'],
  ],
  ['without its end record', good.replace(/<slutpost>.*<\/slutpost>/, ''), ['response.end-missing']],
  [
    'whose end record counts nothing',
    good.replace(/<antalPersoner>1</, '<antalPersoner>en<'),
    ['response.end-missing'],
  ],
  [
    'without both records',
    good.replace(/<(startpost|slutpost)>.*<\/\1>/g, ''),
    ['response.start-missing', 'response.end-missing'],
  ],
  ['that counts wrong', good.replace('<antalPersoner>1<', '<antalPersoner>2<'), ['response.count-mismatch']],
  ['whose persons stand outside the body', good.replace(/<\/?informationsfalt>/g, ''), ['response.count-mismatch']],
  ['of another customer', good.replace('5560360793', '2021005521'), ['response.wrong-organisation']],
  ['with another root', good.replaceAll('bestallningsvar', 'kvittens'), ['response.unknown-root']],
  ['of another namespace', good.replace('externa_intressenter', 'interna_intressenter'), ['response.unknown-root']],
  ['of no namespace', good.replace(/ xmlns="[^"]*"/, ''), ['response.unknown-root']],
  ['nested too deep', good.replace('<startades>', `${deep}<startades>`), ['response.too-deep']],
  ['with a person without a number', good.replace(anna, ''), ['response.person-unidentified']],
  ['with a person of ten digits', good.replace(anna, anna.slice(2)), ['response.person-unidentified']],
  ['whose start record comes last', moved(good, 'startpost', '</bestallningsvar>'), ['response.start-missing']],
  ['whose end record comes first', moved(good, 'slutpost', '<informationsfalt>'), ['response.end-missing']],
];

function moved(xml: string, record: string, before: string): string {
  const [text = ''] = new RegExp(`<${record}>.*</${record}>`).exec(xml) ?? [];
  return xml.replace(text, '').replace(before, `${text}${before}`);
}

describe('a file', () => {
  test.for(spoiled)('%s is quarantined, flagged and kept, and the mirror stays as it was', async ([, xml, codes]) => {
    const before = factsIn(profile.directory);
    const delivery = await profile.ingest(fileName(19), xml);
    expect([delivery.state, codesOf(delivery)]).toEqual(['quarantined', codes]);
    expect(factsIn(profile.directory)).toEqual(before);
    expect(await flagsOf(profile)).toEqual(codes);
    const bytes = Buffer.from(xml);
    expect(delivery.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await archivedBytes(profile.directory, delivery.sha256)).toEqual(bytes);
  });
});

test('our organisationsnummer is ours with sixteen before it and with a hyphen in it', async () => {
  const forms = ['165560360793', '556036-0793', '16556036-0793'];
  for (const [index, organisation] of forms.entries()) {
    const delivery = await profile.ingest(fileName(19 + index), night(19 + index, [], { organisation }));
    expect([delivery.state, delivery.start?.organisationsnummer]).toEqual(['empty', organisation]);
  }
});

test('a quarantined file read again with nothing changed stays one row with one flag', async () => {
  const bad = good.replace(/<slutpost>.*<\/slutpost>/, '');
  const first = await profile.ingest(fileName(19), bad);
  const second = await profile.ingest('under another name.xml', bad);
  expect(second).toEqual(first);
  expect(await profile.service.handlers['delivery.list']({})).toHaveLength(2);
  expect(await flagsOf(profile)).toEqual(['response.end-missing']);
  expect((await profile.ingest(fileName(19), good)).state).toBe('applied');
});
