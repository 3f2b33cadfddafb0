/** The service as the command line loads it: bundled where it is, with compiled code at hand. */

const at = (path: string): string => new URL(`../../src/cli/${path}`, import.meta.url).href;

await import(at('quick-start.mjs'));
const { moduleAt } = await import(at('bundle.mjs'));

export const { assemble }: typeof import('../../src/main/assemble.ts') = await import(
  moduleAt('assemble.js', 'src/main/assemble.ts')
);
