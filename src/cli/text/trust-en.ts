/** Quarantine, disputes and evidence in English. */
import type { TrustText } from './trust-sv.ts';

export const trustEn: TrustText = {
  nothingStopped: 'No delivery is quarantined or held back.',
  released: (at, actor, reason) => `   released ${at} by ${actor}: ${reason}`,
  disputed: (at, reason) => `   DISPUTED since ${at}: ${reason}`,
  disputeNote: (delivery, records, reason) =>
    `NOTE: delivery ${delivery} is disputed, and ${records} of the records below rest on it: ${reason}`,
  disputedMark: '[DISPUTED]',
  isDisputed: (id) => `Delivery #${id} is disputed. Everything it brought is marked so until that is settled.`,
  isCleared: (id) => `Delivery #${id} is no longer disputed.`,
  disputeUsage: 'error: give --reason, or --clear and --note',
  inspected: (encoding, persons) =>
    `   character encoding ${encoding ?? 'unknown'}, ${persons} whole ${persons === 1 ? 'person' : 'persons'} can be read`,
  start: (number, created) => `   start record: number ${number}, created ${created}`,
  noStart: '   no start record',
  end: (persons) => `   end record: ${persons} persons`,
  noEnd: '   no end record',
  place: (line, column, byte) => `   line ${line}, column ${column}, byte ${byte}:`,
  masked: '   The text around it (letters and digits hidden, ▶ marks the place):',
  sound: (id) => `   The file can be read now: lefi quarantine reread ${id}`,
  releasable: (id) => `   It can be released: lefi quarantine release ${id} --reason …`,
  notReleasable: '   It cannot be released: it cannot be read.',
};
