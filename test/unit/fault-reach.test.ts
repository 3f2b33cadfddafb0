/** Every fault can happen: something raises it, and some test makes it happen. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultCodes } from '../../src/shared/fault.ts';

async function textsIn(folder: string, isLeftOut: (name: string) => boolean): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const texts = names.filter((name) => !isLeftOut(name)).map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

const unnamedIn = (text: string): string[] => faultCodes.filter((code) => !text.includes(`'${code}'`));

test('every fault is raised somewhere in the product', async () => {
  const isDeclaration = (name: string) => /^shared\/fault(-text.*)?\.ts$/.test(name) || name.startsWith('simulator/');
  expect(unnamedIn(await textsIn('src', isDeclaration))).toEqual([]);
});

test('every fault is expected by a test that makes it happen', async () => {
  const isSupport = (name: string) => name.startsWith('support/') || name.includes('fault-');
  expect(unnamedIn(await textsIn('test', isSupport))).toEqual([]);
});
