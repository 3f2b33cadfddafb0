/** Two independent answers to "is this file valid?": libxml2 in WebAssembly, as shipped, and Debian's xmllint. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { memoryPages, validateXML } from 'xmllint-wasm';

export type Verdict = { readonly valid: boolean; readonly messages: string };
export type Validator = (xml: Uint8Array, xsd: SchemaFile) => Promise<Verdict>;
export type SchemaFile = 'exi_bestallning_v2_0_4.xsd' | 'exi_bestallningsvar_v2_0_4.xsd';

export const schemaFolder: string = fileURLToPath(new URL('../../schemas/', import.meta.url));

/** True where Debian's `xmllint` (package libxml2-utils) is installed; tests that need it are skipped elsewhere. */
export const hasDebianXmllint: boolean = spawnSync('xmllint', ['--version']).status === 0;

export const noDebianXmllint = 'Debian’s xmllint (package libxml2-utils) is not installed: no second opinion on XSDs';

const run = promisify(execFile);

/** xmllint's exit codes 1 (not well-formed), 3 and 4 (not valid); all others mean that it could not judge. */
const refusals: readonly unknown[] = [1, 3, 4];

export const debianXmllint: Validator = async (xml, xsd) => {
  const folder = await mkdtemp(join(tmpdir(), 'lefi-xmllint-'));
  try {
    const file = join(folder, 'document.xml');
    await writeFile(file, xml);
    const { stderr } = await run('xmllint', ['--noout', '--nonet', '--schema', join(schemaFolder, xsd), file]);
    return { valid: true, messages: stderr };
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (!refusals.includes(code)) throw error;
    return { valid: false, messages: stderr ?? '' };
  } finally {
    await rm(folder, { recursive: true });
  }
};

export const wasmXmllint: Validator = async (xml, xsd) => {
  const schema = await readFile(join(schemaFolder, xsd), 'utf8');
  try {
    const options = { xml: { fileName: 'document.xml', contents: xml }, schema, maxMemoryPages: memoryPages.GiB };
    const { valid, rawOutput } = await validateXML(options);
    return { valid, messages: rawOutput };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    if (!refusals.includes(code)) throw error;
    return { valid: false, messages: message ?? '' };
  }
};
