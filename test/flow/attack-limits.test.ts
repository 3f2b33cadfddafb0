/** The limits on what is read: just below them a file is read right, just above it is refused. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anna, casesOf, codesOf, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const sound = night(19, [sick(anna, [['diagnos', 'x']])]);
const field = (xml: string): string => sound.replace('<diagnos>x</diagnos>', () => xml);
const outcome = async (xml: string) => {
  const delivery = await profile.ingest(fileName(19), xml);
  return [delivery.state, codesOf(delivery)];
};

const day = '<ersattningsdag><datum>2026-08-15</datum><belopp>685.00</belopp></ersattningsdag>';

test('a person with thirty thousand compensated days is read whole, and one with forty thousand is refused', async () => {
  const period = (days: number): string => field(`<period><from>2026-08-14</from>${day.repeat(days)}</period>`);
  expect(await outcome(period(40_000))).toEqual(['quarantined', ['response.too-large']]);
  expect(await outcome(period(30_000))).toEqual(['applied', []]);
  const [found] = (await casesOf(profile)) as { period: { ersattningsdag: unknown[] }[] }[];
  expect(found?.period[0]?.ersattningsdag).toHaveLength(30_000);
});

test('a text of two hundred thousand letters is kept whole', async () => {
  const text = 'å'.repeat(200_000);
  expect(await outcome(field(`<diagnos>${text}</diagnos>`))).toEqual(['applied', []]);
  expect((await casesOf(profile))[0]?.diagnos).toBe(text);
});

test('elements are counted for each person by itself', async () => {
  const many = night(
    19,
    Array.from({ length: 4 }, () => sick(anna, [['diagnos', 'x']])),
  ).replaceAll('<diagnos>x</diagnos>', `<diagnos>${'<a/>'.repeat(60_000)}</diagnos>`);
  expect((await outcome(many))[0]).toBe('applied');
});

test('sixty levels are read and seventy refused', async () => {
  const nested = (levels: number): string => field(`${'<a>'.repeat(levels)}inre${'</a>'.repeat(levels)}`);
  expect((await outcome(nested(70)))[1]).toContain('response.too-deep');
  expect(await outcome(nested(55))).toEqual(['applied', []]);
  expect(JSON.stringify(await casesOf(profile))).toContain('inre');
});

test('a thousand kinds of unknown elements are kept and told of, three thousand are refused', async () => {
  const kinds = (count: number): string =>
    field(Array.from({ length: count }, (_, index) => `<a${index}>1</a${index}>`).join(''));
  expect((await outcome(kinds(3000)))[1]).toContain('response.too-large');
  const delivery = await profile.ingest(fileName(19), kinds(1000));
  expect([delivery.state, delivery.drift.length]).toEqual(['applied', 1000]);
});

test('where a huge text begins is told', async () => {
  const delivery = await profile.ingest(fileName(19), field(`<diagnos>${'a'.repeat(900_000)}</diagnos>`));
  const byte = Number(delivery.faults[0]?.detail.byte);
  expect(byte).toBe(sound.indexOf('<diagnos>') + '<diagnos>'.length);
});
