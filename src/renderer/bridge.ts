/** The renderer's way to the service: the preload's bridge in the desktop window, HTTP in the browser view. */
import type { Bridge } from '../shared/contract.ts';
import { httpBridge } from './bridge-http.ts';

declare global {
  interface Window {
    /** Set by the preload script before the page runs. */
    readonly lefi?: Bridge;
  }
}

/** Call once per page: the HTTP bridge opens an event stream when somebody first listens. */
export const pickBridge = (): Bridge => window.lefi ?? httpBridge();
