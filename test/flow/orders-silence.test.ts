/** Every order line ends: answered with what, rejected, or unanswered for the cause that our own facts make likely. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasCheckDigit } from '../../src/core/order/luhn.ts';
import { assemble, type Service } from '../../src/main/assemble.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { anna, bertil, fileName, night, order, sick, sickCase } from '../support/nights.ts';

let profile: FolderProfile;
beforeEach(async () => {
  // A Monday morning: what is sent now is due in the night of Tuesday the 17th.
  profile = await folderProfile({ now: '2026-11-16T09:00:00Z' });
});
afterEach(() => profile.remove());

type Handlers = Service['handlers'];
async function at<T>(now: string, work: (handlers: Handlers) => Promise<T>): Promise<T> {
  const service = await assemble({ profile: profile.directory, host: 'cli', now });
  return work(service.handlers).finally(() => service.close());
}
const leave = async (handlers: Handlers = profile.service.handlers): Promise<void> => {
  await handlers['order.compose']({});
  await handlers['order.send']({ force: true });
};
const send = async (...lines: readonly [personnummer: string, benefits: readonly string[]][]): Promise<void> => {
  for (const [personnummer, benefits] of lines) await order(profile, benefits, personnummer);
  await leave();
};
/** Benefit, state and cause of each line, oldest first. */
const ends = async (): Promise<unknown[]> => {
  const { lines } = await profile.service.handlers['order.list']({});
  return lines.toReversed().map(({ benefit, state, cause }) => [benefit, state, ...(cause ? [cause] : [])]);
};
const flagged = async (): Promise<unknown[]> => {
  const flags = await profile.service.handlers['flag.list']({ state: 'open' });
  return flags.filter(({ code }) => code === 'order.unanswered').map(({ cause }) => cause);
};
const empty = (on: number): Promise<unknown> => profile.ingest(fileName(on), night(on, []));

describe('an answered line', () => {
  test('says by what, FK’s status, and whether there was anything to tell', async () => {
    await send([anna, ['sjukpenning', 'pension']]);
    const status = { code: '1', benefits: ['sjukpenning', 'pension'] };
    await profile.ingest(fileName(17), night(17, [{ ...sick(), status }]));
    const { lines, unanswered } = await profile.service.handlers['order.list']({});
    expect(unanswered).toBe(0);
    expect(lines.toReversed().map(({ state, answeredBy, answer }) => [state, answeredBy?.night, answer])).toEqual([
      ['answered', '2026-11-17', { status: 'active', kundStatus: '1', told: 'complete' }],
      ['answered', '2026-11-17', { status: 'active', kundStatus: '1', told: 'nothing' }],
    ]);
  });

  test('that FK rejects has FK’s code', async () => {
    await send([anna, ['sjukpenning']]);
    const status = { code: '7', benefits: ['sjukpenning'] };
    await profile.ingest(fileName(17), night(17, [{ personnummer: anna, type: '0', status }]));
    const { lines } = await profile.service.handlers['order.list']({});
    expect(lines).toMatchObject([{ state: 'rejected', answer: { status: 'rejected', kundStatus: '7', told: null } }]);
  });
});

