/** Faults of the mirror, its keeping and its quality, in English. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const englishMirror = {
  'response.out-of-order':
    "The delivery's sequence number and its night contradict each other, so its place cannot be known. It is held; ask FK, then release it or order a full refresh.",
  'response.drift':
    'Deliveries contain something that the schema profile does not know[: {found}]. It is kept and shown, but not interpreted; check whether FK has a new schema version.',
  'delivery.disputed':
    'The delivery is disputed: what it brought may be wrong until it has been cleared up. Nothing has been removed.',
  'dispute.open':
    'Delivery[ {found}] is disputed already. A note on the dispute itself ends that, not one on its flag.',
  'dispute.not-there': 'Delivery[ {found}] is not disputed. Check its number in the list of deliveries.',
  'quarantine.not-there':
    'Delivery[ {found}] is neither quarantined nor held. Check its number in the list of deliveries.',
  'quarantine.not-releasable':
    'The delivery cannot be read and so cannot be released[ ({reason})]. Ask FK for a new file, or read it again after an update of program or schema.',
  'person.life-certificate':
    'Benefits are blocked for want of a life certificate (status 5)[, updated {date}]. Check before stopping a payment: such events have been wrong before.',
  'person.protected':
    'The person has a protected identity. Follow your routines: show, print and pass on no more than needed.',
  'person.deceased-paid':
    'The person is deceased[ ({date})] but has payments or running benefits after that. Check with FK.',
  'quality.period-overlap':
    'Periods of the same compensation overlap[ from {from}][ to and including {to}]. Check the case; a full refresh shows whether FK has corrected it.',
  'quality.period-inverted': 'A period ends before it begins[: {from}–{to}]. It is shown as it came; ask FK.',
  'quality.payment-without-case':
    'A payment[ {date}][ for {from}–{to}] falls outside the periods of its case. Check it; compensation for karens rightly has no case.',
  'quality.net-mismatch':
    'The net amount is not gross minus deductions[ ({found} instead of {expected} SEK)][, payment {date}]. Check the payment.',
  'quality.rows-mismatch':
    "The payment's rows do not add up to its amount[ ({found} instead of {expected} SEK)][, payment {date}]. Check the payment.",
  'mirror.refresh-differs':
    'A full refresh showed what the nightly deliveries had not brought[: {new} new, {changed} changed and {withdrawn} withdrawn records]. See what differs and which payments it concerns.',
  'mirror.no-such-record': "Record[ {found}] does not exist. Take its number from the person's records.",
  'mirror.damaged':
    'The check found damage in the mirror or the archive[ (found: {found})][: {thing}]. Change nothing; rebuild the mirror from the archive or restore a backup.',
  'archive.missing': 'An archived delivery is missing on disk[ ({file})]. Restore it from a backup.',
  'archive.damaged': 'An archived delivery is damaged on disk[ ({file})]. Restore it from a backup.',
  'backup.exists': 'A backup never overwrites: the file exists already[ ({file})]. Choose another name.',
  'export.exists': 'An export never overwrites: the file exists already[ ({file})]. Choose another name.',
  'export.too-many-rows':
    'So many rows make no workbook here[ ({limit} at the most)]. Export as CSV, or narrow the selection.',
  'backup.damaged': 'The backup is damaged or incomplete[ ({file})] and has not been restored. Take an older one.',
  'schema.not-installed': 'The schema profile[ {version}] that a delivery was read with is not here. Add it again.',
  'schema.profile-missing':
    'An XSD does not say what its elements mean: it needs a schema profile, profile_*.json, and only one in the folder[ (found: {found})]. Start from the present profile, or ask the supplier for one.',
  'store.read-only':
    'The program may not write to the disk[ ({file})]. Nothing has been changed; check permissions and that the disk is not read-only.',
} as const satisfies SomeFaultTexts;
