/** Hand-written order and response files, mistakes planted in them, and who judges them. */
import { readFile } from 'node:fs/promises';
import { debianXmllint, hasDebianXmllint, noDebianXmllint, type Validator, wasmXmllint } from './xmllint.ts';

/** What is wrong, in which file, the text replaced everywhere and by what, and what the message must tell. */
export type Refusal = readonly [what: string, file: string, from: string, to: string, tells: RegExp];

export const validators: readonly (readonly [name: string, validate: Validator, runs: boolean])[] = [
  ['libxml2 in WebAssembly', wasmXmllint, true],
  [hasDebianXmllint ? 'Debian’s xmllint' : noDebianXmllint, debianXmllint, hasDebianXmllint],
];

// The default reporter names no skipped test: say it aloud.
if (!hasDebianXmllint) console.warn(noDebianXmllint);

export const schemaFixture = (name: string): Promise<Uint8Array> =>
  readFile(new URL(`../fixtures/schema/${name}`, import.meta.url));

/** Throws when the text is not in the file: a mistake that was never planted proves nothing. */
export async function changedFixture(name: string, from: string, to: string): Promise<Uint8Array> {
  const text = Buffer.from(await schemaFixture(name)).toString('latin1');
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}
