/** A schema that is not sound is refused with file, place and reason, and nothing of it is installed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changed, names, newSchema, type SchemaTexts, schemaFolderWith } from '../support/new-schema.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

const { profile: profileFile, order, response } = names;
const huge = Buffer.alloc(50 * 1024 * 1024, ' ');
const import404 = '<xs:import namespace="urn:other" schemaLocation="http://127.0.0.1:9/other.xsd"/>';
const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>\n<xs:schema ';

let texts: SchemaTexts;
let profile: TestProfile;
let turn = 0;
let folder: string;
beforeAll(async () => {
  texts = await newSchema();
  profile = await testProfile();
});
afterAll(() => profile.remove());
beforeEach(() => {
  folder = join(profile.directory, `given-${turn++}`);
});

const refusals: readonly (readonly [
  what: string,
  file: string,
  change: (text: string) => string | Uint8Array,
  detail: Readonly<Record<string, unknown>>,
])[] = [
  ['a profile that is broken JSON', profileFile, (text) => text.slice(0, -9), { where: 'json' }],
  ['a profile that is not UTF-8', profileFile, () => Buffer.from('{"version":"\xe5"}', 'latin1'), { where: 'json' }],
  [
    'a profile whose key names no field',
    profileFile,
    (text) => changed(text, ['"take": "first", "paths": ["startades"]', '"take": "first", "paths": ["startad"]']),
    { where: 'benefits/sjukpenning/records/0/key' },
  ],
  [
    'a profile with a version that is no folder’s name',
    profileFile,
    (text) => changed(text, ['"version": "2.0.5"', `"version": "${'2'.repeat(300)}"`]),
    { where: 'version' },
  ],
  [
    'a profile that puts its XSD elsewhere',
    profileFile,
    (text) => changed(text, [`"xsd": "${order}"`, `"xsd": "../${order}"`]),
    { where: 'order/xsd' },
  ],
  [
    'a profile with a misspelt element',
    profileFile,
    (text) => changed(text, ['"handlaggare":', '"handlagare":']),
    { where: 'benefits/sjukpenning/records/0/handlagare', reason: 'not-in-xsd' },
  ],
  [
    'a profile with a benefit that cannot be ordered',
    order,
    (text) => changed(text, ['name="nyttStod"', 'name="nyttStodd"']),
    { where: expect.stringMatching(/^line \d+: nyttStod: /), reason: 'sample-order' },
  ],
  [
    'an XSD of another namespace',
    response,
    (text) => changed(text, ['targetNamespace="http://schema.', 'targetNamespace="http://other.']),
    { where: 'targetNamespace', reason: 'other-namespace' },
  ],
  ['an XSD that is cut off', order, (text) => text.slice(0, 4000), { where: expect.stringMatching(/^line \d+$/) }],
  [
    'an XSD that does not compile',
    response,
    (text) => changed(text, ['<xs:group ref="arende"/>', '<xs:group ref="finnsInte"/>']),
    { where: expect.stringMatching(/^line \d+$/), reason: expect.stringContaining('finnsInte') },
  ],
  [
    'an XSD that imports',
    order,
    (text) => changed(text, ['<xs:simpleType name="dag">', `${import404}<xs:simpleType name="dag">`]),
    { where: 'xs:import', reason: 'not-alone' },
  ],
  [
    'an XSD that includes a file of this machine',
    response,
    (text) =>
      changed(text, [
        '<xs:group name="arende">',
        '<xs:include schemaLocation="/etc/hostname"/><xs:group name="arende">',
      ]),
    { where: 'xs:include', reason: 'not-alone' },
  ],
  [
    'an XSD with an external entity',
    response,
    (text) => changed(text, ['<xs:schema ', doctype]),
    { where: expect.stringMatching(/^line \d+$/), reason: 'doctype' },
  ],
  ['a web page in the place of an XSD', order, () => '<html><body>Logga in</body></html>', { reason: 'not-an-xsd' }],
  [
    'an XSD that refuses a simple answer',
    response,
    (text) =>
      changed(text, ['<xs:element name="slutpost">', '<xs:element name="avslut"/><xs:element name="slutpost">']),
    { where: expect.stringContaining('slutpost'), reason: 'sample-response' },
  ],
  ['a profile of 50 MB', profileFile, () => huge, { reason: 'too-large' }],
  ['an XSD of 50 MB', response, () => huge, { reason: 'too-large' }],
];

const attempt = (): Promise<unknown> => profile.service.handlers['schema.add']({ folder });

test.each(refusals)('%s', async (_what, file, change, detail) => {
  await schemaFolderWith(folder, { ...texts, [file]: change(texts[file] ?? '') });
  await expect(attempt()).rejects.toMatchObject({ fault: { code: 'schema.invalid', detail: { file, ...detail } } });
  expect(existsSync(join(profile.directory, 'schemas'))).toBe(false);
});

test('XSDs without a profile are told to need one', async () => {
  await schemaFolderWith(folder, { [order]: texts[order] ?? '', [response]: texts[response] ?? '' });
  await expect(attempt()).rejects.toMatchObject({ fault: { code: 'schema.profile-missing', detail: { found: 0 } } });
});

test('of two profiles none is guessed', async () => {
  await schemaFolderWith(folder, { ...texts, 'profile_old.json': texts[profileFile] ?? '' });
  await expect(attempt()).rejects.toMatchObject({ fault: { code: 'schema.profile-missing', detail: { found: 2 } } });
});

test('a missing file or folder is named, without the folders above', async () => {
  await expect(attempt()).rejects.toMatchObject({ fault: { code: 'input.unreadable', detail: { reason: 'ENOENT' } } });
  await schemaFolderWith(folder, { [profileFile]: texts[profileFile] ?? '', [order]: texts[order] ?? '' });
  await expect(attempt()).rejects.toMatchObject({ fault: { code: 'input.unreadable', detail: { file: response } } });
});

test('what the XSD has and the profile does not know is listed, and another XSD for the same profile refused', async () => {
  const extra = changed(texts[response] ?? '', [
    '<xs:element name="handlaggare"',
    '<xs:element name="kontor" type="text" minOccurs="0"/><xs:element name="handlaggare"',
  ]);
  await schemaFolderWith(folder, { ...texts, [response]: extra });
  expect(await attempt()).toMatchObject({
    added: true,
    unknown: expect.arrayContaining(['sjukpenning/sjpArende/kontor', 'nyttStod/nysArende/kontor']),
  });
  await schemaFolderWith(folder, texts);
  await expect(attempt()).rejects.toMatchObject({
    fault: { code: 'schema.invalid', detail: { file: response, reason: 'other-xsd' } },
  });
});
