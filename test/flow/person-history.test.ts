/** One person's history and revealed number: through the contract, page by page, at an earlier time, and journalled. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dispatch } from '../../src/main/dispatch.ts';
import type { PersonHistoryView } from '../../src/shared/history-views.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { Node } from '../support/response-xml.ts';

const period = (from: string, tom: string): Node => [
  'period',
  [
    ['from', from],
    ['tom', tom],
  ],
];

let profile: TestProfile;
const ids: number[] = [];
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning', 'utbetalning'], person);
  const nights = [
    night(17, [sick(anna, [period('2026-08-14', '2026-08-31')]), sick(bertil)]),
    night(18, [news([sickCase('2026-08-14', [period('2026-08-15', '2026-08-31')])])]),
    night(19, [news([sickCase('2026-08-14')], bertil)]),
    night(20, [{ ...sick(anna), benefits: [['sjukpenning', []]] }]),
  ];
  ids.length = 0;
  for (const [index, xml] of nights.entries()) ids.push((await profile.ingest(fileName(17 + index), xml)).id);
});
afterEach(() => profile.remove());

async function history(more: object = {}, personnummer: string = anna): Promise<PersonHistoryView> {
  const asked = { personnummer, ...more };
  const result = await dispatch(profile.service.handlers, 'person.history', asked, 'any');
  if (!result.ok) throw new Error(result.fault.code);
  return result.value as PersonHistoryView;
}
const told = ({ steps }: PersonHistoryView) =>
  steps.map(({ delivery, changes }) => [delivery.id, ...changes.flatMap(({ words }) => words)]);

test('tells it in the language that is asked for', async () => {
  expect(told(await history({ language: 'en', limit: 1 }))).toEqual([
    [ids[3], 'Sickness benefit: the case from 2026-08-14 withdrawn'],
  ]);
});

test('tells what each delivery changed for the person alone, newest first, each with what proves it', async () => {
  const all = await history();
  expect(told(all)).toEqual([
    [ids[3], 'Sjukpenning: ärendet från 2026-08-14 borttaget'],
    [ids[1], 'Sjukpenning: perioden 2026-08-14–2026-08-31 förkortad till 2026-08-15–2026-08-31'],
    [ids[0], 'Sjukpenning: nytt ärende från 2026-08-14, period 2026-08-14–2026-08-31'],
  ]);
  expect(all.next).toBeNull();
  expect(all.steps[1]).toMatchObject({ delivery: { id: ids[1], night: '2026-11-18' }, file: fileName(18) });
  const [shortened] = all.steps[1]?.changes ?? [];
  expect(shortened).toMatchObject({ change: 'changed', disputed: false, details: [{ span: 'shortened' }] });
  const proof = await profile.service.handlers['record.evidence']({ record: shortened?.record ?? 0 });
  expect([proof.delivery.id, proof.xml]).toEqual([ids[1], expect.stringContaining('2026-08-15')]);
});

test('is read on, whole deliveries at a time, and ends at what was known at a time', async () => {
  const whole = await history();
  const pages: PersonHistoryView[] = [];
  for (let before: number | null | undefined; before !== null; before = pages.at(-1)?.next) {
    pages.push(await history({ limit: 1, ...(before ? { before } : {}) }));
  }
  expect(pages.map(({ steps }) => steps.length)).toEqual([1, 1, 1]);
  expect(pages.flatMap(({ steps }) => steps)).toEqual(whole.steps);
  expect((await history({ knownAt: '2026-11-18' })).steps).toEqual(whole.steps.slice(1));
  expect(await history({}, '197712319875')).toMatchObject({ steps: [], next: null });
});

test('leaves its trace before it answers, and so does showing the number', async () => {
  const before = accessRows(profile.directory).length;
  await history();
  expect(await profile.service.handlers['person.reveal']({ personnummer: '900101-2385' })).toEqual({
    personnummer: anna,
  });
  expect(accessRows(profile.directory).slice(before)).toMatchObject([
    { action: 'person.history', personnummer: anna },
    { action: 'person.reveal', personnummer: anna },
  ]);
});
