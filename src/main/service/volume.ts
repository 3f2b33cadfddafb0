/** How much the nights told, night by night, with what was flagged of them. */
import { silentCodes } from '../../core/volume/codes.ts';
import { partKey } from '../../core/volume/part.ts';
import type { Input } from '../../shared/contract.ts';
import type { FaultCode } from '../../shared/fault.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { VolumeNight, VolumeView } from '../../shared/volume-views.ts';
import type { Context } from './context.ts';
import { readBenefit } from './read-benefit.ts';
import type { StoredFlag } from './store-values.ts';
import type { StoredVolume } from './volume-port.ts';

/** Eight weeks of nights. */
const usualNights = 40;

const large = ['volume.large', 'volume.benefit-large'] as const;

/** Throws `input.invalid` for a benefit that is none. */
export function volumeOf(ctx: Context, { benefit: named, nights = usualNights }: Input<'volume.get'>): VolumeView {
  const benefit = named === undefined ? null : readBenefit(ctx, named);
  const part = partKey(benefit === null ? { of: 'all' } : { of: 'benefit', benefit });
  const byNight = Map.groupBy(ctx.store.read.volumesOf(nights, [part]), ({ night }) => night);
  const flaggedOf = flagsIn(ctx, benefit);
  return { benefit, nights: [...byNight].map(([night, files]) => nightOf(night, files, flaggedOf(night))) };
}

function nightOf(night: VolumeNight['night'], files: readonly StoredVolume[], flagged: FaultCode[]): VolumeNight {
  const told = files.flatMap(({ volumes }) => volumes);
  return {
    night,
    deliveries: files.map(({ delivery }) => delivery),
    persons: told.reduce((sum, { persons }) => sum + persons, 0),
    records: told.reduce((sum, { records }) => sum + records, 0),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    flagged,
  };
}

/** Open flags that are about the part: a silence from its first night on, a large night on its own. */
function flagsIn({ store: { read } }: Context, benefit: BenefitName | null): (night: string) => FaultCode[] {
  const isAbout = (flag: StoredFlag): boolean =>
    benefit === null ? flag.benefit === null : [flag.benefit, flag.detail.benefit, flag.detail.other].includes(benefit);
  const of = (codes: readonly FaultCode[]) => codes.flatMap((code) => read.openFlagsOf(code)).filter(isAbout);
  const [silences, larges] = [of(silentCodes), of(large)];
  return (night) => [
    ...new Set([
      ...silences.filter(({ detail }) => String(detail.date) <= night).map(({ code }) => code),
      ...larges.filter(({ detail }) => detail.date === night).map(({ code }) => code),
    ]),
  ];
}
