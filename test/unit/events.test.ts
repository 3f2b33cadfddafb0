/** The event source that every host listens to. */
import { expect, test } from 'vitest';
import { createEvents } from '../../src/shared/events.ts';

test('every listener hears its own event until it stops listening', () => {
  const events = createEvents();
  const heard: unknown[] = [];
  const listener = (value: unknown) => heard.push(value);
  const stop = events.on('changed', listener);
  events.on('changed', listener);
  events.emit('changed', { topics: ['orders'] });
  events.emit('progress', { task: 'fetch', file: 'a', done: 1, total: 2, unit: 'files' });
  stop();
  events.emit('changed', { topics: ['flags'] });
  expect(heard).toEqual([{ topics: ['orders'] }, { topics: ['orders'] }, { topics: ['flags'] }]);
});

test('a listener that throws neither stops the job nor silences the others', () => {
  const events = createEvents();
  const heard: unknown[] = [];
  events.on('changed', () => {
    throw new Error('window gone');
  });
  events.on('changed', (value) => heard.push(value));
  events.emit('changed', { topics: [] });
  expect(heard).toEqual([{ topics: [] }]);
});
