/** While a large delivery is read in, questions get their turn after each piece of it. */
import { expect, test } from 'vitest';
import { bigDelivery } from '../support/big-delivery.ts';

test('no two pieces of a large delivery are applied without a turn for others in between', async () => {
  const { profile, path } = await bigDelivery(900);
  try {
    let turn = 0;
    let isOver = false;
    const next = (): void => {
      turn += 1;
      if (!isOver) setImmediate(next);
    };
    setImmediate(next);
    // Of the reading; the archiving before it begins at the file's beginning as well.
    let turns: number[] = [];
    let before = 0;
    profile.service.events.on('progress', ({ done }) => {
      turns = done < before ? [turn] : [...turns, turn];
      before = done;
    });
    const [delivery] = await profile.service.handlers['inbox.ingest-files']({ files: [path] });
    isOver = true;
    expect(delivery?.state).toBe('applied');
    expect(turns.length).toBeGreaterThan(20);
    expect(new Set(turns).size).toBe(turns.length);
  } finally {
    await profile.remove();
  }
});
