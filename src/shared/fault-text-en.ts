/** The faults in English: what happened, and what to do next. */
import { englishIncidents, englishIncidentsWords } from './fault-text-incident-en.ts';
import { englishMirror } from './fault-text-mirror-en.ts';
import { englishOrders, englishOrdersWords } from './fault-text-order-en.ts';
import { englishRegister } from './fault-text-register-en.ts';
import { englishVolume } from './fault-text-volume-en.ts';
import type { FaultTexts } from './fault-texts.ts';
import { orderCauseTexts } from './order-cause.ts';

export const english: FaultTexts = {
  texts: {
    ...englishMirror,
    ...englishVolume,
    ...englishIncidents,
    ...englishRegister,
    'response.not-well-formed':
      'The delivery is damaged or cut off: it cannot be read beyond[ line {line}, column {column}| a certain place]. Nothing of it was applied; ask Försäkringskassan to send it again.',
    'response.encoding':
      'The delivery uses a character encoding that the program cannot read[ ({found})]. Nothing of it was applied; ask Försäkringskassan to send it as UTF-8.',
    'response.doctype':
      'The delivery contains a document type declaration (DOCTYPE), which is never read for safety. Nothing of it was applied; ask Försäkringskassan how it came about.',
    'response.too-deep':
      'The delivery nests elements deeper than any real delivery[ ({found})]. Nothing of it was applied; ask Försäkringskassan how it came about.',
    'response.too-large':
      'A part of the delivery is larger than in any real delivery[ ({found})]. Nothing of it was applied; ask Försäkringskassan how it came about.',
    'response.unknown-root':
      'The file is no response to an order[: it begins with {found}]. Nothing of it was applied; check that the right file was fetched.',
    'response.start-missing':
      'The delivery has no start record and cannot be trusted. Nothing of it was applied; ask Försäkringskassan to send it again.',
    'response.end-missing':
      'The delivery has no end record and may be cut off[ (persons up to there: {persons})]. Nothing of it was applied; ask Försäkringskassan to send it again.',
    'response.count-mismatch':
      'The number of persons does not add up[: the end record says {expected}, the file holds {counted}]. Nothing of the delivery was applied; ask Försäkringskassan to send it again.',
    'response.record-repeated':
      'The delivery has more than one start or end record[: {found}], and it cannot be known which one counts. Nothing in it was applied; ask Försäkringskassan how it came about.',
    'response.wrong-organisation':
      'The delivery is addressed to another organisation than yours. Nothing of it was applied; do not pass it on, and contact Försäkringskassan.',
    'response.person-unidentified':
      'A person in the delivery has no readable personal identity number[ (at byte {byte})]. Nothing of the delivery was applied; contact Försäkringskassan.',
    'response.gap':
      'One or more deliveries have not arrived[: sequence numbers {from} to {to}]. Fetch again, and ask Försäkringskassan for the missing ones.',
    'response.late':
      'The delivery came after a newer one and has been put in its place in the order. See what it changed.',
    'response.rerun':
      'The same sequence number has come twice with different contents[ (deliveries {superseded} and {found})]. The one created last now counts instead of the other, and both are kept; see what differs.',
    'response.type-missing':
      'The delivery does not say whether its information is complete or only changes[ (persons: {persons})]. It was applied as changes; order a full refresh when in doubt.',
    'order.from-in-future':
      'The from-date lies in the future[ ({date})], and Försäkringskassan never answers such an order. Choose today or an earlier day.',
    'order.bad-date': 'The from-date is no real date[ ({date})]. Write it as YYYY-MM-DD, for example 2026-01-31.',
    'order.bad-personnummer':
      'The personal identity number cannot be used[: {reason}]. Check the number and write it with twelve digits.',
    'order.unknown-benefit':
      'The benefit[ “{benefit}”][ in position {position}] is not in the list of benefits. Choose one from the list and check the spelling.',
    'order.unknown-kind': 'The kind of order is not known. Choose new, refresh or cancel.',
    'order.bad-line': 'The order line cannot be used[: {reason}]. Correct the line and add it again.',
    'order.duplicate':
      'There is already an order line like this[ on row {first} of the file| waiting for an answer]. The line was left out and nothing needs to be done.',
    'order.rejected':
      'Försäkringskassan rejects a subscription[ to {benefit}][ with customer status {found}]. Check the order, or ask Försäkringskassan why.',
    'order.unanswered':
      'Försäkringskassan has not answered every order line[ in {file}][, unanswered: {found}][, answer was due on the night of {date}].[ {reason}| Check dates and benefits of the lines, or ask Försäkringskassan.][ Incident {incident}.]',
    'order.schema':
      'The order file does not follow Försäkringskassan’s schema[ ({reason})] and was not kept. Nothing was sent; report this to whoever looks after the program.',
    'order.nothing-to-do': 'There are no new order lines to make a file of. Add lines first.',
    ...englishOrders,
    'transport.none':
      'The profile does not say how files reach Försäkringskassan. Enter a folder or an SFTP server in the profile’s settings.',
    'transport.host-key':
      'The server[ {host}] showed another key[ ({actual})] than the one that the profile trusts, so nothing was sent. Ask Försäkringskassan whether the key has changed before you change anything.',
    'transport.offline':
      'It was not possible to reach[ {host}| Försäkringskassan’s file area], or the connection broke[ ({reason})]. Check the network and try again; nothing is lost.',
    'transport.denied':
      'Login or access was denied[ by {host}][ for {file}]. Check the user, the key and the permissions.',
    'transport.secret':
      'The key or password for the connection cannot be used[: {reason}]. Enter it in the profile once more.',
    'transport.missing':
      'The file or folder[ {file}] does not exist at the other side. Check the folders in the profile’s settings and try again.',
    'transport.exists':
      'There is already a file with the name[ {file}| that was to be used] at the other side, and it was not overwritten. Check what it is before you send again.',
    'transport.incomplete':
      'The file[ {file}] did not arrive whole[ ({reason})]. Try again; the incomplete copy is not used.',
    'transport.refused':
      'The other side[ {host}] said no to what was to be done[ with {file}][ ({reason})]. Try again, and contact its support if this goes on.',
    'store.from-the-future':
      'The database was made by a newer version of the program[ (version {version}, this one knows {known})] and was not opened. Install the newer version.',
    'store.busy': 'The database is in use by another job. Wait a moment and try again.',
    'store.full': 'The disk is full. Make room and try again; what is already stored is unharmed.',
    'store.not-local':
      'The profile’s folder is on a network share or in a synced folder[ ({reason})], where the database may be damaged. Move it to the computer’s own disk.',
    'store.unusable':
      'The database or a file that belongs to it cannot be used[: {file}][ ({reason})]. Check the disk and the permissions, or restore a backup.',
    'profile.missing': 'There is no profile in the folder[ {directory}]. Make one with lefi init.',
    'profile.exists': 'There is already a profile in the folder[ {directory}]. Use it, or choose another folder.',
    'profile.invalid':
      'The profile’s settings cannot be read[: the fault is in {field}]. Correct the file profile.json in the profile’s folder.',
    'schema.invalid':
      'The schema that describes Försäkringskassan’s files cannot be used[: {file}][, {where}][: {reason}]. Correct it, or reinstall the program when its own files are meant.',
    'mirror.no-such-delivery':
      'There is no delivery[ with number {found}| that matches]. See which there are with lefi deliveries.',
    'person.not-subscribed':
      'The delivery contains a person whom you have not ordered. The information is kept aside; order the person, or contact Försäkringskassan.',
    'person.benefit-not-ordered':
      'The delivery contains a benefit that you have not ordered for the person[: {benefit}]. It is shown, but check the order.',
    'person.doubtful':
      'A late delivery[, number {found},] about the person is held and not applied, so what is shown may be incomplete. Order a full refresh of the person.',
    'inbox.cancelled':
      'The work was stopped. The delivery that was being applied is as it was: it waits and can be applied at any time.',
    'input.invalid': 'The value[ “{field}”] is not right or does not exist[: {reason}]. Correct it and try again.',
    'input.unreadable':
      'The file[ {file}] cannot be read[: {reason}]. Check that it exists and that you are allowed to read it.',
    'program.not-built': 'The view is not built. Run npm run build:view in the program’s folder and try again.',
    'program.unexpected':
      'Something unexpected happened[: {kind}]. Try again, and report it to whoever looks after the program if it goes on.',
  },
  words: {
    ...englishOrdersWords,
    ...englishIncidentsWords,
    ...orderCauseTexts('en'),
    'sample-order': 'an order of everything that the profile has is not valid',
    'sample-response': 'a simple response as the profile has it is not valid',
    'not-in-xsd': 'the response XSD has no such element',
    'other-namespace': 'the namespace is not the profile’s',
    'not-alone': 'an XSD may not refer to other files',
    'not-an-xsd': 'the file is not an XSD',
    doctype: 'the file has a DOCTYPE',
    'too-large': 'the file is too large to be a schema',
    'other-xsd': 'the same profile is installed with another XSD already; change the profile too',
    changed: 'the file has been changed since it was installed',
    form: 'it is not written like such a number',
    spreadsheet: 'a spreadsheet has turned it into a number',
    'digits-lost': 'digits are missing, perhaps leading zeros',
    'check-digit': 'the check digit is wrong',
    'third-digit': 'the third digit must be at least 2',
    date: 'the date of birth does not exist',
    'not-born-yet': 'the date of birth lies in the future',
    'no-benefit': 'no benefit is given',
    'cannot-be-cancelled': 'the benefit cannot be switched off at Försäkringskassan',
    header: 'the header personnummer;from;benefits;kind is missing',
    quotes: 'the quotation marks do not match',
    cells: 'the row has too few or too many fields',
    size: 'the size is wrong',
    sha256: 'the content is wrong',
    silent: 'no answer',
    lost: 'the connection broke',
    'no-sftp': 'the server does not offer SFTP',
    'order-xsd': 'the order XSD',
    name: 'the file name is not allowed',
    'sftp-password': 'the password is not set',
    'key or passphrase': 'wrong key file or wrong passphrase',
    'readable by others': 'other users can read the file',
    damaged: 'the file is damaged',
    unreadable: 'the file cannot be read',
    share: 'network share',
    'network-share': 'network share',
    'synced-folder': 'synced folder',
    'foreign-file': 'the file belongs to another program',
    'short read': 'the file is shorter than it was',
    'not a file': 'it is not a file',
    ENOENT: 'it does not exist',
    EACCES: 'access denied',
    EPERM: 'access denied',
    ECONNREFUSED: 'the server did not take the connection',
    ENOTFOUND: 'the server name does not exist',
    ETIMEDOUT: 'no answer',
    'service-unreachable': 'the program behind the view does not answer',
    'service-stopped': 'the program behind the view has stopped',
    'to-before-from': 'that delivery took effect before the first one, exchange them',
    'session-ended': 'the view’s login has expired, open it again',
  },
};
