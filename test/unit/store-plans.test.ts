/** How SQLite runs the store's questions: what is asked per person must never read a whole table. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedSql } from '../../src/main/store/asked.ts';
import { attentionSql } from '../../src/main/store/attention.ts';
import { benefitListSql } from '../../src/main/store/benefit-lists.ts';
import { changeSql } from '../../src/main/store/changes.ts';
import type { WriteDb } from '../../src/main/store/connection.ts';
import { deliverySql } from '../../src/main/store/deliveries.ts';
import { disputeSql } from '../../src/main/store/disputes.ts';
import { effectSql } from '../../src/main/store/effects.ts';
import { evidenceSql } from '../../src/main/store/evidence.ts';
import { exportSql } from '../../src/main/store/export.ts';
import { fetchedSql } from '../../src/main/store/fetched.ts';
import { flagSql } from '../../src/main/store/flags.ts';
import { batchSql } from '../../src/main/store/incident-batches.ts';
import { incidentSql } from '../../src/main/store/incidents.ts';
import { ledgerSql } from '../../src/main/store/ledger.ts';
import { liveSql } from '../../src/main/store/live-records.ts';
import { mirrorSchema } from '../../src/main/store/migrations/mirror-schema.ts';
import { newsSql } from '../../src/main/store/news.ts';
import { openDatabase } from '../../src/main/store/open.ts';
import { answerSql } from '../../src/main/store/order-answers.ts';
import { orderActSql } from '../../src/main/store/order-file-acts.ts';
import { orderFileSql } from '../../src/main/store/order-files.ts';
import { orderLineSql } from '../../src/main/store/order-lines.ts';
import { orderRequestSql } from '../../src/main/store/order-requests.ts';
import { personDigitsSql } from '../../src/main/store/person-digits.ts';
import { historySql } from '../../src/main/store/person-history.ts';
import { personListSql } from '../../src/main/store/person-list.ts';
import { personSql } from '../../src/main/store/persons.ts';
import { recordSql } from '../../src/main/store/records.ts';
import { refreshSql } from '../../src/main/store/refreshes.ts';
import { registerSql } from '../../src/main/store/register.ts';
import { retentionSql } from '../../src/main/store/retention.ts';
import { settlementSql } from '../../src/main/store/settlements.ts';
import { silenceSql } from '../../src/main/store/silence.ts';
import { subscriptionSql } from '../../src/main/store/subscriptions.ts';
import { volumeSql } from '../../src/main/store/volumes.ts';
import { type Folder, temporaryFolder } from '../support/store.ts';

let folder: Folder;
let db: WriteDb;
beforeAll(() => {
  folder = temporaryFolder();
  db = openDatabase(folder.path('mirror.db'), mirrorSchema);
});
afterAll(() => {
  db.close();
  folder.remove();
});

/** SQLite's steps for a statement; a value that it does not look at stands for each parameter, as on our connections. */
const plan = (sql: string): string[] =>
  db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|[@:]\w+/g, "+'1'")}`)
    .all()
    .map(({ detail }) => detail);

/** Steps that read a table or an index from end to end; what a subquery found and a list that was given are neither. */
const scans = (sql: string): string[] =>
  plan(sql).filter((step) => /^SCAN (?!CONSTANT|\(subquery|some$|.*VIRTUAL TABLE)/.test(step));

const named = (name: string, group: Readonly<Record<string, string>>, except: readonly string[] = []) =>
  Object.entries(group).flatMap(([key, sql]): [string, string][] =>
    except.includes(key) ? [] : [[`${name}.${key}`, sql]],
  );

describe('no scan', () => {
  test.each([
    ...named('record', recordSql),
    ...named('change', changeSql),
    ...named('person', personSql),
    ...named('history', historySql),
    ...named('person list', personListSql),
    ...named('person digits', personDigitsSql),
    ...named('benefit-list', benefitListSql),
    ...named('subscription', subscriptionSql),
    ...named('register', registerSql, ['counts']),
    ...named('dispute', { versions: disputeSql.versions }),
    ...named('evidence', evidenceSql),
    ...named('export', exportSql),
    ...named('fetched', fetchedSql),
    ...named('order', orderLineSql, ['last', 'totals']),
    ...named('request', orderRequestSql, ['order']),
    ...named('answer', answerSql, ['reopen', 'hasLater']),
    ...named('order file', orderFileSql, ['all', 'unsent', 'unanswered']),
    ...named('order act', orderActSql),
    ...named('delivery', { byId: deliverySql.byId, bySha: deliverySql.bySha, arrivals: deliverySql.arrivals }),
    ...named('flag', { ofPerson: flagSql.ofPerson, byId: flagSql.byId, subjects: flagSql.subjects }),
    ...named('live', liveSql),
    ...named('refresh', refreshSql),
    ...named('asked', askedSql),
    ...named('attention', attentionSql, ['counts', 'up', 'down', 'beforeNewest', 'marks']),
    ...named('news', newsSql),
    ...named('ledger', ledgerSql, ['newest']),
    ...named('volume', volumeSql, ['nights']),
    ...named('incident', incidentSql),
    ...named('batch', batchSql, ['waiting']),
    ...named('silence', silenceSql),
    ...named('retention', { ended: retentionSql.ended }),
  ])('%s', (_, sql) => {
    expect(scans(sql)).toEqual([]);
  });
});

test.each([
  ['deliveries that wait', deliverySql.waiting, 'delivery_waiting'],
  ['sequence numbers in effect', deliverySql.sequences, 'delivery_sequence'],
  ['order files to send', orderFileSql.unsent, 'order_file_unsent'],
  ['drafts', orderLineSql.drafts, 'order_fate_open'],
  ['lines that wait for an answer', orderFileSql.unanswered, 'order_fate_open'],
  ['open disputes', disputeSql.open, 'dispute_open'],
  ['open flags', flagSql.open, 'flag_open'],
  ['settlements that hold', settlementSql.holding, 'settlement_holds'],
  ['the waiting lines of a file', silenceSql.waiting, 'order_fate_open'],
])('%s are read from an index of them alone', (_, sql, index) => {
  expect(plan(sql)[0]).toContain(`INDEX ${index}`);
  expect(plan(sql)).not.toContainEqual(expect.stringContaining('TEMP B-TREE'));
});

test('the persons of a delivery are found in the list of touched persons', () => {
  expect(plan(changeSql.touchedBy).slice(0, 2)).toEqual([
    expect.stringContaining('SEARCH effect USING COVERING INDEX effect_delivery (delivery=?)'),
    expect.stringContaining('SEARCH touched USING PRIMARY KEY (effect=?'),
  ]);
  expect(plan(changeSql.touchedBetween)).toContainEqual(
    expect.stringContaining('SEARCH touched USING PRIMARY KEY (effect>? AND effect<?)'),
  );
});

test('the moment of a date is found among what became known later', () => {
  expect(plan(effectSql.by)).toEqual([
    expect.stringContaining('SEARCH e USING INTEGER PRIMARY KEY (rowid<?)'),
    expect.stringContaining('SCALAR SUBQUERY'),
    expect.stringContaining('SEARCH effect USING COVERING INDEX effect_known (known_date>?)'),
    expect.stringContaining('SCALAR SUBQUERY'),
    expect.stringContaining('SEARCH its USING COVERING INDEX delivery_night (night>?)'),
    expect.stringContaining('SEARCH later USING COVERING INDEX effect_delivery (delivery=?)'),
    expect.stringContaining('SEARCH d USING INTEGER PRIMARY KEY (rowid=?)'),
  ]);
});

test('pages of flags, of the ledger and of touched persons are read in their order, without sorting', () => {
  for (const sql of [...Object.values(attentionSql), ...Object.values(ledgerSql), newsSql.changed])
    expect(plan(sql)).not.toContainEqual(expect.stringContaining('TEMP B-TREE'));
  for (const sql of [attentionSql.openUp, attentionSql.openDown])
    expect(plan(sql)[0]).toContain('INDEX flag_open_code (code=?');
  for (const sql of [ledgerSql.newest, ledgerSql.before]) expect(plan(sql)[0]).toContain('INDEX delivery_shown');
  expect(plan(newsSql.changed)[0]).toMatch(/SEARCH touched USING PRIMARY KEY \(effect>\? AND|\(effect,person_id\)<\(/);
});

test('order lines are counted from those that are not answered', () => {
  const read = plan(orderLineSql.totals).filter((step) => step.includes('order_'));
  expect(new Set(read)).toEqual(
    new Set(['SCAN order_fate USING COVERING INDEX order_fate_open', 'SCAN order_request']),
  );
});

test.each([
  ['the newest line', orderLineSql.last],
  ['a page of order lines', orderLineSql.between],
])('%s is found from the end, without sorting', (_, sql) => {
  expect(plan(sql)).not.toContainEqual(expect.stringContaining('TEMP B-TREE'));
});

test('lists of persons are read from where they go on, without sorting', () => {
  const { all, flagged, flaggedAny, touched } = personListSql;
  const { whole, ten, part } = personDigitsSql;
  expect([whole, ten, all, flagged, flaggedAny, touched].map((sql) => plan(sql))).toEqual([
    ['SEARCH person USING COVERING INDEX sqlite_autoindex_person_1 (personnummer>? AND personnummer<?)'],
    ['SEARCH person USING COVERING INDEX person_ten_digits ((ten_digits,personnummer)>(?,?) AND ten_digits<?)'],
    ['SEARCH person USING COVERING INDEX sqlite_autoindex_person_1 (personnummer>? AND personnummer<?)'],
    ['SEARCH flag USING COVERING INDEX flag_code_person (code=? AND person_id>?)'],
    ['SEARCH flag USING COVERING INDEX flag_open_person (person_id>?)'],
    ['SEARCH touched USING PRIMARY KEY (effect=? AND person_id>?)'],
  ]);
  expect(plan(part)).toEqual([
    expect.stringMatching(/^SCAN person_digits VIRTUAL TABLE INDEX/),
    'SEARCH person USING INTEGER PRIMARY KEY (rowid=?)',
  ]);
});
