/** The window's side of the line: calls with request ids, and a service process that is started again when it dies. */
import { fault } from '../../shared/fault.ts';
import { failed, type Result } from '../../shared/result.ts';
import { topics } from '../../shared/told.ts';
import type { FromService, ServiceEvent, ToService } from './service-protocol.ts';

/** One run of the service process. */
export interface ServiceChild {
  send(message: ToService): void;
  onMessage(listener: (message: FromService) => void): void;
  /** Told once, whatever ended the process. */
  onExit(listener: () => void): void;
  kill(): void;
}

export type ServiceClient = {
  /** Never rejects: a service that dies answers with `program.unexpected`. */
  call(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Tells the service that the machine has woken up. */
  wake(): void;
  /** Lets the service finish; ends it by force after `patienceMs`, which loses nothing that was committed. */
  close(patienceMs?: number): Promise<void>;
};

const gone = failed(fault('program.unexpected', { kind: 'service-stopped' }));

/**
 * Starts the service process and keeps it. When it dies, every waiting call gets a fault and it is started once more;
 * a second death before a single answer ends the attempts, so that a broken installation cannot make it start for ever.
 */
export function keepService(start: () => ServiceChild, tell: (event: ServiceEvent) => void): ServiceClient {
  const calls = waitingCalls();
  let child: ServiceChild | undefined;
  let secondChance = true;
  let closed: (() => void) | undefined;

  const launch = (): void => {
    child = start();
    child.onExit(() => outlive());
    child.onMessage((message) => {
      if (message.kind === 'answer') secondChance = true;
      if (message.kind === 'answer') calls.settle(message.id, message.result);
      else tell(message);
    });
  };
  const outlive = (): void => {
    child = undefined;
    calls.settleAll(gone);
    if (closed) closed();
    else if (secondChance) relaunch();
  };
  const relaunch = (): void => {
    secondChance = false;
    launch();
    // What the dead process did last is not known: open views ask again.
    tell({ event: 'changed', value: { topics } });
  };

  launch();
  return {
    call: async (name, input) => (child ? calls.send((id) => child?.send({ kind: 'call', id, name, input })) : gone),
    wake: () => child?.send({ kind: 'wake' }),
    close: (patienceMs = 5000) =>
      new Promise((resolve) => {
        const patience = setTimeout(() => child?.kill(), patienceMs);
        closed = () => resolve(clearTimeout(patience));
        if (child) child.send({ kind: 'close' });
        else closed();
      }),
  };
}

/** Calls that were sent and are not answered yet, by request id. */
function waitingCalls() {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  return {
    send: (post: (id: number) => void) =>
      new Promise<Result<unknown>>((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        post(lastId);
      }),
    settle: (id: number, result: Result<unknown>): void => {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
    settleAll: (result: Result<unknown>): void => {
      for (const id of [...waiting.keys()]) waiting.get(id)?.(result);
      waiting.clear();
    },
  };
}
