/** Hostile files of great size: each is refused by its right name while a process of little memory reads it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { around, type Bytes, ingestSmall, type Outcome, place, repeated, sound } from '../support/attack.ts';
import { factsIn } from '../support/mirror-file.ts';
import { fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

const megabyte = 1024 * 1024;
const perProcess = 5;

function* numbered(count: number, one: (index: number) => string): Generator<string> {
  for (let index = 0; index < count; index += 1000) {
    const length = Math.min(1000, count - index);
    yield Array.from({ length }, (_, offset) => one(index + offset)).join('');
  }
}

function* wrapped(open: string, middle: Iterable<string>, close: string): Generator<string> {
  yield open;
  yield* middle;
  yield close;
}

const inside = (open: string, middle: Iterable<string>, close: string): Bytes => around(wrapped(open, middle, close));
const letters = (megabytes: number): Iterable<string> => repeated('a', megabytes * megabyte);
const beforeRoot = (text: Iterable<string>): Bytes => wrapped(sound.slice(0, sound.indexOf('<best')), text, '');
const period = '<period><from>2026-08-14</from><tom>2026-08-31</tom><omfattning>0.50</omfattning></period>';
const persons = (more: (index: number) => string): Iterable<string> =>
  numbered(
    40_000,
    (index) => `<person informationstyp="1"><personnummer>199001012385</personnummer>${more(index)}</person>`,
  );
const manyPersons = (more: (index: number) => string): Bytes => {
  const [head = '', tail = ''] = sound.split('<informationsfalt>');
  return wrapped(`${head}<informationsfalt>`, persons(more), tail);
};
const deepNames = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, level) => `<a${[...numbered(90, (index) => ` xmlns:p${level}-${index}="u"`)].join('')}>`,
  ).join('');

const attacks: readonly (readonly [what: string, bytes: () => Bytes, code: string])[] = [
  ['300 MB of text in one element', () => inside('<a>', letters(300), '</a>'), 'response.too-large'],
  [
    '12 MB of text in pieces',
    () => inside('<a>', repeated(`${'a'.repeat(999)}<!---->`, 12_000), '</a>'),
    'response.too-large',
  ],
  [
    '12 MB of CDATA sections',
    () => inside('<a>', repeated(`<![CDATA[${'a'.repeat(999)}]]>`, 12_000), '</a>'),
    'response.too-large',
  ],
  ['a CDATA section of 12 MB', () => inside('<![CDATA[', letters(12), ']]>'), 'response.too-large'],
  ['a comment of 12 MB', () => inside('<!--', letters(12), '-->'), 'response.too-large'],
  ['a processing instruction of 12 MB', () => inside('<?a ', letters(12), '?>'), 'response.too-large'],
  ['an attribute of 12 MB', () => inside('<a b="', letters(12), '"/>'), 'response.too-large'],
  ['a name of 12 MB', () => inside('<', letters(12), '/>'), 'response.too-large'],
  ['an entity name of 12 MB', () => inside('&', letters(12), ';'), 'response.too-large'],
  ['12 MB of white space before the root', () => beforeRoot(repeated(' ', 12 * megabyte)), 'response.too-large'],
  [
    'a DOCTYPE of 12 MB',
    () => beforeRoot(wrapped('<!DOCTYPE b [', repeated('<!ENTITY a "b">', 800_000), ']>')),
    'response.too-large',
  ],
  [
    'half a million attributes',
    () =>
      inside(
        '<a',
        numbered(500_000, (index) => ` a${index}=""`),
        '/>',
      ),
    'response.too-large',
  ],
  ['ten million tiny elements in one person', () => inside('', repeated('<a/>', 10_000_000), ''), 'response.too-large'],
  ['two million nested elements', () => inside('', repeated('<a><b/></a>', 1_000_000), ''), 'response.too-large'],
  ['a person of 27 MB', () => inside('', repeated(period, 300_000), ''), 'response.too-large'],
  [
    'a person of large elements',
    () => inside('', repeated(`<a>${'a'.repeat(200_000)}</a>`, 60), ''),
    'response.too-large',
  ],
  [
    'a person of large attributes',
    () => inside('', repeated(`<a b="${'a'.repeat(200_000)}"/>`, 60), ''),
    'response.too-large',
  ],
  [
    'two hundred thousand kinds of elements',
    () =>
      inside(
        '',
        numbered(200_000, (index) => `<a${index}/>`),
        '',
      ),
    'response.too-large',
  ],
  [
    'two hundred thousand benefits',
    () =>
      manyPersons(
        (index) => `<formansinformation>${[...numbered(5, (n) => `<b${index}-${n}/>`)].join('')}</formansinformation>`,
      ),
    'response.too-large',
  ],
  ['prefixes on sixty levels', () => inside('', [deepNames(60)], ''), 'response.too-large'],
];

let profile: TestProfile;
const outcomes: Outcome[] = [];
let before: unknown;

beforeAll(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(18), night(18, [sick()]));
  before = factsIn(profile.directory);
  const paths: string[] = [];
  for (const [index, [, bytes]] of attacks.entries()) paths.push(await place(profile, `${index}`, bytes()));
  // One process for a few files: what it frees it does not give back to the system at once.
  for (let first = 0; first < paths.length; first += perProcess) {
    outcomes.push(...(await ingestSmall(profile, paths.slice(first, first + perProcess))));
  }
  // A busy machine collects late, and the file before counts along: what was too much is measured once more, alone.
  for (const [index, { peak }] of outcomes.entries()) {
    if (peak > 256 * megabyte)
      outcomes.splice(index, 1, ...(await ingestSmall(profile, paths.slice(index, index + 1))));
  }
});
afterAll(() => profile.remove());

test('each huge file is quarantined with the fault that fits it', () => {
  const found = outcomes.map(({ state, codes }, index) => [attacks[index]?.[0], state, codes[0]]);
  expect(found).toEqual(attacks.map(([what, , code]) => [what, 'quarantined', code]));
});

test('each is refused within seconds, in a process of little memory', () => {
  expect(outcomes.filter(({ milliseconds }) => milliseconds > 10_000)).toEqual([]);
  const large = outcomes.flatMap(({ peak }, index) => (peak > 256 * megabyte ? [[attacks[index]?.[0], peak]] : []));
  expect(large).toEqual([]);
});

test('nothing of any of them is in the mirror', () => {
  expect(factsIn(profile.directory)).toEqual(before);
});
