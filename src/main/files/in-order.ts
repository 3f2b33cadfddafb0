/** Overlaps pieces of work and hands on their results in the order of asking. */

/**
 * The results of `work` on each item, in the items' order, with up to `ahead` pieces of work under way beyond the one
 * awaited. Ends with the first error, after everything that was under way has ended.
 */
export async function* inOrder<I, O>(
  items: Iterable<I> | AsyncIterable<I>,
  ahead: number,
  work: (item: I) => Promise<O>,
): AsyncGenerator<O> {
  const underWay: Promise<O>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // Its turn to be awaited comes later; until then its failure must not count as nobody's.
      result.catch(() => undefined);
      underWay.push(result);
      if (underWay.length > ahead) yield await (underWay.shift() as Promise<O>);
    }
    while (underWay.length > 0) yield await (underWay.shift() as Promise<O>);
  } finally {
    await Promise.allSettled(underWay);
  }
}
