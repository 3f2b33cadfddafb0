/** Looking into a hostile file is as safe as refusing it was: little time, little memory, nothing of it shown. */
import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InspectionView } from '../../src/shared/quarantine-views.ts';
import { around, place, repeated } from '../support/attack.ts';
import { type Attack, characters, doctypes, entities, otherFiles, structure } from '../support/attack-files.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

const small: readonly Attack[] = [
  ...doctypes('http://127.0.0.1:9'),
  ...entities,
  ...characters,
  ...structure,
  ...otherFiles,
];

const mebibyte = 1024 * 1024;
const huge = [
  ['an endless text', () => around(repeated('Hemlig Person 199001012385 ', 1_000_000))],
  ['an endless comment', () => around(repeated('<!-- -', 4_000_000))],
  ['an endless name', () => around(repeated('<hemlig', 4_000_000))],
  ['an endless attribute', () => around(['<diagnos a="', ...repeated('hemlig ', 4_000_000)])],
  ['ever deeper elements', () => around(repeated('<hemlig>', 1_000_000))],
  [
    'ever more persons without a number',
    () => around(['</sjpArende></sjukpenning></formansinformation></person>', ...repeated('<person/>', 1_000_000)]),
  ],
] as const;

type Inspected = {
  readonly file: string;
  readonly found: InspectionView;
  readonly milliseconds: number;
  readonly peak: number;
};

const victim = fileURLToPath(new URL('../support/inspect-victim.ts', import.meta.url));

async function inspectSmall(profile: TestProfile, paths: readonly string[]): Promise<Inspected[]> {
  const args = ['--max-old-space-size=256', victim, profile.directory, ...paths];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * mebibyte });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

let profile: TestProfile;
beforeAll(async () => {
  profile = await testProfile();
});
afterAll(() => profile.remove());

test('small attacks are told by their fault and place, and nothing that they say is shown', async () => {
  const paths = await Promise.all(small.map(([what, bytes], index) => place(profile, `${index} ${what}`, bytes)));
  const inspected = await inspectSmall(profile, paths);
  expect(inspected.map(({ found }) => found.faults[0]?.code)).toEqual(small.map(([, , code]) => code));
  for (const { found, milliseconds, peak } of inspected) {
    expect(found.faults[0]?.place).toMatchObject({ line: expect.any(Number), byte: expect.any(Number) });
    expect([milliseconds < 2000, peak < 256 * mebibyte]).toEqual([true, true]);
    const { before = '', after = '' } = found.excerpt ?? {};
    expect(before + after).not.toMatch(/hemligt|19900101|etc\/passwd|lol/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those could steer a terminal
    expect(before + after).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
  }
}, 120_000);

test.for(huge)('%s', { timeout: 120_000 }, async ([what, bytes]) => {
  const path = await place(profile, what, bytes());
  const [one] = await inspectSmall(profile, [path]);
  expect(basename(one?.file ?? '')).toBe(basename(path));
  expect(one?.found.releasable).toBe(false);
  expect(one?.milliseconds).toBeLessThan(2000);
  expect(one?.peak).toBeLessThan(256 * mebibyte);
  expect(`${one?.found.excerpt?.before}${one?.found.excerpt?.after}`).not.toMatch(/emlig|1990/);
});
