/** Every published incident over persons at its borders: exactly those whom FK's notice means, and what it says to order. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lefiJson } from '../support/cli.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { borderers, borderLines, firstNight, meant, refreshed, secondNight } from '../support/published-population.ts';
import { responseXml } from '../support/response-xml.ts';

let profile: TestProfile;

beforeAll(async () => {
  profile = await testProfile();
  const { refused } = await profile.service.handlers['order.add']({ kind: 'new', lines: borderLines });
  expect(refused).toEqual([]);
  await profile.service.handlers['order.compose']({});
  for (const [place, persons] of [firstNight, secondNight].entries()) {
    const skapad = `2026-11-2${place}T02:14:07`;
    const xml = responseXml({ lopnummer: place + 1, skapad, persons });
    const { state, faults } = await profile.ingest(`LEFI_SVAR_5560360793_2026112${place}_00${place + 1}.xml`, xml);
    expect([state, faults]).toEqual(['applied', []]);
  }
});
afterAll(() => profile.remove());

/** Who the facts mean, and what is ordered of them. Their own country was asked for beside what is watched. */
function expected(id: string) {
  const { hit, of } = meant[id] ?? { hit: () => false, of: [] };
  const own = (one: (typeof borderers)[number]): string[] =>
    of === 'all' && (one.country ?? one.countryBefore) !== null ? ['generellPersonInformation'] : [];
  return borderers.filter(hit).map((one) => [one.who, [...refreshed(one, of), ...own(one)].sort()]);
}

type Named = { readonly personnummer: string; readonly affected: boolean; readonly benefits: readonly string[] };

const told = (people: readonly Named[]) =>
  people
    .filter(({ affected }) => affected)
    .map(({ personnummer, benefits }) => [
      borderers.find(({ number }) => number === personnummer)?.who,
      benefits.toSorted(),
    ])
    .sort();

test('each notice finds exactly the persons that it means, with what is to be ordered of each', async () => {
  const all = await profile.service.handlers['incident.list']({});
  const [judged, without] = [true, false].map((is) =>
    all.flatMap(({ id, criterion }) => ((criterion !== null) === is ? [id] : [])).sort(),
  );
  expect([judged, without]).toEqual([Object.keys(meant).sort(), ['I-03']]);
  for (const id of Object.keys(meant)) {
    const { people, affected, persons, lines } = await profile.service.handlers['incident.affected']({
      id,
      names: true,
    });
    const wanted = expected(id);
    expect([id, told(people)]).toEqual([id, wanted.toSorted()]);
    const ordered = wanted.map(([, benefits]) => benefits?.length ?? 0).filter((count) => count > 0);
    expect([id, affected, persons, lines]).toEqual([
      ...[id, wanted.length, ordered.length],
      ordered.reduce((sum, count) => sum + count, 0),
    ]);
  }
});

test('the command line says the same, and leaves out by purpose who lacks the consent that it rests on', async () => {
  const at = ['--profile', profile.directory, '--now', '2026-11-23T09:00', 'incident', 'plan', 'I-08'];
  expect(told((await lefiJson(at)).people)).toEqual(expected('I-08').toSorted());
  await profile.service.handlers['settings.set']({ consentRequired: true });
  const [hit] = borderers.filter(({ states }) => 'aktivitetsstod' in states && 'arbetsskadelivranta' in states);
  const basis = { purpose: 'riskbedomning', consent: '2026-03-01 avtal 4711' } as const;
  const line = { personnummer: hit?.number ?? '', benefits: ['sjukpenning'], from: '2026-01-01', ...basis };
  await profile.service.handlers['order.add']({ kind: 'new', lines: [line] });
  const plan = await lefiJson([...at, '--purpose', 'riskbedomning']);
  const lacking = expected('I-08').length - 1;
  expect(plan).toMatchObject({ purpose: 'riskbedomning', persons: 1, count: 1 });
  expect(plan.leftOut).toContainEqual({ reason: 'no-consent', persons: lacking });
  expect(plan.people.filter(({ leftOut }: { leftOut: string[] }) => leftOut.includes('no-consent'))).toHaveLength(
    lacking,
  );
  expect((await lefiJson([...at, '--purpose', 'samordning'])).persons).toBe(lacking + 1);
});
