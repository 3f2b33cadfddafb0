/** Where the program's own files are. This file lies two folders below the project, as source and as bundled. */
import { fileURLToPath } from 'node:url';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What a scheduler has Node.js run. */
export const program = inProject('src/cli/lefi.mjs');

/** The page of the browser view, once it is built. */
export const assets = inProject('dist/renderer/');
