/** The door between hosts and handlers: names, reach, input, faults, and what is told of unexpected errors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dispatch, type Unexpected } from '../../src/main/dispatch.ts';
import { callNames, type Handlers } from '../../src/shared/contract.ts';
import { FaultError } from '../../src/shared/fault.ts';

/** Handlers that note every call they get and answer with `answer`. */
function recording(answer: (input: unknown) => unknown = () => []): { handlers: Handlers; calls: [string, unknown][] } {
  const calls: [string, unknown][] = [];
  const handler = (name: string) => async (input: unknown) => {
    calls.push([name, input]);
    return answer(input);
  };
  return { calls, handlers: Object.fromEntries(callNames.map((name) => [name, handler(name)])) as unknown as Handlers };
}

const refused = (field: string) => ({ ok: false, fault: { code: 'input.invalid', detail: { field } } });

describe('dispatch', () => {
  test('hands checked input to the handler of that name and wraps its value', async () => {
    const { handlers, calls } = recording(() => [{ personnummer: '199001019999', mirrored: true }]);
    const result = await dispatch(handlers, 'person.list', { text: '1990' }, 'any');
    expect(result).toEqual({ ok: true, value: [{ personnummer: '199001019999', mirrored: true }] });
    expect(calls).toEqual([['person.list', { text: '1990' }]]);
  });

  test.each(['', 'no.such', 'toString', '__proto__', 'constructor', 7, null, undefined, ['app.about'], { app: 1 }])(
    'refuses the name %j without calling anything',
    async (name) => {
      const { handlers, calls } = recording();
      expect(await dispatch(handlers, name, {}, 'local')).toEqual(refused('name'));
      expect(calls).toEqual([]);
    },
  );

  test('no name outside the contract ever reaches a handler', async () => {
    const { handlers, calls } = recording();
    const stranger = fc.string().filter((name) => !(callNames as string[]).includes(name));
    await fc.assert(
      fc.asyncProperty(stranger, fc.jsonValue(), async (name, input) => {
        expect(await dispatch(handlers, name, input, 'local')).toEqual(refused('name'));
      }),
    );
    expect(calls).toEqual([]);
  });

  test('a call that names files on this machine is refused from a view and taken from the command line', async () => {
    const { handlers, calls } = recording();
    const input = { files: ['/etc/passwd'] };
    expect(await dispatch(handlers, 'inbox.ingest-files', input, 'any')).toEqual(refused('name'));
    expect(calls).toEqual([]);
    expect(await dispatch(handlers, 'inbox.ingest-files', input, 'local')).toEqual({ ok: true, value: [] });
    expect(calls).toHaveLength(1);
  });

  test('names the refused field by its path and never quotes its value', async () => {
    const { handlers, calls } = recording();
    const line = { personnummer: 199001019999, benefits: ['sjukpenning'], from: '2021-01-01' };
    const result = await dispatch(handlers, 'order.add', { kind: 'new', lines: [line] }, 'any');
    expect(result).toEqual(refused('input.lines.0.personnummer'));
    expect(calls).toEqual([]);
  });

  test('refuses unknown keys without repeating them', async () => {
    const { handlers } = recording();
    const result = await dispatch(handlers, 'app.about', { '199001019999': 1 }, 'any');
    expect(result).toEqual(refused('input'));
  });

  test('passes an expected fault on as it is', async () => {
    const { handlers } = recording(() => {
      throw new FaultError('order.duplicate', { row: 3 });
    });
    const result = await dispatch(handlers, 'order.compose', {}, 'any');
    expect(result).toEqual({ ok: false, fault: { code: 'order.duplicate', detail: { row: 3 } } });
  });

  test('answers an unexpected error with its class alone and reports where it happened without its message', async () => {
    const reported: Unexpected[] = [];
    const { handlers } = recording(() => {
      throw new TypeError('cannot read 199001019999\n    at 19900101-9999 (person.xml:1:1)');
    });
    const result = await dispatch(handlers, 'night.run', {}, 'any', (entry) => reported.push(entry));
    expect(result).toEqual({ ok: false, fault: { code: 'program.unexpected', detail: { kind: 'TypeError' } } });
    expect(reported).toHaveLength(1);
    expect(reported[0]).toMatchObject({ call: 'night.run', kind: 'TypeError' });
    expect(reported[0]?.frames[0]).toContain('dispatch.test.ts');
    expect(JSON.stringify(reported)).not.toContain('1990');
  });

  test('survives a handler that throws something that is not an error', async () => {
    const { handlers } = recording(() => {
      throw '199001019999';
    });
    const result = await dispatch(handlers, 'night.run', {}, 'any');
    expect(result).toEqual({ ok: false, fault: { code: 'program.unexpected', detail: { kind: 'string' } } });
  });
});
