/** Which schema a person chose to rule, if anybody did. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFault, systemCode } from './disk-fault.ts';
import { ensureDirectory, replaceFile, syncDirectory } from './durable.ts';

const choiceOf = (root: string): string => join(root, 'chosen.json');

/** The digest, or null when nobody chose. What is no choice counts as none: this file is a convenience. */
export function readChoice(root: string): string | null {
  const path = choiceOf(root);
  try {
    const choice: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const isChoice = typeof choice === 'object' && choice !== null && 'digest' in choice;
    return isChoice && typeof choice.digest === 'string' ? choice.digest : null;
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw diskFault(error, path);
  }
}

export async function writeChoice(root: string, digest: string): Promise<void> {
  try {
    await ensureDirectory(root);
    await replaceFile(choiceOf(root), Buffer.from(`${JSON.stringify({ digest })}\n`));
  } catch (error) {
    throw diskFault(error, choiceOf(root));
  }
}

export async function clearChoice(root: string): Promise<void> {
  try {
    await rm(choiceOf(root));
    await syncDirectory(root);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw diskFault(error, choiceOf(root));
  }
}
