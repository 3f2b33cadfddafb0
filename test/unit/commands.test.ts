/** What is pressed and typed for commands: strokes, pairs of keys, fuzzy words. */
import { expect, test } from 'vitest';
import { fuzzy } from '../../src/renderer/commands/fuzzy.ts';
import type { Command } from '../../src/renderer/commands/registry.ts';
import { keysOf, type Pressed, patience, strokeOf } from '../../src/renderer/commands/shortcut.ts';
import { strokes } from '../../src/renderer/commands/use-shortcuts.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...more,
});

test.each([
  ['n', {}, 'n'],
  ['N', {}, 'n'],
  ['N', { shiftKey: true }, undefined],
  ['?', { shiftKey: true }, '?'],
  ['/', { shiftKey: true }, '/'],
  ['k', { ctrlKey: true }, 'mod+k'],
  ['k', { metaKey: true }, undefined],
  ['n', { altKey: true }, undefined],
  ['Enter', {}, undefined],
  [' ', {}, undefined],
])('%j with %j is the stroke %j', (key, more, stroke) => {
  expect(strokeOf(pressed(key, more), false)).toBe(stroke);
});

test('on a Mac Cmd takes the place of Ctrl', () => {
  expect(strokeOf(pressed('k', { metaKey: true }), true)).toBe('mod+k');
  expect(strokeOf(pressed('k', { ctrlKey: true }), true)).toBeUndefined();
  expect(keysOf('mod+k', true)).toEqual(['⌘ K']);
  expect(keysOf('g s', false)).toEqual(['G', 'S']);
});

test('two keys one after the other find their command, if the second comes soon', () => {
  const command = (shortcut: string): Command => ({ id: shortcut, title: shortcut, shortcut, run: () => undefined });
  const commands = ['g s', 's', 'g d'].map(command);
  const find = strokes();
  expect([find(commands, 'g', 0)?.id, find(commands, 's', 1)?.id]).toEqual([undefined, 'g s']);
  expect([find(commands, 'g', 10)?.id, find(commands, 's', 10 + patience)?.id]).toEqual([undefined, 's']);
  expect([find(commands, 'g', 20)?.id, find(commands, 'x', 21)?.id, find(commands, 'd', 22)?.id]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(find([...commands, { ...command('s'), id: 'later' }], 's', 9000)?.id).toBe('later');
});

test('words are found by their beginnings before their insides before scattered letters, diacritics or not', () => {
  const titles = ['Skicka beställningar', 'Gå till Beställningar', 'Tema: mörkt', 'Best i test'];
  const found = (asked: string) => fuzzy(titles, asked, (title) => title);
  expect(found('best')).toEqual(['Best i test', 'Skicka beställningar', 'Gå till Beställningar']);
  expect(found('ga best')[0]).toBe('Gå till Beställningar');
  expect(found('MORK')).toEqual(['Tema: mörkt']);
  expect(found('tmk')).toEqual(['Tema: mörkt']);
  expect(found('xyz')).toEqual([]);
  expect(found(' ')).toEqual(titles);
});
