/** docs/cli.md tells of every command and every option that there is. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

const commandsOf = (command: Command, path: string): [path: string, command: Command][] =>
  command.commands.flatMap((inner): [string, Command][] => {
    const name = `${path} ${inner.name()}`;
    return inner.commands.length === 0 ? [[name, inner]] : [[name, inner], ...commandsOf(inner, name)];
  });

test('every command and option is documented', async () => {
  const text = await readFile('docs/cli.md', 'utf8');
  const program = createProgram(async () => undefined);
  const commands = commandsOf(program, 'lefi');
  const missing = commands.flatMap(([path, command]) => [
    ...(text.includes(path) ? [] : [path]),
    ...command.options.filter(({ long }) => long && !text.includes(long)).map(({ long }) => `${path} ${long}`),
  ]);
  expect(commands.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});
