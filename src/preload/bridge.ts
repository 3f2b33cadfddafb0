/** The narrow bridge: the contract's calls and events by name, and nothing of Electron. */
import type { IpcRenderer } from 'electron';
import { callChannel, eventChannel } from '../shared/channels.ts';
import type { Bridge, CallName, Events } from '../shared/contract.ts';
import { fault } from '../shared/fault.ts';
import { failed } from '../shared/result.ts';
import { knownCalls, knownEvents } from './known.ts';

type Listener = (value: never) => void;

export function createBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on'>): Bridge {
  const listeners = new Map<keyof Events, Set<Listener>>(knownEvents.map((event) => [event, new Set()]));
  // The page never sees Electron's event object: it would lead to the sender.
  ipc.on(eventChannel, (_event, name, value) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(value as never);
  });
  return {
    call: async (name: CallName, input) =>
      knownCalls.has(name)
        ? await ipc.invoke(callChannel, name, input)
        : failed(fault('input.invalid', { field: 'name' })),
    on: (event, listener) => {
      const heard = listeners.get(event);
      heard?.add(listener as Listener);
      return () => void heard?.delete(listener as Listener);
    },
  };
}
