/** What axe finds wrong with a page of ours. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** There are no frames, so one page will do; what is right need not be told, which is most of what axe finds. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
