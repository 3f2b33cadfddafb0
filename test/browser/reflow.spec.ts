/** Every screen at 200 % zoom on 1280×800, and without motion for who asked for none. */
import { expect, type Page } from '@playwright/test';
import { hrefOf, hrefOfVolume, screens } from '../../src/renderer/route.ts';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

/** What 1280×800 holds at 200 %. */
test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, contextOptions: { reducedMotion: 'reduce' } });

/** Controls that stand, or end, outside the page's width; what lies in a box of its own that scrolls is reached there. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const controls = [...document.querySelectorAll('a[href], button, input, select, [role="tab"]')];
    const lost = controls.filter((control) => {
      const { left, right, width, height } = control.getBoundingClientRect();
      const isHidden = width < 2 || height < 2 || control.closest('.hidden-visually, .skip, [inert]') !== null;
      return !isHidden && !scrolls(control.parentElement) && (left < -1 || right > clientWidth + 1);
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
      ...lost.map((control) => control.textContent || control.outerHTML.slice(0, 80)),
    ];
  });

const moving = (page: Page) =>
  page.evaluate(() => {
    const lasts = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0);
    const names = [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || lasts(transitionDuration) ? [element.className.toString()] : [];
    });
    return [...new Set(names)];
  });

async function expectStill(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await outside(page), what).toEqual([]);
  expect(await moving(page), what).toEqual([]);
}

test('no screen is wider than the page, and nothing moves', async ({ page, open }) => {
  await open();
  for (const hash of [...screens.map((screen) => hrefOf(screen)), hrefOf('deliveries', 412), hrefOfVolume(null)]) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await expectStill(page, hash);
  }
  await page.getByRole('link', { name: 'Leveranser', exact: true }).click();
  await page.getByRole('button', { name: 'Hämta nu' }).click();
  await expect(page.getByRole('region', { name: 'Pågående arbete' })).toBeVisible();
  await expectStill(page, 'a running job');
});

test('a person, too, with every tab', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expectStill(page, (await tab.textContent()) ?? '');
  }
});
