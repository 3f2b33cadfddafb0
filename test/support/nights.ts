/** Persons, orders and files for tests of the inbox. */
import type { FaultCode } from '../../src/shared/fault.ts';
import type { DeliveryView } from '../../src/shared/views.ts';
import type { TestProfile } from './profile.ts';
import { type Node, type PersonXml, type ResponseXml, responseXml } from './response-xml.ts';

/** Valid personnummer of nobody. */
export const [anna, bertil, cecilia] = ['199001012385', '198507122391', '197712319875'] as const;

export const order = (
  profile: TestProfile,
  benefits: readonly string[],
  personnummer: string = anna,
  from = '2024-01-01',
) => profile.service.handlers['order.add']({ kind: 'new', lines: [{ personnummer, benefits: [...benefits], from }] });

/** The file of one night in November 2026; number and date rise together. */
export const night = (lopnummer: number, persons: readonly PersonXml[], more: Partial<ResponseXml> = {}): string =>
  responseXml({ lopnummer, skapad: `2026-11-${lopnummer}T02:14:07`, persons, ...more });

export const fileName = (lopnummer: number): string => `LEFI_SVAR_5560360793_202611${lopnummer}_${lopnummer}.xml`;

export const sickCase = (startades: string, more: readonly Node[] = []): Node => [
  'sjukpenning',
  [['sjpArende', [['startades', startades], ...more]]],
];

/** A complete statement of one sickness case. */
export const sick = (personnummer: string = anna, more: readonly Node[] = []): PersonXml => ({
  personnummer,
  type: '0',
  status: { code: '1', benefits: ['sjukpenning'] },
  benefits: [sickCase('2026-08-14', more)],
});

export const news = (benefits: readonly Node[], personnummer: string = anna): PersonXml => ({
  personnummer,
  type: '1',
  benefits,
});

export const codesOf = ({ faults }: DeliveryView): FaultCode[] => faults.map(({ code }) => code);

export const flagsOf = async (profile: TestProfile): Promise<FaultCode[]> =>
  (await profile.service.handlers['flag.list']({ state: 'open' })).map(({ code }) => code);

/** The cases in a person's JSON, as a script sees them. */
export const casesOf = async (
  profile: TestProfile,
  personnummer: string = anna,
  asOf: { knownAt?: string; validAt?: string } = {},
): Promise<Record<string, unknown>[]> => (await profile.document(personnummer, asOf)).cases;
