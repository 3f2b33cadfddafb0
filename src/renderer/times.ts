/** The two times that a person is looked at in: when it held, and what we knew; both stand in the address. */
import { type LocalDate, parseLocalDate } from '../shared/local-date.ts';

export type Times = {
  /** Null is all days. */
  readonly validAt: LocalDate | null;
  /** Up to a day, or up to and including the delivery with this number; null is now. */
  readonly knownAt: LocalDate | number | null;
};

export const now: Times = { validAt: null, knownAt: null };

export const isNow = ({ validAt, knownAt }: Times): boolean => validAt === null && knownAt === null;

const names = { validAt: 'gallde', knownAt: 'kant' } as const;

/** `gallde=2026-10-15&kant=388`, or an empty text for now. */
export function writeTimes({ validAt, knownAt }: Times): string {
  const part = (name: string, value: string | number | null): string[] => (value === null ? [] : [`${name}=${value}`]);
  return [...part(names.validAt, validAt), ...part(names.knownAt, knownAt)].join('&');
}

/** What is no time is now. */
export function parseTimes(text: string): Times {
  const given = new URLSearchParams(text);
  return {
    validAt: parseLocalDate(given.get(names.validAt) ?? '') ?? null,
    knownAt: readKnown(given.get(names.knownAt) ?? '') ?? null,
  };
}

/** A delivery's number as people write it (`388`, `#388`), or undefined. Eight digits are a date. */
export function readDeliveryNumber(text: string): number | undefined {
  const digits = /^#?\s*(\d{1,7})$/.exec(text.trim())?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

const readKnown = (text: string): LocalDate | number | undefined => readDeliveryNumber(text) ?? parseLocalDate(text);