describe('an unanswered line’s cause is', () => {
  test('the benefit, where the person was answered for another', async () => {
    await send([anna, ['sjukpenning', 'pension']]);
    await profile.ingest(fileName(17), night(17, [sick()]));
    expect(await ends()).toEqual([
      ['sjukpenning', 'answered'],
      ['pension', 'unanswered', 'benefit-left-out'],
    ]);
    expect(await flagged()).toEqual(['benefit-left-out']);
  });

  test('the whole person left out (I-06), or with a new number when somebody born the same day was kept aside', async () => {
    await send([anna, ['sjukpenning']], [bertil, ['sjukpenning', 'levnadsintyg']]);
    await profile.ingest(fileName(17), night(17, [sick()]));
    expect((await ends()).slice(1)).toEqual([
      ['sjukpenning', 'unanswered', 'person-left-out'],
      ['levnadsintyg', 'unanswered', 'person-left-out'],
    ]);
    const other = `${bertil.slice(0, 8)}018`;
    const renumbered = `${other}${[...'0123456789'].find((digit) => hasCheckDigit(`${other.slice(2)}${digit}`))}`;
    await profile.ingest(fileName(18), night(18, [sick(renumbered)]));
    expect((await ends()).at(-1)).toEqual(['levnadsintyg', 'unanswered', 'number-changed']);
    expect(await flagged()).toEqual(['number-changed']);
  });

  test('no reason to refuse it when it is ordered once more, as a line is that still waits', async () => {
    const again = () => order(profile, ['pension'], bertil);
    await send([anna, ['sjukpenning']], [bertil, ['pension']]);
    expect((await again()).refused).toMatchObject([{ fault: { code: 'order.duplicate' } }]);
    await profile.ingest(fileName(17), night(17, [sick()]));
    expect(await ends()).toContainEqual(['pension', 'unanswered', 'person-left-out']);
    expect(await again()).toEqual({ added: 1, refused: [] });
    expect((await again()).refused).toMatchObject([{ fault: { code: 'order.duplicate' } }]);
    await leave();
    await profile.ingest(fileName(18), night(18, [{ personnummer: bertil, type: '0', status: { code: '1' } }]));
    expect((await ends()).slice(1)).toEqual([
      ['pension', 'answered'],
      ['pension', 'answered'],
    ]);
    expect(await flagged()).toEqual([]);
  });

  test('the file, where no line of it is answered, or the hour it was sent at', async () => {
    await send([anna, ['sjukpenning']]);
    await empty(17);
    expect(await flagged()).toEqual(['file-unread']);
    await at('2026-11-17T18:30:00Z', async (handlers) => {
      await order({ ...profile, service: { ...profile.service, handlers } }, ['pension']);
      await leave(handlers);
    });
    await empty(18);
    await empty(19);
    expect((await ends()).at(-1)).toEqual(['pension', 'unanswered', 'outside-window']);
  });

  test('a date that had not passed when the file was sent', async () => {
    await at('2026-12-20T09:00:00Z', (handlers) =>
      order({ ...profile, service: { ...profile.service, handlers } }, ['pension'], anna, '2026-12-01'),
    );
    await send([bertil, ['sjukpenning']]);
    await profile.ingest(fileName(17), night(17, [sick(bertil)]));
    const [flag] = await profile.service.handlers['flag.list']({ state: 'open' });
    expect(flag).toMatchObject({ code: 'order.unanswered', cause: 'future-date' });
    expect(flag?.message).toContain('Från-datumet låg inte före den dag då filen skickades');
  });

  test('an incident that was open that night', async () => {
    const input = { title: 'Stopp', criterion: 'whole stock', from: '2026-11-14', to: '2026-11-18' };
    await profile.service.handlers['incident.add'](input);
    await send([anna, ['sjukpenning']]);
    await empty(17);
    const { lines } = await profile.service.handlers['order.list']({});
    expect(lines).toMatchObject([{ state: 'unanswered', cause: 'incident', incident: 'E-1' }]);
  });
});

describe('a line is not to blame', () => {
  test('while its night is quarantined, missing or missing in the numbering', async () => {
    await empty(14);
    await send([anna, ['sjukpenning']]);
    await at('2026-11-17T09:01:00Z', async (handlers) => {
      expect((await handlers['order.list']({})).lines).toMatchObject([{ state: 'sent', cause: 'night-missing' }]);
    });
    await profile.ingest(fileName(17), night(17, [sick()]).slice(0, 300));
    await profile.ingest('LEFI_SVAR_5560360793_20261118_16.xml', night(16, []).replaceAll('11-16', '11-18'));
    expect([await ends(), await flagged()]).toEqual([[['sjukpenning', 'sent', 'night-stopped']], []]);
  });

  test('until a person says that the night is lost; its answer closes the flag and says so', async () => {
    await profile.ingest('LEFI_SVAR_5560360793_20261114_14.xml', night(14, []));
    await send([anna, ['sjukpenning']]);
    await empty(18);
    expect([await ends(), await flagged()]).toEqual([[['sjukpenning', 'sent', 'night-missing']], []]);
    await at('2026-11-18T12:00:00Z', (handlers) =>
      handlers['night.settle']({ night: '2026-11-17', note: 'FK kan inte skicka om' }),
    );
    expect([await ends(), await flagged()]).toEqual([[['sjukpenning', 'unanswered', 'night-lost']], ['night-lost']]);
    await profile.ingest(fileName(19), night(19, [{ ...sick(), benefits: [sickCase('2026-08-14')] }]));
    const [flag] = await profile.service.handlers['flag.list']({ state: 'resolved' });
    expect(await ends()).toEqual([['sjukpenning', 'answered']]);
    expect(flag).toMatchObject({ code: 'order.unanswered', note: 'answered: #3 (2026-11-19)' });
  });

  test('before the grace has passed', async () => {
    await profile.service.handlers['settings.set']({ answerGraceNights: 1 });
    await send([anna, ['sjukpenning']]);
    await empty(17);
    expect([await ends(), await flagged()]).toEqual([[['sjukpenning', 'sent']], []]);
    await empty(18);
    expect(await flagged()).toEqual(['file-unread']);
  });
});
