/** How a command that goes on for a while is told to stop. */

/** Settles when a person or the system asks the program to stop. */
export const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
