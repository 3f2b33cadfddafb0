/** English texts: what a person looks into and decides about deliveries. */
import type { svDecisions } from './sv-decisions.ts';

export const enDecisions: { readonly [K in keyof typeof svDecisions]: string } = {
  'quarantine.inspect': 'Inspect',
  'quarantine.close': 'Close the inspection',
  'quarantine.reread': 'Read again',
  'quarantine.release': 'Release',
  'quarantine.reading': 'Reading the file from the archive …',
  'quarantine.still': 'Read again: the delivery is still kept back.',
  'quarantine.in': 'The delivery is applied.',

  'inspection.title': 'What is wrong with the file',
  'inspection.sound': 'The file can now be read without faults. Read it again.',
  'inspection.persons': '{count, plural, one {# whole person} other {# whole persons}} can be read.',
  'inspection.releasable': 'The file can be released.',
  'inspection.encoding': 'Character encoding: {encoding}.',
  'inspection.fault': 'Fault',
  'inspection.line': 'Line',
  'inspection.column': 'Column',
  'inspection.byte': 'Byte',
  'inspection.around': 'The text around the first fault',
  'inspection.masked': "Letters are shown as x and digits as 9, except in the file's markup.",
  'inspection.here': 'Here: ',
  'inspection.end': '⟨the file ends here⟩',

  'release.title': 'Release {file}?',
  'release.reason': 'Why it is released',
  'release.persons':
    '{count, plural, =0 {No person in the file is whole; nothing will be applied.} one {# whole person will be applied.} other {# whole persons will be applied.}}',
  'release.cut':
    'The file has no end record and may be cut off: persons that should have stood after its end are not updated.',
  'release.applied': 'It is applied in its place among the nights. Newer facts are not overwritten.',
  'release.placed': 'It came out of order and is applied in its place. Newer facts are not overwritten.',
  'release.marked':
    'The delivery is marked as released, with your name, the reason and the time. This cannot be undone.',
  'release.impossible': 'The file cannot be read far enough to be released. Ask Försäkringskassan for a new one.',

  'dispute.do': 'Dispute',
  'dispute.title': 'Dispute delivery {id}?',
  'dispute.words':
    'Everything that the delivery brought or withdrew is marked as disputed with the persons until the dispute is cleared. Nothing is deleted.',
  'dispute.note': 'Reason',
  'dispute.done': 'The delivery is disputed.',
  'clear.do': 'Clear the dispute',
  'clear.title': 'Clear the dispute of delivery {id}?',
  'clear.words': "The marks go from the delivery and from the persons' facts. Reason and note are kept.",
  'clear.note': 'What has been found',
  'clear.done': 'The dispute is cleared.',

  'changes.title': 'What the delivery changed',
  'changes.show': 'Show the changes in words',
  'changes.hide': 'Hide the changes',
  'changes.journalled': 'Every person shown is noted in the access log.',
  'changes.loading': 'Comparing …',
  'changes.table': 'Changes of delivery {delivery}',
  'changes.kind': 'Change',
  'changes.kind-new': 'New',
  'changes.kind-returned': 'Returned',
  'changes.kind-changed': 'Changed',
  'changes.kind-withdrawn': 'Withdrawn',
  'changes.signs': 'Marks',
  'changes.none': 'The delivery changed nothing.',
  'changes.more': 'Show more',
  'changes.personal': 'Facts about the person changed. They are shown with the person.',
  'changes.refreshed': 'found by full refresh',
  'missed.title': 'The full refresh found what the nightly deliveries had not brought',
  'missed.none': 'The full refresh agreed with what the nightly deliveries had brought.',
};
