/** What leaves the program: in which forms, and what the service answers when it has noted or written it. */
import type { LocalDate } from './local-date.ts';

export const exportFormats = ['csv', 'xlsx', 'print'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `at`: ISO, UTC; the instant that stands in the access log and on the export. */
export type NotedView = { readonly at: string };

/** What `lefi export` can write of the mirror. */
export const exportedKinds = ['payments', 'cases', 'clawbacks'] as const;
export type ExportedKind = (typeof exportedKinds)[number];

export type ExportView = {
  readonly file: string;
  readonly what: ExportedKind;
  readonly format: 'csv' | 'xlsx';
  readonly rows: number;
  /** Persons with at least one row, each with a trace in the access log. */
  readonly persons: number;
  readonly bytes: number;
  readonly sha256: string;
  /** The delivery up to which it knows; null before the first. */
  readonly knownAt: { readonly id: number; readonly night: LocalDate | null } | null;
};
