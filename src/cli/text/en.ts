/** The command line's words in English. */
import { incidentEn } from './incident-en.ts';
import { nightSummaryEn } from './night-summary.ts';
import { nightWordsEn } from './night-words.ts';
import { orderEn } from './order-en.ts';
import { registerEn } from './register-en.ts';
import { retentionEn } from './retention-en.ts';
import type { Text } from './sv.ts';
import { trustEn } from './trust-en.ts';

const states: Record<string, string> = { empty: 'empty night', held: 'held back' };

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

export const en: Text = {
  trust: trustEn,
  register: registerEn,
  retention: retentionEn,
  incident: incidentEn,
  order: orderEn,
  rebuilt: ({ effects, records, identical }) =>
    `The mirror has been rebuilt from the archive: ${many(effects, 'effect', 'effects')}, ${many(records, 'version', 'versions')}. ${identical ? 'It is byte for byte what it was.' : 'It differs from the one before: run lefi verify and find out why.'}`,
  nightSummary: nightSummaryEn,
  nightWords: nightWordsEn,
  webhookFailed: 'The webhook did not take the summary.',
  thenFailed: 'The command after the night ended with a fault.',
  fault: (message, code) => `Fault: ${message} (${code})`,
  made: (directory) => `The profile has been made in ${directory}.`,
  secretStored: (name) => `${name} is stored.`,
  ordersAdded: (added, refused) =>
    `${many(added, 'order line', 'order lines')} added${refused > 0 ? `, ${many(refused, 'line', 'lines')} refused:` : '.'}`,
  incompleteOrder: 'error: give --kind, --person, --benefit and --from (not for a cancel), or --csv',
  row: (row, message) => `  row ${row}: ${message}`,
  more: (count) => `  … and ${count} more`,
  nothingToCompose: 'There are no drafts to compose.',
  composed: (name, lineCount, path) => `${name}: ${many(lineCount, 'line', 'lines')}, stored in ${path}`,
  nothingToSend: 'There are no order files to send.',
  sent: (name, sha256) => `${name} has been sent (SHA-256 ${sha256.slice(0, 12)}…).`,
  orderTotals: 'Order lines',
  orderFiles: 'Order files',
  noOrders: 'No orders yet. Add some with: lefi order add --kind new --person … --benefit … --from …',
  kind: { new: 'new', refresh: 'full refresh', cancel: 'cancel' },
  line: {
    draft: 'draft',
    composed: 'in a file',
    sent: 'sent',
    answered: 'answered',
    rejected: 'rejected',
    removed: 'removed',
  },
  fetched: (count) => (count === 0 ? 'Nothing new to fetch.' : `${many(count, 'file', 'files')} fetched.`),
  nothingToRead: 'Nothing waits to be read.',
  noDeliveries: 'No deliveries yet. Fetch with: lefi night',
  deliveryState: (state) => states[state] ?? state,
  delivery: (id, file, state, persons) => `#${id} ${file}: ${state}, ${many(persons, 'person', 'persons')}`,
  changes: (c) => `   ${c.new} new, ${c.changed} changed, ${c.withdrawn} withdrawn, ${c.unchanged} unchanged`,
  counts: (c) =>
    `   ${many(c.cases, 'case', 'cases')}, ${many(c.payments, 'payment', 'payments')}, ${many(c.clawbacks, 'claw-back', 'claw-backs')}, ${many(c.statements, 'statement', 'statements')}`,
  aside: (count) => `   ${many(count, 'person', 'persons')} kept aside: nobody ordered them`,
  drift: (path, count) => `   unknown to the schema: ${path} (${many(count, 'time', 'times')})`,
  night: {
    delivered: 'delivered',
    empty: 'empty night',
    late: 'late',
    missing: 'MISSING',
    due: 'due',
    'not-expected': 'no delivery',
  },
  flags: (count) => (count === 0 ? 'No open flags.' : `Open flags: ${count}`),
  flag: (id, message, who) => `  #${id}${who} ${message}`,
  flagResolved: (id) => `Flag #${id} is resolved.`,
  gap: (from, to) => `Sequence numbers missing: ${from === to ? from : `${from}–${to}`}`,
  noChanges: 'Nothing changed.',
  changesMore: (offset) => `… and more. Go on with --offset ${offset}, or narrow it with --person or --benefit.`,
  refreshMissed: 'The full refresh showed this, which the nightly deliveries had not brought:',
  refreshAgreed: 'The full refresh agreed with what the nightly deliveries had brought.',
  missed: ({ benefit, new: added, changed, withdrawn }) =>
    `  ${benefit}: ${added} new, ${changed} changed, ${withdrawn} withdrawn`,
  refreshMark: '[full refresh]',
  examples: 'For example:',
  verified: 'Everything holds.',
  notVerified: 'Something does not hold. It is flagged; change nothing in the profile’s folder.',
  unnamed: (count) => `    ${many(count, 'archived file', 'archived files')} that no delivery names`,
  exported: (file, rows, persons) =>
    `${file}: ${rows} rows about ${persons} ${persons === 1 ? 'person' : 'persons'}. The access log has it.`,
  backedUp: (file, parts, bytes) =>
    `The backup has been written: ${file} (${many(parts, 'part', 'parts')}, ${bytes} bytes).`,
  withoutSecrets:
    'Secrets (secrets.json) are not in it. The backup holds personal data: keep it as protected as the profile.',
  missingPart: (name) => `MISSING: ${name} was not in the profile`,
  restored: (profile, createdAt) => `The profile has been restored in ${profile}, as it was at ${createdAt}.`,
  setAgain: (name) => `Secrets are not in the backup. Set them again: lefi secret set ${name}`,
  keyElsewhere: (path) => `The profile uses the private key ${path}; it is not in the backup.`,
  verifyNext: 'Check with: lefi verify',
  nobody: 'The mirror has nothing about this person.',
  subscription: (benefit, from, state) => `${benefit} from ${from}: ${state}`,
  subscriptions: 'Subscriptions',
  cases: 'Cases',
  payments: 'Payments',
  statements: 'Statements',
  withdrawn: 'withdrawn',
  asOf: (what) => `NOTE: shown ${what}`,
  knownAt: (night) => `as we knew it on the night of ${night}`,
  validAt: (date) => `what was valid on ${date}`,
  schemaAdded: (version) => `Schema ${version} has been tried and installed.`,
  schemaThere: (version) => `The same schema ${version} is installed already. Nothing has been changed.`,
  schemaRules: 'It rules from the next delivery and the next order on.',
  schemaRulesNot: 'NOTE: another schema rules. See lefi schema list, and change with lefi schema use.',
  schemaUnknown: (names) => `The response XSD has elements that the profile does not know: ${names}`,
  schemaSource: { program: 'the program’s', added: 'added' },
  schemaChosen: 'The ruling schema was chosen. Let the highest version rule again with: lefi schema use newest',
  protectedIdentity: 'PROTECTED IDENTITY',
  serving: (url) => `LEFI Mirror is shown at ${url}\nThe link works once. Stop with Ctrl+C.`,
  firstStart: (directory) =>
    `There is no profile in ${directory} yet. The app helps you to make one; lefi init makes it from here.`,
  notBuilt: 'The view has not been built. Run npm run build:view in the project folder first.',
  simulating: (url, fingerprint, key) =>
    `FK's simulator: ${url}\nHost key: ${fingerprint}\nKey to log in with: ${key}\nStop with Ctrl+C.`,
  simulatedNight: (night, file, persons) =>
    file === null ? `Night of ${night}: no file.` : `Night of ${night}: ${file}, ${persons} persons.`,
  demo: {
    started: (url, fingerprint, profile) =>
      `Försäkringskassan's simulator answers at ${url}\n  host key ${fingerprint}\nThrow-away profile: ${profile}\n`,
    ordered: (persons, added, refused) =>
      `Ordering for ${persons} persons: ${added} order lines${refused > 0 ? `, ${refused} refused` : ''}.`,
    night: (night) => `\n── Night of ${night} ──`,
  },
  task: {
    incident: 'Looking among',
    demo: 'Playing the night',
    ...{ fetch: 'Fetching', ingest: 'Reading', compose: 'Composing', send: 'Sending' },
    ...{ verify: 'Checking', backup: 'Backing up', restore: 'Restoring', rebuild: 'Rebuilding', try: 'Trying' },
  },
};
