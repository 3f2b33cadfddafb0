/** Somebody without a mouse: Tab until something is reached, and focus that can always be seen. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until it is reached; a place that Tab never reaches fails. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not reach it');
}

/** Tabs to it and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Focus is somewhere on the screen, within what is shown of it, or on the screen's title, from which Tab goes on. */
export async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return 'lost';
        const { bottom, top, height } = at.getBoundingClientRect();
        if (height > 0 && bottom > 0 && top < window.innerHeight) return 'seen';
        return `out of sight: ${at.tagName}`;
      }),
    )
    .toBe('seen');
}
