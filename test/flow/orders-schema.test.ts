/** An order file that breaks FK's schema is neither kept nor sent. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { anna, order } from '../support/nights.ts';
import { testProfile } from '../support/profile.ts';

test('an order file that the XSD refuses is told as a fault, and its lines stay drafts', async () => {
  const profile = await testProfile();
  const schemas = await mkdtemp('/tmp/lefi-schemas-');
  await cp('schemas', schemas, { recursive: true });
  const xsd = join(schemas, 'exi_bestallning_v2_0_4.xsd');
  await writeFile(xsd, (await readFile(xsd, 'utf8')).replaceAll('name="from"', 'name="franOchMed"'));
  const service = await assemble({ profile: profile.directory, host: 'cli', schemas, now: '2026-11-22T12:00:00Z' });
  try {
    await order(profile, ['sjukpenning'], anna);
    await expect(service.handlers['order.compose']({})).rejects.toMatchObject({ fault: { code: 'order.schema' } });
    expect(await readdir(join(profile.directory, 'outbox')).catch(() => [])).toEqual([]);
    expect((await service.handlers['order.list']({})).totals).toMatchObject({ draft: 1, composed: 0 });
  } finally {
    await service.close();
    await profile.remove();
    await rm(schemas, { recursive: true });
  }
});
