/** The way to FK that the first start has been told, with the secret that goes with it. */
import type { TransportSettings } from '../../../shared/settings.ts';

export type Way = { readonly transport: TransportSettings | null; readonly secret: string };
