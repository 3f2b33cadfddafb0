// Finds the command line bundled into a few files: its some hundred sources take three times as long to load.
import { readFileSync, statSync } from 'node:fs';

/** Where `npm ci` leaves it (vite.cli.config.ts). */
const folder = new URL('../../.cache/cli/', import.meta.url);

/**
 * The address of a module: of its bundled form if the bundle is here and was made of the sources as they are now, by
 * their sizes and times; of the source otherwise, so that what was changed is what runs.
 */
export const moduleAt = (bundled, source, bundle = folder) =>
  new URL(isMadeOfPresentSources(bundle) ? bundled : `../../${source}`, bundle).href;

function isMadeOfPresentSources(bundle) {
  const sources = sourcesOf(bundle);
  return sources?.every(([path, bytes, changed]) => {
    const now = statSync(new URL(`../../${path}`, bundle), { throwIfNoEntry: false });
    return now?.size === bytes && now.mtimeMs === changed;
  });
}

/** Written last: without it there is no whole bundle. */
function sourcesOf(bundle) {
  try {
    return JSON.parse(readFileSync(new URL('sources.json', bundle), 'utf8'));
  } catch {
    return undefined;
  }
}
