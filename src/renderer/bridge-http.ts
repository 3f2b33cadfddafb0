/** The browser view's bridge: one POST per call, one event stream for everything the service tells. */
import type { Bridge, CallName, Events, Input, Output } from '../shared/contract.ts';
import { fault } from '../shared/fault.ts';
import { failed, type Result } from '../shared/result.ts';
import { topics } from '../shared/told.ts';

/** Kinds of `program.unexpected` that arise between the page and its server. */
export const noAnswer = 'service-unreachable';
export const noSession = 'session-ended';

type Listener<E extends keyof Events> = (value: Events[E]) => void;
type Listeners = { readonly [E in keyof Events]: Set<Listener<E>> };

/** Same origin and session cookie; the header shows the server that a page of ours asks, not a form elsewhere. */
async function post<C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>> {
  let response: Response;
  try {
    response = await fetch(`/call/${name}`, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json', 'X-Lefi': '1' },
      body: JSON.stringify(input),
    });
  } catch {
    return failed(fault('program.unexpected', { kind: noAnswer }));
  }
  if (response.status === 401 || response.status === 403) {
    return failed(fault('program.unexpected', { kind: noSession }));
  }
  return readResult<Output<C>>(response);
}

async function readResult<T>(response: Response): Promise<Result<T>> {
  try {
    return (await response.json()) as Result<T>;
  } catch {
    return failed(fault('program.unexpected', { kind: `http-${response.status}` }));
  }
}

/** Events may have been missed while the stream was down, so a stream that comes back means "all may have changed". */
function openStream(listeners: Listeners): void {
  const stream = new EventSource('/events');
  let interrupted = false;
  stream.addEventListener('error', () => {
    interrupted = true;
  });
  stream.addEventListener('open', () => {
    if (interrupted) for (const listener of listeners.changed) listener({ topics });
    interrupted = false;
  });
  stream.addEventListener('progress', (event) => {
    for (const listener of listeners.progress) listener(JSON.parse(event.data));
  });
  stream.addEventListener('changed', (event) => {
    for (const listener of listeners.changed) listener(JSON.parse(event.data));
  });
}

export function httpBridge(): Bridge {
  const listeners: Listeners = { progress: new Set(), changed: new Set(), show: new Set() };
  let opened = false;
  return {
    call: post,
    on: (event, listener) => {
      if (!opened) openStream(listeners);
      opened = true;
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
  };
}
