/** What the service tells its hosts unasked: a typed event source, and the sink that feeds it. */
import type { Events } from './contract.ts';

type Listener<E extends keyof Events> = (value: Events[E]) => void;

export interface EventSource {
  /** Returns a function that stops listening. */
  on<E extends keyof Events>(event: E, listener: Listener<E>): () => void;
}

export interface EventSink {
  /** Calls every listener at once; a listener that throws does not keep the others from hearing. */
  emit<E extends keyof Events>(event: E, value: Events[E]): void;
}

/** A source and its sink in one. */
export function createEvents(): EventSource & EventSink {
  const listeners = new Map<keyof Events, Set<Listener<never>>>();
  return {
    on: (event, listener) => {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard);
      // A wrapper of its own, so that the same function can listen twice and stop once.
      const entry = (value: Parameters<typeof listener>[0]): void => listener(value);
      heard.add(entry);
      return () => void heard.delete(entry);
    },
    emit: (event, value) => {
      for (const listener of [...(listeners.get(event) ?? [])]) tell(listener as Listener<typeof event>, value);
    },
  };
}

/** An event is news, not work: a host whose window has just gone must not stop the job that tells it. */
function tell<V>(listener: (value: V) => void, value: V): void {
  try {
    listener(value);
  } catch {
    // The listener's own fault; there is nobody here who could act on it.
  }
}
