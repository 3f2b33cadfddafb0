/** What the service tells unasked: how far a job has come, and what has changed. */

/** Progress of a long job; `total` is 0 while it is not known. */
export type Progress = {
  readonly task:
    | 'fetch'
    | 'ingest'
    | 'compose'
    | 'send'
    | 'rebuild'
    | 'verify'
    | 'backup'
    | 'restore'
    | 'try'
    | 'demo'
    | 'incident';
  readonly file: string;
  readonly done: number;
  readonly total: number;
  readonly unit: 'bytes' | 'files' | 'persons';
  /** Persons read so far, while a delivery is. */
  readonly persons?: number;
};

export const topics = [
  'deliveries',
  'orders',
  'persons',
  'flags',
  'schema',
  'settings',
  'incidents',
  'schedule',
] as const;
export type Topic = (typeof topics)[number];
