/** `lefi register reconcile`: an insurer's own list beside the register. */
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { Purpose } from '../../shared/identifier.ts';
import {
  type DifferenceView,
  differenceKinds,
  type OrderedDifference,
  type ReconciliationView,
} from '../../shared/register-views.ts';
import type { OrderAddedView, RefusedLine } from '../../shared/views.ts';
import type { Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines } from '../words.ts';

export type ReconcileOptions = {
  readonly out?: string;
  readonly order?: readonly OrderedDifference[];
  readonly limit?: number;
  readonly purpose?: Purpose;
  readonly consent?: string;
};

const usualLimit = 100;
/** Bytes handed over at a time; the first of them hold the header. */
const pieceBytes = 256 * 1024;

/** The list is read in pieces as it lies on the disk; `limit` is how many differences and bad rows are told one by one. */
export async function reconcile(session: Session, path: string, options: ReconcileOptions): Promise<Outcome> {
  const { call, text } = session;
  const { id } = await call('register.begin', {});
  for await (const piece of piecesOf(path)) await call('register.read', { id, piece: piece.toString('base64') });
  const found = await call('register.compare', { id });
  const limit = options.limit ?? usualLimit;
  const list = await upTo(limit, (after, most) =>
    call('register.differences', { id, after, limit: most }).then(({ differences, next }) => [differences, next]),
  );
  const refused = await upTo(limit, (after, most) =>
    call('register.faults', { id, after, limit: most }).then((page) => [page.refused, page.next]),
  );
  const written = options.out === undefined ? null : await call('register.export', { id, file: resolve(options.out) });
  const ordered = await orderChosen(session, id, options);
  return {
    json: documentOf(found, list, refused, { written, ordered }),
    words: lines(foundWords(text, found, list, refused), orderedWords(text, ordered)),
    flagged: found.refused > 0 || differenceKinds.some((kind) => found.differences[kind] > 0),
  };
}

async function orderChosen({ call }: Session, id: number, options: ReconcileOptions): Promise<OrderAddedView | null> {
  const { order, purpose, consent } = options;
  if (order === undefined) return null;
  return call('register.order', { id, kinds: [...order], ...(purpose && { purpose }), ...(consent && { consent }) });
}

async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) yield piece as Buffer;
  } catch (cause) {
    throw new FaultError('input.unreadable', { file: basename(path) }, { cause });
  }
}

type Page<T> = readonly [some: readonly T[], next: number | null];

const mostAtOnce = 1000;

async function upTo<T>(limit: number, ask: (after: number, most: number) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let after: number | null = 0; after !== null && found.length < limit; ) {
    const [some, next]: Page<T> = await ask(after, Math.min(limit - found.length, mostAtOnce));
    found.push(...some);
    after = next;
  }
  return found;
}

const documentOf = (
  { rows, notes, listed, registered, answered, agreed, underWay, differences, refused }: ReconciliationView,
  list: readonly DifferenceView[],
  bad: readonly RefusedLine[],
  done: object,
) => ({
  rows,
  counts: { listed, registered, answered, agreed, underWay },
  differences,
  list,
  refused: { count: refused, list: bad },
  notes,
  ...done,
});

function foundWords(
  text: Text,
  found: ReconciliationView,
  list: readonly DifferenceView[],
  bad: readonly RefusedLine[],
): string {
  const words = text.register;
  const told = differenceKinds.reduce((sum, kind) => sum + found.differences[kind], 0);
  return lines(
    found.notes.map(words.note),
    words.sums(found),
    differenceKinds
      .filter((kind) => found.differences[kind] > 0)
      .map((kind) => words.kind(kind, found.differences[kind])),
    list.map(words.difference),
    told > list.length ? text.more(told - list.length) : '',
    found.refused > 0 ? words.refused(found.refused) : '',
    bad.map(({ row, fault }) => text.row(row, fault.message)),
    found.refused > bad.length ? text.more(found.refused - bad.length) : '',
  );
}

const orderedWords = (text: Text, ordered: OrderAddedView | null): string =>
  ordered === null ? '' : text.ordersAdded(ordered.added, ordered.refused.length);
