/** A disk that is full, read-only or not ours to write: said plainly, nothing lost, and done once it can be. */
import { chmod, cp, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connect, contentsOf, type DiskCase, diskCase, giveTo, integrity, run, states } from '../support/disk-case.ts';
import { factsIn, mirrorRows } from '../support/mirror-file.ts';
import { canMount, cannotMount, type SmallDisk, smallDisk } from '../support/small-disk.ts';

if (!canMount) console.warn(cannotMount);
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

let given: DiskCase;
beforeAll(async () => {
  given = await diskCase(100);
});
afterAll(() => given.remove());

const leftovers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of leftovers.splice(0)) await remove();
});

async function disk(): Promise<SmallDisk> {
  const made = await smallDisk(given.profile);
  leftovers.push(made.remove);
  return made;
}

async function copied(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lefi-copied-'));
  leftovers.push(() => rm(folder, { recursive: true }));
  await cp(given.profile, join(folder, 'profile'), { recursive: true });
  return join(folder, 'profile');
}

/** POSIX counts the limit of a file's size in blocks of 512 bytes. */
const limited = (kib: number) => ({ before: `ulimit -f ${kib * 2}` });

/** The command that failed, run again, does all that it did not. */
async function completes(profile: string): Promise<void> {
  const { fault } = await run(profile, ['ingest', given.delivery]);
  expect(fault).toBeUndefined();
  expect(states(profile)).toEqual(['applied']);
  expect(integrity(profile)).toEqual(['ok']);
  expect(factsIn(profile)).toEqual(given.expected);
  expect(await readdir(join(profile, 'spool'))).toEqual([]);
}

describe.skipIf(!canMount)('a full disk', () => {
  // Room (KiB) at which the run stops, and what has been journalled by then.
  const stops = [
    { when: 'when the mirror is opened', room: 20, opens: false, journal: [] },
    { when: 'when the access log is opened', room: 48, opens: false, journal: [] },
    { when: 'while the delivery is archived', room: 76, opens: true, journal: [] },
    { when: 'while the delivery is applied', room: 400, opens: true, journal: ['archived'] },
  ];
  test.for(stops)('$when is told, and with room the same command ends as ever', async ({ room, opens, journal }) => {
    const { profile, leave } = await disk();
    await leave(room);
    expect((await run(profile, ['status'])).fault).toBe(opens ? undefined : 'store.full');
    expect(await run(profile, ['ingest', given.delivery])).toMatchObject({ code: 1, fault: 'store.full' });
    await leave(60_000);
    expect(states(profile)).toEqual(journal);
    expect(factsIn(profile)).toEqual(given.before);
    await completes(profile);
  });

  test('however little it takes, never leaves the mirror in between', async () => {
    const { profile, leave } = await disk();
    const faults = new Set<string | undefined>();
    for (let room = 100; room < 10_000; room *= 4) {
      await leave(room);
      const { fault } = await run(profile, ['ingest', given.delivery]);
      faults.add(fault);
      await leave(60_000);
      expect(integrity(profile)).toEqual(['ok']);
      if (fault === undefined) break;
      expect(factsIn(profile)).toEqual(given.before);
    }
    expect([...faults]).toEqual(['store.full', undefined]);
    expect(states(profile)).toEqual(['applied']);
    expect(factsIn(profile)).toEqual(given.expected);
  });
});

describe.skipIf(!canMount)('a night on a full disk', () => {
  test.for([
    { room: 76, journal: [] },
    { room: 400, journal: ['archived'] },
  ])('leaves at FK what it could not keep: with $room KiB', async ({ room, journal }) => {
    const { profile, leave } = await disk();
    await connect(profile, given.delivery);
    await leave(room);
    expect(await run(profile, ['night'])).toMatchObject({ code: 1, fault: 'store.full' });
    await leave(60_000);
    expect(states(profile)).toEqual(journal);
    expect((await run(profile, ['night'])).fault).toBeUndefined();
    expect(states(profile)).toEqual(['applied']);
    expect(factsIn(profile)).toEqual(given.expected);
  });
});

