/** `lefi order` outside FK's hours and with what the settings require: exit codes, JSON and words that scripts rely on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lefi } from '../support/cli.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { anna } from '../support/nights.ts';

const name = 'LEFI_BEST_5560360793_20261121_001.xml';

let profile: FolderProfile;
beforeAll(async () => {
  profile = await folderProfile({ now: '2026-11-21T11:00:00Z' });
});
afterAll(() => profile.remove());

/** On a Saturday. */
const run = async (...args: readonly string[]) => {
  const { code, stdout } = await lefi(['--profile', profile.directory, '--now', '2026-11-21T12:00', ...args]);
  return { code, said: args.includes('--json') ? JSON.parse(stdout) : stdout };
};
const add = (...more: readonly string[]) => {
  const line = ['--kind', 'new', '--person', anna, '--benefit', 'sjukpenning', '--from', '2024-01-01'];
  return run('order', 'add', ...line, ...more, '--json');
};

test('purpose and consent are asked for where the settings say so, and told afterwards', async () => {
  await profile.service.handlers['settings.set']({ purposeRequired: true, consentRequired: true });
  expect(await add()).toMatchObject({ code: 1, said: { fault: { code: 'order.purpose-missing' } } });
  const purpose = ['--purpose', 'riskbedomning'];
  expect(await add(...purpose)).toMatchObject({ code: 1, said: { fault: { code: 'order.consent-missing' } } });
  expect(await add(...purpose, '--consent', '2026-03-01 avtal 4711')).toMatchObject({ code: 0, said: { added: 1 } });
  expect((await run('order', 'list', '--json')).said.lines).toMatchObject([
    { purpose: 'riskbedomning', consent: '2026-03-01 avtal 4711', state: 'draft' },
  ]);
  expect((await run('order', 'list')).said).toContain(
    '1: ny sjukpenning 2024-01-01 (riskbedömning, samtycke 2026-03-01',
  );
  expect(await run('incident', 'order', 'I-10', '--json')).toMatchObject({
    code: 1,
    said: { fault: { code: 'order.purpose-missing' } },
  });
});

test('a file is queued, recalled, made anew and forced, each with its exit code', async () => {
  await run('order', 'compose');
  expect(await run('order', 'send', '--json')).toMatchObject({
    code: 3,
    said: [
      { id: 1, name, state: 'queued', goesAt: '2026-11-23T07:00:00.000Z', fault: { code: 'order.outside-window' } },
    ],
  });
  const { code, said } = await run('order', 'list');
  expect([code, said]).toEqual([0, expect.stringContaining(`#1 ${name} (1 rad): köad, går måndag 2026-11-23 08.00`)]);
  expect(said).toContain('Försäkringskassan tar emot filer igen måndag 2026-11-23 08.00.');
  expect(await run('order', 'recall', name, '--note', 'fel lista', '--json')).toMatchObject({
    code: 0,
    said: { state: 'recalled', recalled: { note: 'fel lista' } },
  });
  expect(await run('order', 'recall', '1', '--json')).toMatchObject({
    code: 1,
    said: { fault: { code: 'order.not-recallable' } },
  });
  await run('order', 'compose');
  expect(await run('order', 'send', '--force', '--json')).toMatchObject({
    code: 0,
    said: [{ id: 2, state: 'sent', goesAt: null, forced: { at: '2026-11-21T11:00:00.000Z' } }],
  });
  expect(await run('order', 'remove', '1', '--json')).toMatchObject({
    code: 1,
    said: { fault: { code: 'order.not-removable' } },
  });
});
