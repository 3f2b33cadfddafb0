/** Finds lines and columns in an archived file. */
import type { FilePlace } from '../../../shared/quarantine-views.ts';
import type { Context } from '../context.ts';
import { textOf } from '../file-text.ts';
import type { StoredDelivery } from '../store-values.ts';

const lineEnd = /\r\n|\r|\n/g;

/** The places of these bytes, which may come in any order and more than once. Reads the file up to the last. */
export async function placesOf(
  ctx: Context,
  delivery: StoredDelivery,
  bytes: readonly number[],
): Promise<ReadonlyMap<number, FilePlace>> {
  const places = new Map<number, FilePlace>();
  const text = await textOf(ctx, delivery);
  const wanted = [...new Set(bytes)].sort((a, b) => a - b);
  if (!text) return new Map(wanted.map((byte) => [byte, { line: 1, column: 1, byte }]));
  const position = linePosition();
  let [at, next] = [0, 0];
  const settle = (): void => {
    for (; wanted[next] === at; next += 1) places.set(at, { ...position.now(), byte: at });
  };
  settle();
  for await (const chunk of ctx.archive.open(delivery.sha256)) {
    for (let rest = chunk; rest.length > 0; settle()) {
      const piece = rest.subarray(0, (wanted[next] ?? Number.POSITIVE_INFINITY) - at);
      position.add(text.decode(piece));
      at += piece.length;
      rest = rest.subarray(piece.length);
    }
    if (next >= wanted.length) break;
  }
  for (const byte of wanted.slice(next)) places.set(byte, { ...position.now(), byte });
  return places;
}

/** Counts lines and characters of a text that comes in pieces. */
function linePosition() {
  let [line, column, hadReturn] = [1, 1, false];
  return {
    add(text: string): void {
      if (text === '') return;
      // A line end of two signs may be cut between them.
      const rest = hadReturn && text.startsWith('\n') ? text.slice(1) : text;
      hadReturn = text.endsWith('\r');
      let last = -1;
      for (const found of rest.matchAll(lineEnd)) {
        line += 1;
        last = found.index + found[0].length;
      }
      column = (last < 0 ? column : 1) + charactersIn(rest.slice(Math.max(0, last)));
    },
    now: () => ({ line, column }),
  };
}

/** The byte order mark is no character of the text. */
const charactersIn = (text: string): number => {
  let count = 0;
  for (const sign of text) if (sign !== '\uFEFF') count += 1;
  return count;
};
