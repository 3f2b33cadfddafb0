/** What is photographed for docs/screens: one line for each picture. A new screen is a new line. */
import type { Page } from '@playwright/test';

export type Shot = {
  /** The picture's name before its size and look. */
  readonly name: string;
  /** The address behind `#`. */
  readonly hash: string;
  /** What is opened before the picture is taken; ends when it can be seen. */
  readonly open?: (page: Page, somebody: string) => Promise<unknown>;
  /** Taken in one size and look only: what differs from another picture by a part of it. */
  readonly isOnce?: boolean;
};

const ledger = (page: Page) => page.getByRole('grid', { name: 'Leveranser' });

async function openPerson(page: Page, somebody: string): Promise<void> {
  await page.getByRole('searchbox').fill(somebody);
  await page.getByRole('option').first().press('Enter');
  await page.getByRole('tablist').waitFor();
}

export const shots: readonly Shot[] = [
  { name: 'start', hash: '/', open: (page) => page.getByText(/med ändringar genomgångna/).waitFor() },
  { name: 'persons', hash: '/personer', isOnce: true },
  { name: 'person', hash: '/personer', open: openPerson },
  {
    name: 'person-past',
    hash: '/personer',
    isOnce: true,
    open: async (page, somebody) => {
      await openPerson(page, somebody);
      await page.getByLabel('Känt av oss').fill('#2');
      await page.getByLabel('Känt av oss').press('Enter');
      await page.getByRole('region', { name: 'Detta är inte nuläget' }).waitFor();
    },
  },
  {
    name: 'evidence',
    hash: '/personer',
    isOnce: true,
    open: async (page, somebody) => {
      await openPerson(page, somebody);
      await page
        .getByRole('button', { name: /^Visa underlag, känt sedan/ })
        .first()
        .click();
      await page.getByRole('dialog').locator('pre').waitFor();
    },
  },
  {
    name: 'deliveries',
    hash: '/leveranser/3',
    open: async (page) => {
      await page.getByRole('button', { name: 'Visa ändringarna i ord' }).click();
      await page.getByRole('button', { name: 'Dölj ändringarna' }).waitFor();
    },
  },
  {
    name: 'quarantine',
    hash: '/leveranser',
    isOnce: true,
    open: async (page) => {
      await ledger(page).getByRole('row', { name: '2026-11-21' }).click();
      await page.getByRole('button', { name: 'Granska' }).click();
      await page.locator('mark').scrollIntoViewIfNeeded();
    },
  },
  { name: 'orders', hash: '/bestallningar' },
  {
    name: 'register',
    hash: '/register',
    isOnce: true,
    open: (page) => page.getByRole('table').first().waitFor(),
  },
  {
    name: 'incidents',
    hash: '/incidenter',
    isOnce: true,
    open: (page) => page.getByText('I-18').first().waitFor(),
  },
  {
    name: 'settings',
    hash: '/installningar',
    isOnce: true,
    open: (page) => page.getByRole('heading', { level: 2 }).nth(1).waitFor(),
  },
  {
    name: 'palette',
    hash: '/',
    isOnce: true,
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
];
