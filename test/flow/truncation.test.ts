/** A file cut off anywhere is told as such and changes nothing, and the whole file that comes after it is applied as if nothing had been. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { DeliveryView } from '../../src/shared/views.ts';
import { bigDelivery } from '../support/big-delivery.ts';
import { archivedBytes, factsIn } from '../support/mirror-file.ts';
import { anna, bertil, casesOf, codesOf, fileName, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
afterEach(() => profile.remove());

/** Everything that a cut may hit: letters of two bytes, references, CDATA, comments, attributes, two persons. */
const whole = Buffer.from(
  night(19, [
    { ...sick(), benefits: [sickCase('2026-09-01', [['delforman', 'å&<']])] },
    { personnummer: bertil, type: '1', benefits: [sickCase('2026-09-02')] },
  ])
    .replace('<delforman>', '<!-- é --><delforman><![CDATA[<x>]]>')
    .trimEnd(),
);

async function ingestCuts(cuts: readonly Uint8Array[]): Promise<readonly DeliveryView[]> {
  const files = cuts.map(({ length }) => join(profile.directory, `${length}_${fileName(19)}`));
  await Promise.all(cuts.map((bytes, index) => writeFile(files[index] ?? '', bytes)));
  return profile.service.handlers['inbox.ingest-files']({ files });
}

/** True where the byte goes on with a character of UTF-8 that began before. */
const isInside = (position: number): boolean => ((whole[position] ?? 0) & 0xc0) === 0x80;

const endsAt = whole.indexOf('</slutpost>') + '</slutpost>'.length;

test('a small file cut at every byte is quarantined each time with the place, and the whole one is then applied', async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await order(profile, ['sjukpenning'], bertil);
  await profile.ingest(fileName(18), night(18, [sick()]));
  const before = factsIn(profile.directory);
  const cuts = Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length));
  const deliveries = await ingestCuts(cuts);
  for (const [length, delivery] of deliveries.entries()) {
    const lost = length < endsAt ? ['response.end-missing'] : [];
    expect([delivery.bytes, delivery.state, codesOf(delivery)]).toEqual([
      length,
      'quarantined',
      ['response.not-well-formed', ...lost],
    ]);
    // Inside a character it is the bytes that are wrong, and `quarantine.inspect` looks for the first of them.
    if (!isInside(length)) expect(Number(delivery.faults[0]?.detail.byte)).toBeLessThanOrEqual(length);
    expect(delivery.sha256).toBe(
      createHash('sha256')
        .update(cuts[length] ?? '')
        .digest('hex'),
    );
  }
  expect(factsIn(profile.directory)).toEqual(before);
  for (const length of [0, 1, 300, whole.length - 1]) {
    expect(await archivedBytes(profile.directory, deliveries[length]?.sha256 ?? '')).toEqual(cuts[length]);
  }
  const applied = await profile.ingest(fileName(19), whole);
  expect([applied.state, applied.persons, codesOf(applied)]).toEqual(['applied', 2, []]);
  expect((await casesOf(profile)).map(({ startades }) => startades)).toEqual(['2026-09-01']);
  expect((await casesOf(profile, bertil)).map(({ startades }) => startades)).toEqual(['2026-09-02']);
});

test('a cut file that comes after the whole one takes nothing back', async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await order(profile, ['sjukpenning'], bertil);
  await profile.ingest(fileName(19), whole);
  const before = factsIn(profile.directory);
  const places = [0, 40, 300, endsAt - 1, endsAt, whole.length - 1];
  const deliveries = await ingestCuts(places.map((length) => whole.subarray(0, length)));
  expect(deliveries.map(({ state }) => state)).toEqual(places.map(() => 'quarantined'));
  expect(factsIn(profile.directory)).toEqual(before);
  expect((await casesOf(profile, anna)).map(({ startades }) => startades)).toEqual(['2026-09-01']);
});

test('a large file that breaks off after most of its persons leaves none of them behind', async () => {
  const big = await bigDelivery(60);
  profile = big.profile;
  const bytes = await readFile(big.path);
  const before = factsIn(profile.directory);
  const deliveries = await ingestCuts(
    [0.1, 0.5, 0.9, 0.9999].map((part) => bytes.subarray(0, Math.floor(bytes.length * part))),
  );
  expect(deliveries.map(({ state, persons }) => [state, persons > 0])).toEqual(
    deliveries.map(() => ['quarantined', true]),
  );
  expect(deliveries.at(-1)?.persons).toBe(60);
  expect(factsIn(profile.directory)).toEqual(before);
  const [applied] = await profile.service.handlers['inbox.ingest-files']({ files: [big.path] });
  expect([applied?.state, applied?.persons]).toEqual(['applied', 60]);
});
