/** A quarantined delivery is let in with a reason, or read again, and nothing of what was found is lost. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { factsIn } from '../support/mirror-file.ts';
import {
  anna,
  bertil,
  casesOf,
  codesOf,
  fileName,
  flagsOf,
  news,
  night,
  order,
  sick,
  sickCase,
} from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning'], person);
  await profile.ingest(fileName(18), night(18, [sick(), sick(bertil)]));
});
afterEach(() => profile.remove());

const [earlier, later] = ['2026-08-14', '2026-09-01'];
const changed = (personnummer: string) => news([sickCase(later)], personnummer);
const good = night(19, [changed(anna), changed(bertil)]);
const reason = 'Försäkringskassan har bekräftat filen, ärende 4711';

const release = (id: number, why = reason) => profile.service.handlers['quarantine.release']({ id, reason: why });
const startsOf = async (personnummer: string) =>
  (await casesOf(profile, personnummer)).map(({ startades }) => startades);

type Faulty = readonly [what: string, xml: string, codes: readonly string[]];
const releasable: readonly Faulty[] = [
  ['without its start record', good.replace(/<startpost>.*<\/startpost>/, ''), ['response.start-missing']],
  ['without its end record', good.replace(/<slutpost>.*<\/slutpost>/, ''), ['response.end-missing']],
  ['that counts wrong', good.replace('>2</antal', '>3</antal'), ['response.count-mismatch']],
  ['of another customer', good.replace('5560360793', '2021005521'), ['response.wrong-organisation']],
  [
    'with two start records',
    good.replace(
      '<startpost>',
      '<startpost><organisationsnummer>5560360793</organisationsnummer></startpost><startpost>',
    ),
    ['response.record-repeated'],
  ],
];

describe('a file', () => {
  test.for(releasable)('%s takes effect when it is released, and says so', async ([, xml, codes]) => {
    const { id, state } = await profile.ingest(fileName(19), xml);
    expect(state).toBe('quarantined');
    const delivery = await release(id);
    expect(delivery).toMatchObject({ state: 'applied', persons: 2, flagged: false });
    expect(codesOf(delivery)).toEqual(expect.arrayContaining([...codes]));
    expect(delivery.released).toEqual({ reason, at: '2026-11-22T12:00:00.000Z', actor: expect.stringMatching(/./) });
    expect([await startsOf(anna), await startsOf(bertil)]).toEqual([
      [earlier, later],
      [earlier, later],
    ]);
    expect(await flagsOf(profile)).toEqual([]);
    const all = await profile.service.handlers['delivery.list']({});
    expect(all.find((one) => one.id === id)).toEqual(delivery);
  });

  test('that is cut off brings the persons that were whole', async () => {
    const cut = good.slice(0, good.indexOf(bertil) + 40);
    const { id } = await profile.ingest(fileName(19), cut);
    const delivery = await release(id);
    expect(delivery).toMatchObject({ state: 'applied', persons: 1 });
    expect([await startsOf(anna), await startsOf(bertil)]).toEqual([[earlier, later], [earlier]]);
  });
});

const hopeless: readonly Faulty[] = [
  ['with a DOCTYPE', good.replace('?>', '?>\n<!DOCTYPE bestallningsvar>'), ['response.doctype']],
  ['in an unknown encoding', good.replace('UTF-8', 'EBCDIC-FI-SE'), ['response.encoding']],
  [
    'nested too deep',
    good.replace('<startades>', `${'<a>'.repeat(70)}${'</a>'.repeat(70)}<startades>`),
    ['response.too-deep'],
  ],
  ['with another root', good.replaceAll('bestallningsvar', 'kvittens'), ['response.unknown-root']],
  ['with a nameless person', good.replace(bertil, ''), ['response.person-unidentified']],
  ['broken in the middle', good.replace('</sjpArende>', '</fpArende>'), ['response.not-well-formed']],
  ['of no bytes', '', ['response.not-well-formed']],
  ['that is no XML', 'PK\u0003\u0004', ['response.not-well-formed']],
];

describe('a file that nobody can read:', () => {
  test.for(hopeless)('one %s is not released', async ([, xml, [code]]) => {
    const { id } = await profile.ingest(fileName(19), xml);
    const before = [factsIn(profile.directory), await profile.service.handlers['delivery.list']({})];
    await expect(release(id)).rejects.toMatchObject({
      fault: { code: 'quarantine.not-releasable', detail: { found: id, reason: code } },
    });
    expect([factsIn(profile.directory), await profile.service.handlers['delivery.list']({})]).toEqual(before);
  });
});

test('what has taken effect, or never came, cannot be released or read again', async () => {
  for (const id of [1, 99]) {
    const refusal = { fault: { code: 'quarantine.not-there', detail: { found: id } } };
    await expect(release(id)).rejects.toMatchObject(refusal);
    await expect(profile.service.handlers['quarantine.reread']({ ids: [id] })).rejects.toMatchObject(refusal);
  }
});

test('a held delivery takes effect when it is released, and its persons are doubtful no more', async () => {
  const held = await profile.ingest(fileName(19), good.replace('<lopnummer>19<', '<lopnummer>1<'));
  expect([held.state, await flagsOf(profile)]).toEqual([
    'held',
    ['response.out-of-order', 'person.doubtful', 'person.doubtful'],
  ]);
  expect(await profile.service.handlers['quarantine.inspect']({ id: held.id })).toMatchObject({
    ...{ faults: [], excerpt: null, releasable: true, persons: 2 },
  });
  const delivery = await release(held.id);
  expect([delivery.state, delivery.released?.reason, delivery.flagged]).toEqual(['applied', reason, true]);
  expect(await flagsOf(profile)).toEqual(['response.gap']);
  expect(await profile.service.handlers['quarantine.list']({})).toEqual([]);
});

test('the faults that it was released with stay on the delivery, and their flags with the reason', async () => {
  const { id } = await profile.ingest(fileName(19), good.replace('>2</antal', '>3</antal'));
  await release(id);
  const flags = await profile.service.handlers['flag.list']({});
  expect(flags).toMatchObject([{ code: 'response.count-mismatch', state: 'resolved', note: reason, delivery: id }]);
});

describe('reading again', () => {
  test('lets in what the program can take by now, in its place, and settles its flags', async () => {
    const theirs = (number: number, person: string) => night(number, [changed(person)], { organisation: '2021005521' });
    const early = await profile.ingest(fileName(19), theirs(19, anna));
    const still = await profile.ingest(fileName(20), theirs(20, bertil).replace('</sjpArende>', '</fpArende>'));
    await profile.ingest(fileName(21), night(21, [news([sickCase(later, [['aktivt', 'true']])])]));
    await profile.service.close();
    const settings = join(profile.directory, 'profile.json');
    await writeFile(settings, (await readFile(settings, 'utf8')).replace('5560360793', '2021005521'));
    const service = await assemble({ profile: profile.directory, host: 'cli', now: '2026-11-22T12:00:00Z' });
    try {
      const again = await service.handlers['quarantine.reread']({});
      expect(again.map(({ id, state }) => [id, state])).toEqual([
        [early.id, 'applied'],
        [still.id, 'quarantined'],
      ]);
      expect(codesOf(again[0] ?? early)).toEqual(['response.late']);
      const open = await service.handlers['flag.list']({ state: 'open' });
      expect(open.map(({ code, delivery }) => [code, delivery])).toEqual(
        expect.arrayContaining([
          ['response.late', early.id],
          ['response.not-well-formed', still.id],
        ]),
      );
      expect(open.some(({ code }) => code === 'response.wrong-organisation')).toBe(false);
      const { records } = await service.handlers['person.get']({ personnummer: anna });
      expect(records.map(({ content }) => [content.startades, content.aktivt])).toEqual([
        [earlier, undefined],
        [later, 'true'],
      ]);
    } finally {
      await service.close();
    }
  });

  test('leaves a file that is as wrong as before where it was, with its first finding', async () => {
    const { id } = await profile.ingest(fileName(19), good.replace('>2</antal', '>3</antal'));
    const before = [await profile.service.handlers['quarantine.list']({}), await flagsOf(profile)];
    expect(before[0]).toMatchObject([{ id, state: 'quarantined' }]);
    const [again, ...others] = await profile.service.handlers['quarantine.reread']({});
    expect([again?.id, again?.state, others]).toEqual([id, 'quarantined', []]);
    expect([await profile.service.handlers['quarantine.list']({}), await flagsOf(profile)]).toEqual(before);
  });

  test('of nothing is nothing', async () => {
    expect(await profile.service.handlers['quarantine.reread']({})).toEqual([]);
    expect(await profile.service.handlers['quarantine.list']({})).toEqual([]);
  });
});
