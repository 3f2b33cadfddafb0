/** Whom and what FK may tell us about: orders, answers, and what nobody here has ordered (format.md §4.6 and §4.7). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderProfile } from '../support/folder-profile.ts';
import { anna, bertil, fileName, flagsOf, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { PersonXml } from '../support/response-xml.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const records = async (personnummer: string) =>
  (await profile.service.handlers['person.get']({ personnummer })).records;
const lines = async (personnummer: string) =>
  (await profile.service.handlers['order.list']({ personnummer })).lines.map(({ kind, state }) => `${kind} ${state}`);

const answered = (code: string, more: Partial<PersonXml> = {}): PersonXml => ({
  personnummer: anna,
  type: '1',
  status: { code, benefits: ['sjukpenning'] },
  ...more,
});

test('a person whom nobody ordered is kept aside and flagged, and shows nothing', async () => {
  const delivery = await profile.ingest(fileName(18), night(18, [sick(), sick(bertil)]));
  expect([delivery.state, delivery.persons, delivery.changes]).toEqual([
    'applied',
    2,
    { new: 1, changed: 0, withdrawn: 0, unchanged: 0, aside: 1 },
  ]);
  expect(await flagsOf(profile)).toEqual(['person.not-subscribed']);
  const { subscriptions, cases, flags } = await profile.document(bertil);
  expect([subscriptions, cases, flags.map(({ code }) => code)]).toEqual([[], [], ['person.not-subscribed']]);
});

test('what was kept aside takes its place when the person is ordered, known since the delivery that said it', async () => {
  const first = await profile.ingest(fileName(18), night(18, [sick(bertil)]));
  const second = await profile.ingest(
    fileName(19),
    night(19, [news([sickCase('2026-08-14', [['aktivt', 'false']])], bertil)]),
  );
  await order(profile, ['sjukpenning'], bertil);
  const [found, ...more] = await records(bertil);
  expect([found?.content.aktivt, found?.known.id, more]).toEqual(['false', second.id, []]);
  expect((await profile.document(bertil, { knownAt: String(first.id) })).cases).toEqual([]);
  expect(await flagsOf(profile)).toEqual([]);
  const third = await profile.ingest(fileName(20), night(20, [sick(bertil, [['aktivt', 'false']])]));
  expect(third.changes).toMatchObject({ unchanged: 1, new: 0, aside: 0 });
});

test('a benefit that was not ordered is mirrored and flagged once', async () => {
  const unordered = news([['foraldrapenning', [['fpArende', [['startades', '2026-02-01']]]]], sickCase('2026-08-14')]);
  await profile.ingest(fileName(18), night(18, [unordered]));
  await profile.ingest(fileName(19), night(19, [unordered]));
  const { cases, flags } = await profile.document(anna);
  expect(cases.map(({ benefit }) => benefit)).toEqual(['sjukpenning', 'foraldrapenning']);
  expect(flags.map(({ code, benefit }) => [code, benefit])).toEqual([
    ['person.benefit-not-ordered', 'foraldrapenning'],
  ]);
});

test('status 1 makes the subscription active, and 0 ends it and keeps its facts', async () => {
  await profile.ingest(fileName(18), night(18, [sick()]));
  const before = await profile.document(anna);
  expect(before.subscriptions).toEqual([{ benefit: 'sjukpenning', from: '2024-01-01', state: 'active' }]);
  await profile.ingest(fileName(19), night(19, [answered('0'), answered('0', { type: '0', personnummer: anna })]));
  const after = await profile.document(anna);
  expect(after.subscriptions).toEqual([{ benefit: 'sjukpenning', from: '2024-01-01', state: 'ended' }]);
  expect(after.cases).toEqual(before.cases);
});

test('any other status rejects the subscription, flags the person and leaves the facts as they were', async () => {
  await order(profile, ['sjukpenning'], bertil);
  await profile.ingest(fileName(18), night(18, [sick()]));
  await profile.ingest(fileName(19), night(19, [answered('9'), answered('9', { personnummer: bertil })]));
  expect((await profile.document(anna)).subscriptions[0]?.state).toBe('rejected');
  expect((await profile.document(anna)).flags.map(({ code }) => code)).toEqual(['order.rejected']);
  expect((await profile.document(bertil)).subscriptions[0]?.state).toBe('rejected');
  expect((await profile.document(anna)).cases).toHaveLength(1);
});

test('an answer closes the lines that FK has seen, and no line that has not left', async () => {
  await profile.remove();
  profile = await folderProfile({ now: '2026-11-23T12:00:00Z' });
  await order(profile, ['sjukpenning']);
  const { handlers } = profile.service;
  await order(profile, ['sjukpenning'], bertil);
  await profile.ingest(fileName(18), night(18, [sick(), answered('9', { personnummer: bertil })]));
  expect([await lines(anna), await lines(bertil)]).toEqual([['new draft'], ['new draft']]);
  await handlers['order.compose']({});
  await handlers['order.send']({});
  await profile.ingest(fileName(19), night(19, [sick(), answered('9', { personnummer: bertil })]));
  expect([await lines(anna), await lines(bertil)]).toEqual([['new answered'], ['new rejected']]);
  const { totals, lines: all } = await handlers['order.list']({});
  expect(totals).toMatchObject({ draft: 0, sent: 0, answered: 1, rejected: 1 });
  expect(all.map(({ answeredBy }) => answeredBy)).toEqual([
    { id: 2, night: '2026-11-19' },
    { id: 2, night: '2026-11-19' },
  ]);
});
