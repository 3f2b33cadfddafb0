/** How much the nights told, as the chart and its table show it. */
import type { FaultCode } from './fault.ts';
import type { BenefitName } from './identifier.ts';
import type { LocalDate } from './local-date.ts';

export type VolumeNight = {
  readonly night: LocalDate;
  /** Those that count; two files of a night are one night. */
  readonly deliveries: readonly number[];
  /** Told of unasked: answers to orders are not counted. */
  readonly persons: number;
  readonly records: number;
  /** Of the files, whatever the benefit. */
  readonly bytes: number;
  /** What was flagged of it; a silence is flagged from its first night on. */
  readonly flagged: readonly FaultCode[];
};

export type VolumeView = {
  /** Null: everything. */
  readonly benefit: BenefitName | null;
  /** Oldest first. */
  readonly nights: readonly VolumeNight[];
};
