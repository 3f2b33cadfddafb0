/** Named places between two steps that must not depend on each other: where a test can end the process. */

/** Every place, in the order in which a job passes them. Each stands directly before or after something lasting. */
export const failPoints = [
  'migrate.step',
  'migrate.before-commit',
  'migrate.after-commit',
  'replace.before-write',
  'replace.before-rename',
  'replace.after-rename',
  'archive.before-write',
  'archive.after-write',
  'archive.before-rename',
  'archive.after-rename',
  'journal.before',
  'fetch.before-acknowledge',
  'fetch.after-acknowledge',
  'ingest.person',
  'ingest.place',
  'ingest.before-settle',
  'store.before-commit',
  'store.after-commit',
  'checkpoint.before',
  'checkpoint.after',
  'rebuild.effect',
  'backup.before-snapshot',
  'backup.after-snapshot',
  'backup.before-rename',
  'backup.after-rename',
  'send.before-stage',
  'send.after-stage',
  'send.before-publish',
  'send.after-publish',
] as const;

export type FailPoint = (typeof failPoints)[number];

let strike: ((point: FailPoint) => void) | undefined;

/** Does nothing, unless a test has armed the process that it is in. */
export const failPoint = (point: FailPoint): void => strike?.(point);

/**
 * Calls `struck` at every fail point from now on. No option, file or variable leads here: nothing in the product
 * calls it, and test/flow/kill-points.test.ts sees to that.
 */
export function armFailPoints(struck: (point: FailPoint) => void): void {
  strike = struck;
}
