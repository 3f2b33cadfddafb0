/** The address that the browser view is opened with. */
import { expect } from '@playwright/test';
import { test } from '../support/app/app-under-test.ts';

test('an address that was used once opens nothing more', async ({ app, world }) => {
  await expect(app.getByRole('main')).toBeVisible();
  expect((await fetch(world.url ?? '')).status).toBe(403);
});
