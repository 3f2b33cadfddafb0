/** What the bench does and measures in the page itself. */
import type { Page } from '@playwright/test';
import { formatNumber } from '../../src/renderer/text/format.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';

/** Milliseconds from Enter to the frame after the person's facts are there. */
export async function openOne(page: Page, personnummer: Personnummer): Promise<number> {
  const box = page.getByRole('searchbox');
  await box.fill('');
  await box.pressSequentially(formatNumber(personnummer), { delay: 30 });
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.evaluate(timeOpening);
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.lefiOpened as Promise<number>);
}

/** Runs in the page. From the key that is pressed next to the second frame after a new person's tabs stand there. */
function timeOpening(): void {
  const before = document.querySelector('[role=tablist]');
  window.lefiOpened = new Promise((done) => {
    document.addEventListener('keydown', begin, { once: true, capture: true });
    function begin({ timeStamp }: Event): void {
      const look = (): void => {
        const tabs = document.querySelector('[role=tablist]');
        if (tabs === null || tabs === before) requestAnimationFrame(look);
        else requestAnimationFrame(() => requestAnimationFrame((now) => done(now - timeStamp)));
      };
      requestAnimationFrame(look);
    }
  });
}

/** Runs in the page. From each key in a field to the frame after it. */
export function watchTyping(): void {
  window.lefiTyped = [];
  document.addEventListener('input', ({ timeStamp }) =>
    requestAnimationFrame(() => requestAnimationFrame((now) => window.lefiTyped?.push(now - timeStamp))),
  );
}

declare global {
  interface Window {
    /** Milliseconds that each key took to be painted. */
    lefiTyped?: number[];
    /** Milliseconds that the last person took to be painted. */
    lefiOpened?: Promise<number>;
  }
}
