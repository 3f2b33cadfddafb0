/** What an ingest keeps in memory does not grow with the number of persons in the file. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bigDelivery } from '../support/big-delivery.ts';

const victim = fileURLToPath(new URL('../support/ingest-victim.ts', import.meta.url));

/** The largest heap, collected, that a process had while it ingested so many persons. */
async function peakHeap(persons: number): Promise<number> {
  const { profile, path } = await bigDelivery(persons, true);
  try {
    const child = spawn(process.execPath, ['--expose-gc', victim, profile.directory, path]);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await once(child, 'close');
    const { state, persons: read, peak } = JSON.parse(said);
    expect([state, read]).toEqual(['applied', persons]);
    return peak;
  } finally {
    await profile.remove();
  }
}

test('eight thousand persons need hardly more heap than two thousand', { timeout: 120_000 }, async () => {
  const [few, many] = [await peakHeap(2000), await peakHeap(8000)];
  expect(few).toBeGreaterThan(1_000_000);
  expect(many / few).toBeLessThan(1.15);
});
