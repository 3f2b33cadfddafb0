/** The contract over IPC: who may speak, what gets through, and what the page can see of Electron. */
import { expect, test } from 'vitest';
import { answerCalls, isOurPage, pushEvent } from '../../src/main/shell/ipc.ts';
import { createBridge } from '../../src/preload/bridge.ts';
import { knownCalls } from '../../src/preload/known.ts';
import { callNames } from '../../src/shared/contract.ts';

const frame = (url: string, frameTreeNodeId = 1) => ({ url, frameTreeNodeId });
const page = frame('app://lefi/index.html#/personer/1');
const contents = { mainFrame: page };
const refused = (field: string) => ({ ok: false, fault: { code: 'input.invalid', detail: { field } } });

test('only the main frame of our window at our origin is trusted', () => {
  const trusted = (sender: unknown, senderFrame: unknown, ours: unknown) =>
    isOurPage({ sender, senderFrame } as never, ours as never);
  expect(trusted(contents, page, contents)).toBe(true);
  expect(trusted(contents, null, contents)).toBe(false);
  expect(trusted(contents, frame('app://lefi/index.html', 2), contents)).toBe(false);
  expect(trusted({ mainFrame: page }, page, contents)).toBe(false);
  expect(trusted(contents, page, undefined)).toBe(false);
});

test.each(['https://lefi/', 'app://lefi.evil.example/', 'app://evil/lefi', 'file:///index.html', 'about:blank', ''])(
  'our main frame at %j is no longer ours',
  (url) => {
    const strange = { mainFrame: frame(url) };
    expect(isOurPage({ sender: strange, senderFrame: strange.mainFrame } as never, strange as never)).toBe(false);
  },
);

/** A page and a shell with nothing but the two channels between them. */
function line() {
  const calls: unknown[][] = [];
  let handler: (...args: unknown[]) => unknown = () => undefined;
  let hear: (...args: unknown[]) => void = () => undefined;
  const channels: string[] = [];
  const ipcMain = {
    handle: (channel: string, own: typeof handler) => {
      channels.push(channel);
      handler = own;
    },
  };
  const window = {
    webContents: { ...contents, send: (_channel: string, ...args: unknown[]) => hear({ sender: 'electron' }, ...args) },
    isDestroyed: () => false,
  };
  const service = { call: async (...args: unknown[]) => ({ ok: true as const, value: calls.push(args) }) };
  answerCalls(ipcMain as never, () => window as never, service);
  const sender = { event: { sender: window.webContents, senderFrame: page as unknown } };
  const bridge = createBridge({
    invoke: async (channel: string, ...args: unknown[]) => {
      channels.push(channel);
      return handler(sender.event, ...args);
    },
    on: (channel: string, listener: typeof hear) => {
      channels.push(channel);
      hear = listener;
    },
  } as never);
  return { calls, channels, window, bridge, sender };
}

test('a call of our page reaches the service with its name and input', async () => {
  const { bridge, calls } = line();
  expect(await bridge.call('person.list', { text: '1990' })).toEqual({ ok: true, value: 1 });
  expect(calls).toEqual([['person.list', { text: '1990' }]]);
});

test('a call of anything else is refused before the service hears of it', async () => {
  const { bridge, calls, sender } = line();
  sender.event.senderFrame = frame('https://evil.example/');
  expect(await bridge.call('app.about', {})).toEqual(refused('sender'));
  expect(calls).toEqual([]);
});

test('the bridge knows exactly the calls of the contract and sends no other name', async () => {
  expect([...knownCalls].sort()).toEqual([...callNames].sort());
  const { bridge, calls } = line();
  for (const name of ['no.such', 'toString', '__proto__', 7, null]) {
    expect(await bridge.call(name as never, {} as never)).toEqual(refused('name'));
  }
  expect(calls).toEqual([]);
});

test('two channels are all there is, and the bridge has two functions', async () => {
  const { bridge, channels } = line();
  await bridge.call('app.about', {});
  expect([...new Set(channels)].sort()).toEqual(['lefi:call', 'lefi:event']);
  expect(Object.keys(bridge)).toEqual(['call', 'on']);
});

test('events reach the page’s listeners without Electron’s event object, until they stop listening', () => {
  const { bridge, window } = line();
  const heard: unknown[][] = [];
  const stop = bridge.on('changed', (...args) => heard.push(args));
  pushEvent(window as never, { event: 'changed', value: { topics: ['orders'] } });
  pushEvent(window as never, {
    event: 'progress',
    value: { task: 'send', file: '', done: 0, total: 0, unit: 'files' },
  });
  stop();
  pushEvent(window as never, { event: 'changed', value: { topics: ['flags'] } });
  expect(heard).toEqual([[{ topics: ['orders'] }]]);
});

test('the bridge listens to no other event, and a window that is gone hears nothing', () => {
  const { bridge, window } = line();
  const heard: unknown[] = [];
  bridge.on('secret' as never, (value: unknown) => heard.push(value));
  pushEvent(window as never, { event: 'secret', value: 1 } as never);
  bridge.on('changed', (value) => heard.push(value));
  pushEvent({ ...window, isDestroyed: () => true } as never, { event: 'changed', value: { topics: [] } });
  pushEvent(undefined, { event: 'changed', value: { topics: [] } });
  expect(heard).toEqual([]);
});
