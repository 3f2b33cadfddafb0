/** Counts what the schema profile does not know: one entry per path, with an example that shows form but no content. */
import { FaultError } from '../../shared/fault.ts';
import type { Drift } from '../../shared/views.ts';

/** A new schema version has tens of unknown paths; nobody could look at so many, nor should memory hold them. */
const mostPaths = 2000;

export type DriftLog = {
  /** Throws `response.too-large` at one unknown path too many. */
  note(kind: Drift['kind'], path: readonly string[], example?: string): void;
  list(): readonly Drift[];
};

export function driftLog(): DriftLog {
  const found = new Map<string, { path: string; kind: Drift['kind']; count: number; example: string }>();
  return {
    note(kind, path, example = '') {
      const joined = path.join('/');
      const entry = found.get(`${kind} ${joined}`);
      if (entry) {
        entry.count++;
        return;
      }
      if (found.size === mostPaths) throw new FaultError('response.too-large', { found: mostPaths });
      found.set(`${kind} ${joined}`, { path: joined, kind, count: 1, example: shapeOf(example) });
    },
    list: () => [...found.values()],
  };
}

/** `2026-08-14` → `9999-99-99`, `Åsa` → `xxx`: personal data never leaves through a drift report. */
const shapeOf = (text: string): string => text.trim().replace(/\d/g, '9').replace(/\p{L}/gu, 'x').slice(0, 40);
