/** Flags what has fallen silent, and nights many times larger than usual: FK has lost whole benefits for weeks (facts.md §7). */
import { silentCodes } from '../../../core/volume/codes.ts';
import { partKey, type VolumePart } from '../../../core/volume/part.ts';
import { type NightVolume, type VolumeFinding, watchVolumes } from '../../../core/volume/watch.ts';
import type { FaultCode, FaultDetail } from '../../../shared/fault.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { StoreWriter } from '../store-port.ts';
import type { StoredVolume } from '../volume-port.ts';

/** Four weeks of nights. */
const watchedNights = 21;

/** To be called when a delivery has been booked: what speaks again is settled. */
export function flagVolume(tx: StoreWriter, delivery: number): void {
  const found = watchVolumes(byNight(tx.volumesOf(watchedNights)));
  for (const finding of found) raise(tx, delivery, finding);
  const subjects = new Set(found.map(subjectOf));
  for (const code of silentCodes)
    for (const { detail } of tx.openFlagsOf(code)) {
      const subject = `volume:silent:${detail.part}`;
      if (!subjects.has(subject)) tx.settleFlag(code, subject, 'speaks again');
    }
}

/** Two files of a night are one night. */
function byNight(stored: readonly StoredVolume[]): NightVolume[] {
  return [...Map.groupBy(stored, ({ night }) => night)].map(([night, files]) => {
    const parts = Map.groupBy(
      files.flatMap(({ volumes }) => volumes),
      ({ part }) => part,
    );
    const volumes = [...parts].map(([part, some]) => ({
      part,
      persons: some.reduce((sum, { persons }) => sum + persons, 0),
      records: some.reduce((sum, { records }) => sum + records, 0),
    }));
    return { night, volumes };
  });
}

/** A part that is silent is one subject until it speaks; each large night is its own. */
const subjectOf = ({ is, part, since }: VolumeFinding): string =>
  is === 'silent' ? `volume:silent:${partKey(part)}` : `volume:large:${partKey(part)}:${since}`;

function raise(tx: StoreWriter, delivery: number, finding: VolumeFinding): void {
  const { part, since, found, expected } = finding;
  const detail: FaultDetail = { ...told(part), part: partKey(part), date: since, found, expected };
  const subject = subjectOf(finding);
  tx.raiseFlag({ code: codeOf(finding), personId: null, benefit: benefitOf(part), delivery, detail, subject });
}

function codeOf({ is, part }: VolumeFinding): FaultCode {
  if (is === 'large') return part.of === 'all' ? 'volume.large' : 'volume.benefit-large';
  return part.of === 'all' ? 'volume.silent' : (`volume.${part.of}-silent` as const);
}

const benefitOf = (part: VolumePart): BenefitName | null => ('benefit' in part ? part.benefit : null);

function told(part: VolumePart): FaultDetail {
  if (part.of === 'cohort') return { benefit: part.benefit, from: part.born, to: part.born + 9 };
  if (part.of === 'both') return { benefit: part.benefits[0], other: part.benefits[1] };
  return part.of === 'benefit' ? { benefit: part.benefit } : {};
}
