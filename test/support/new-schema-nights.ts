/** What FK writes before and after the made-up schema version, and that version ready to be installed. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { newSchema, schemaFolderWith } from './new-schema.ts';
import { news, night, sickCase } from './nights.ts';
import { type TestProfile, testProfile } from './profile.ts';
import type { Node, PersonXml } from './response-xml.ts';

export const now = '2026-11-22T12:00:00Z';

/** A folder as FK would send it, in the profile's own. */
export const givenFolder = async ({ directory }: TestProfile): Promise<string> =>
  schemaFolderWith(join(directory, 'from-fk'), await newSchema());

export type InstalledSchema = {
  /** As another program would have installed it, without the proof, which is not what is tested. */
  installIn(profile: TestProfile): void;
  remove(): Promise<void>;
};

/** Proves and installs the new schema once, in a profile of its own. */
export async function installedSchema(): Promise<InstalledSchema> {
  const installed = await testProfile({ now });
  await installed.service.handlers['schema.add']({ folder: await givenFolder(installed) });
  return {
    installIn: ({ directory }) =>
      cpSync(join(installed.directory, 'schemas'), join(directory, 'schemas'), { recursive: true }),
    remove: () => installed.remove(),
  };
}

export const schemaList = async ({ service }: TestProfile) => (await service.handlers['schema.list']({})).schemas;

/** A night as FK writes it from 2.0.5 on. */
export const newNight = (sequence: number, persons: readonly PersonXml[]): string =>
  night(sequence, persons).replaceAll('bestallningsvar', 'svar');

export const period = (name: string, value: string): Node => [
  'period',
  [
    ['from', '2026-08-14'],
    [name, value],
  ],
];
export const oldCase = news([sickCase('2026-08-14', [period('omfattning', '0.50')])]);
export const newCase = news([sickCase('2026-08-14', [period('grad', '0.75')])]);
export const otherBenefit = news([
  [
    'nyttStod',
    [
      [
        'nysArende',
        [
          ['startades', '2026-09-01'],
          ['handlaggare', 'AB'],
        ],
      ],
    ],
  ],
]);
