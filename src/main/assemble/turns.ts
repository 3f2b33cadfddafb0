/** Long work in short steps, so that nobody's question waits for its end. */

/** Work that may be interrupted wherever it yields; undefined is done already. */
export type Steps = Generator<undefined, void>;

/**
 * Does one work after the other in the order of asking, each step in a turn of the event loop of its own. Node hands
 * over a thousand messages of another thread in one turn when as many have come: work begun by each of them at once
 * would keep everybody else waiting. What a step throws is thrown into the event loop.
 */
export function turns(): (work: () => Steps | undefined) => void {
  const waiting: (() => Steps | undefined)[] = [];
  let current: Steps | undefined;
  const next = (): void => {
    current ??= waiting.shift()?.();
    if (current?.next().done === true) current = undefined;
    if (current !== undefined || waiting.length > 0) setImmediate(next);
  };
  return (work) => {
    waiting.push(work);
    if (waiting.length === 1 && current === undefined) setImmediate(next);
  };
}
