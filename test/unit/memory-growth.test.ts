/** The memory for short-lived objects stays small as long as it is held. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const victim = fileURLToPath(new URL('../support/memory-victim.ts', import.meta.url));

test('a space that is held stays as it is, and grows when it is let go', () => {
  const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', victim], { encoding: 'utf8' });
  const { held, released } = JSON.parse(said);
  expect(held).toBeLessThanOrEqual(48);
  expect(released).toBeGreaterThan(held);
});
