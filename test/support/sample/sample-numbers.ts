/** The invented persons' numbers. */
import type { Personnummer } from '../../../src/shared/identifier.ts';

export const anna = '198503142393' as Personnummer;
export const guarded = '197001019814' as Personnummer;
export const centenarian = '192003142383' as Personnummer;
