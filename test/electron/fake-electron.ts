/** Stand-ins for the pieces of Electron that the shell uses: emitters that tests can fire. Never for our own modules. */

type Listener = (...args: never[]) => unknown;

/** An object with Electron's `on`/`once`, `emit` to fire an event, and `prevented` to fire one that can be denied. */
export function fakeEmitter<T extends object>(own: T) {
  const listeners = new Map<string, Listener[]>();
  const on = (event: string, listener: Listener): void => {
    listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  };
  const off = (event: string, listener: Listener): void => {
    listeners.set(
      event,
      (listeners.get(event) ?? []).filter((other) => other !== listener),
    );
  };
  const once = (event: string, listener: Listener): void => {
    const single: Listener = (...args) => {
      off(event, single);
      return listener(...args);
    };
    on(event, single);
  };
  const emit = (event: string, ...args: unknown[]): void => {
    for (const listener of listeners.get(event) ?? []) listener(...(args as never[]));
  };
  const prevented = (event: string): boolean => {
    let denied = false;
    emit(event, {
      preventDefault: () => {
        denied = true;
      },
    });
    return denied;
  };
  return { ...own, on, once, emit, prevented, hears: (event: string) => (listeners.get(event) ?? []).length > 0 };
}
