/** What changed, in English. */
import type { ChangeText } from './sv.ts';

export const en: ChangeText = {
  yes: 'yes',
  no: 'no',
  none: 'missing',
  from: (day) => `from ${day}`,
  open: (day) => `${day} until further notice`,
  unclear: 'without readable dates',
  changed: (before, after) => `${before} → ${after}`,
  otherOrder: 'the same facts in another order',
  case: {
    new: (start) => `new case ${start}`,
    returned: (start) => `the case ${start} is back`,
    withdrawn: (start) => `the case ${start} withdrawn`,
    about: (start) => `the case ${start}`,
    undated: 'without a start date',
  },
  payment: {
    net: (amount) => `${amount} net`,
    for: (span) => `for ${span}`,
    new: 'new',
    returned: 'back again',
    withdrawn: 'withdrawn',
  },
  statement: { new: 'new statement', returned: 'the statement is back', withdrawn: 'the statement withdrawn' },
  period: {
    one: (span) => `period ${span}`,
    many: (count, span) => `${count} periods ${span}`,
    new: (span) => `new period ${span}`,
    removed: (span) => `the period ${span} removed`,
    about: (span) => `the period ${span}`,
    shortened: (before, after) => `the period ${before} shortened to ${after}`,
    lengthened: (before, after) => `the period ${before} lengthened to ${after}`,
    moved: (before, after) => `the period ${before} moved to ${after}`,
  },
  clawback: {
    new: (decided) => `new claw-back decided ${decided}`,
    removed: (decided) => `the claw-back decided ${decided} removed`,
    about: (decided) => `the claw-back decided ${decided}`,
  },
  span: {
    shortened: (before, after) => `compensation period shortened ${before} → ${after}`,
    lengthened: (before, after) => `compensation period lengthened ${before} → ${after}`,
    moved: (before, after) => `compensation period moved ${before} → ${after}`,
  },
  group: {
    added: (name) => `${name} added`,
    removed: (name) => `${name} removed`,
    reordered: (name) => `${name} in another order`,
    counts: (added, removed, changed) =>
      [
        ...(added > 0 ? [`${added} added`] : []),
        ...(removed > 0 ? [`${removed} removed`] : []),
        ...(changed > 0 ? [`${changed} changed`] : []),
      ].join(', '),
  },
};