describe.skipIf(!canMount)('a read-only disk', () => {
  test('is told by every command, changes nothing, and is no obstacle afterwards', async () => {
    const { profile, readOnly } = await disk();
    const before = await contentsOf(profile);
    readOnly(true);
    for (const args of [['night'], ['status'], ['person', given.person]])
      expect(await run(profile, args)).toMatchObject({ code: 1, fault: 'store.read-only' });
    expect(await contentsOf(profile)).toEqual(before);
    readOnly(false);
    await completes(profile);
  });
});

describe.skipIf(process.platform === 'win32')('an account', () => {
  test.for([
    { of: 'archived file', kib: 44, journal: [] },
    { of: 'database', kib: 400, journal: ['archived'] },
  ])('whose limit stops the $of is told that there is no room', async ({ kib, journal }) => {
    const profile = await copied();
    const ended = await run(profile, ['ingest', given.delivery], limited(kib));
    expect(ended).toMatchObject({ code: 1, fault: 'store.full' });
    expect(states(profile)).toEqual(journal);
    expect((await readdir(profile)).filter((name) => name.startsWith('.'))).toEqual([]);
    await completes(profile);
  });

  test.for([
    { what: 'folder', mode: 0o500, target: '.' },
    { what: 'mirror', mode: 0o400, target: 'mirror.sqlite' },
    { what: 'access log', mode: 0o400, target: 'access.sqlite' },
    { what: 'spool', mode: 0o500, target: 'spool' },
  ])('that may not write the $what is told so', async ({ mode, target }) => {
    const profile = await copied();
    if (isRoot) {
      await chmod(join(profile, '..'), 0o711);
      await giveTo(nobody, profile);
    }
    await chmod(join(profile, target), mode);
    const ended = await run(profile, ['ingest', given.delivery], isRoot ? { uid: nobody } : {});
    expect(ended).toMatchObject({ code: 1, fault: 'store.read-only' });
    await chmod(join(profile, target), 0o700);
    expect(states(profile)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('an archived delivery that waits to be read', () => {
  test.for([
    { how: 'damaged', spoil: (path: string) => truncate(path, 5000) },
    { how: 'missing', spoil: (path: string) => rm(path) },
  ])('and is $how is told by name, applied by nobody, and put right by its own bytes', async ({ how, spoil }) => {
    const profile = await copied();
    await run(profile, ['ingest', given.delivery], limited(400));
    const [file = ''] = (await readdir(join(profile, 'archive'), { recursive: true })).filter((name) =>
      /zst$/.test(name),
    );
    await spoil(join(profile, 'archive', file));
    expect(await run(profile, ['ingest'])).toMatchObject({ code: 3 });
    const [flag] = mirrorRows(profile, "SELECT code, detail FROM flag WHERE state = 'open'");
    expect([flag?.code, String(flag?.detail)]).toEqual([`archive.${how}`, `{"file":"${basename(file).slice(0, 12)}"}`]);
    expect(states(profile)).toEqual(['archived']);
    expect(factsIn(profile)).toEqual(given.before);
    await completes(profile);
  });
});

describe('a database of a newer program', () => {
  test.each(['mirror.sqlite', 'access.sqlite'])('%s is refused as such, and nothing is touched', async (file) => {
    const profile = await copied();
    const db = new Database(join(profile, file));
    db.pragma('user_version = 99990');
    db.close();
    const before = await contentsOf(profile);
    for (const args of [['status'], ['ingest', given.delivery]]) {
      const { code, fault, stderr } = await run(profile, args);
      expect([code, fault]).toEqual([1, 'store.from-the-future']);
      expect(stderr).toContain('99990');
    }
    expect(await contentsOf(profile)).toEqual(before);
  });
});
