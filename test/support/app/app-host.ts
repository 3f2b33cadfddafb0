/** What shows the app to the suite: a browser, or Electron. */
import type { Page } from '@playwright/test';

export type Taken = { readonly name: string; readonly bytes: Buffer };

export type AppHost = {
  /** The app as it is after its start. */
  open(): Promise<Page>;
  /** The file that an act makes the app hand out. */
  taken(page: Page, take: () => Promise<void>): Promise<Taken>;
  leave(page: Page): Promise<void>;
  close(): Promise<void>;
};
