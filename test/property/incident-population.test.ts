/** Whom incidents hit, over a real register and mirror, against what the words mean; and their batches over Christmas. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { fakeTime } from '../support/fake-time.ts';
import { answersOf, criteria, kind, linesOf, population, type Somebody } from '../support/incident-population.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { responseXml } from '../support/response-xml.ts';

const people = population(20_261_122, 90);
let profile: TestProfile;

beforeAll(async () => {
  profile = await testProfile({ now: '2026-12-20T12:00:00Z' });
  const lines = linesOf(people);
  const { added, refused } = await profile.service.handlers['order.add']({ kind, lines });
  expect([added, refused]).toEqual([lines.length, []]);
  await profile.service.handlers['order.compose']({});
  const answers = { lopnummer: 1, skapad: '2026-12-19T02:14:07', persons: answersOf(people) };
  const { state, faults } = await profile.ingest('LEFI_SVAR_5560360793_20261219_001.xml', responseXml(answers));
  expect([state, faults]).toEqual(['applied', []]);
});
afterAll(() => profile.remove());

/** What a refresh of everything orders of a person. */
const refreshOf = ({ state, active }: Somebody): readonly string[] => (state === 'answered' ? active.toSorted() : []);

test('every criterion hits exactly those whom its words mean, and a refresh is of what FK has answered', async () => {
  const differing: unknown[] = [];
  for (const { text, holds } of criteria(7, 90)) {
    const page = await profile.service.handlers['incident.affected']({ criterion: text, names: true });
    const hit = people.filter(holds);
    const wanted = hit.filter((one) => refreshOf(one).length > 0).map((one) => [one.number, refreshOf(one)]);
    const found = page.people
      .filter(({ benefits }) => benefits.length > 0)
      .map(({ personnummer, benefits }) => [personnummer, benefits.toSorted()]);
    const expected = [hit.length, wanted.length, Object.fromEntries(wanted)];
    const said = [page.affected, page.persons, Object.fromEntries(found)];
    if (JSON.stringify(sorted(said)) !== JSON.stringify(sorted(expected))) differing.push({ text, said, expected });
  }
  expect(differing).toEqual([]);
});

const sorted = ([affected, persons, by]: readonly unknown[]) => [
  affected,
  persons,
  Object.entries(by as Record<string, readonly string[]>).sort(),
];

/** Written down by hand: Christmas Eve to Boxing Day, New Year's Eve and Day, and Epiphany have no night. */
const nights = ['12-22', '12-23', '12-29', '12-30', '01-02', '01-05', '01-07', '01-08', '01-09', '01-12', '01-13'];
const perNight = 6;
const days = Array.from({ length: 25 }, (_, day) => new Date(Date.UTC(2026, 11, 22 + day)).toISOString().slice(0, 10));

test('batches are whole persons, one a night on expected nights, and together everybody once', async () => {
  const meaning = 'whole stock and not (born before 1999-12-31 and subscribed to sjukpenning)';
  const wanted = people.filter(
    (one) => refreshOf(one).length > 0 && !(one.born < '1999-12-31' && 'sjukpenning' in one.ordered),
  );
  const time = fakeTime('2026-12-21T09:00:00Z');
  const service = await assemble({ profile: profile.directory, host: 'cli', time });
  const { handlers } = service;
  const { id } = await handlers['incident.add']({ title: 'Julen', criterion: meaning });
  const { batches } = await handlers['incident.order']({ id, perNight });
  const count = Math.ceil(wanted.length / perNight);
  expect(batches).toBe(count);
  const planned = await handlers['incident.progress']({ id });
  expect(planned.batches.map(({ night }) => night?.slice(5))).toEqual(nights.slice(0, count));
  expect(planned.batches.map(({ persons }) => persons)).toEqual(
    Array.from({ length: count }, (_, place) => Math.min(perNight, wanted.length - place * perNight)),
  );
  const seen = new Map([[nights[0], refreshed()]]);
  for (const day of days) {
    time.jumpTo(`${day}T09:00:00Z`);
    const made = await handlers['incident.next']({ id });
    if (made.length > 0) seen.set(made[0]?.night?.slice(5) ?? '', refreshed());
  }
  await service.close();
  expect([...seen.keys()]).toEqual(nights.slice(0, count));
  // After each batch whoever has a line has all of them, and there are so many persons more.
  for (const [place, lines] of [...seen.values()].entries()) {
    expect(lines.size).toBe(Math.min((place + 1) * perNight, wanted.length));
    for (const one of wanted) if (lines.has(one.number)) expect(lines.get(one.number)).toEqual(refreshOf(one));
  }
});

/** The benefits of the refresh lines that there are, by person. */
function refreshed(): Map<string, string[]> {
  const rows = mirrorRows(
    profile.directory,
    "SELECT personnummer, benefit FROM order_line JOIN person ON person.id = person_id WHERE kind = 'refresh'",
  ) as { personnummer: string; benefit: string }[];
  const found = new Map<string, string[]>();
  for (const { personnummer, benefit } of rows)
    found.set(personnummer, [...(found.get(personnummer) ?? []), benefit].sort());
  return found;
}
