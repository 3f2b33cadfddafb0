/** `lefi order list|compose|send|recall|remove`: what is on its way to FK, and what is taken back. */
import { join } from 'node:path';
import { outboxOf } from '../../main/assemble/set-up.ts';
import { FaultError } from '../../shared/fault.ts';
import type { SentFileView } from '../../shared/order-file-views.ts';
import type { OrderListView } from '../../shared/views.ts';
import type { Globals, Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines, orderWords } from '../words.ts';

/** More drafts than a terminal can show are in the JSON. */
const shownDrafts = 50;

export type ListedOptions = { readonly limit?: number; readonly person?: string };

/** Lines that one call answers with at most, and that are told where nobody says how many. */
const atOnce = 1000;

export async function listOrders({ call, ...session }: Session, options: ListedOptions): Promise<Outcome> {
  const { limit = atOnce, person } = options;
  const only = person === undefined ? {} : { personnummer: person };
  const page = (offset: number): Promise<OrderListView> =>
    call('order.list', { ...only, offset, limit: Math.min(Math.max(limit - offset, 1), atOnce) });
  const first = await page(0);
  const found = first.lines.slice(0, limit);
  for (let more: OrderListView['lines'] = found; more.length === atOnce && found.length < limit; ) {
    more = (await page(found.length)).lines;
    found.push(...more);
  }
  const list = { ...first, lines: found };
  return { json: list, words: lines(orderWords(session.text, list), draftWords(session.text, list)) };
}

/** By their numbers, of which `lefi order remove` takes one; whom they are about is not for a terminal. */
function draftWords(text: Text, list: OrderListView): string[] {
  const drafts = list.lines.filter(({ state }) => state === 'draft');
  const words = drafts.slice(0, shownDrafts).map(({ id, kind, benefit, from, ...rest }) => {
    const basis = text.order.basis(rest);
    return `  ${id}: ${text.kind[kind]} ${benefit} ${from}${basis === '' ? '' : ` (${basis})`}`;
  });
  const more = drafts.length > shownDrafts ? [text.more(drafts.length - shownDrafts)] : [];
  return words.length === 0 ? [] : [text.order.drafts, ...words, ...more];
}

export async function composeOrders(session: Session, globals: Globals): Promise<Outcome> {
  const composed = await session.call('order.compose', {});
  const files = composed.map((file) => ({ ...file, path: join(outboxOf(globals.profile), file.name) }));
  const words = files.map(({ name, lines: count, path }) => session.text.composed(name, count, path));
  return { json: files, words: files.length === 0 ? session.text.nothingToCompose : lines(words) };
}

/** A file that had to be queued is done, but somebody should know. */
export async function sendOrders(session: Session, { force = false }: { readonly force?: boolean }): Promise<Outcome> {
  const files = await session.call('order.send', { force });
  const flagged = files.some(({ fault }) => fault !== undefined);
  const words = files.length === 0 ? session.text.nothingToSend : lines(sentWords(session, files));
  return { json: files, words, flagged };
}

export function sentWords({ text }: Session, files: readonly SentFileView[]): string[] {
  const words = files.map(({ name, sha256, goesAt }) =>
    goesAt === null ? text.sent(name, sha256) : text.order.queued(name, goesAt),
  );
  return files.some(({ goesAt }) => goesAt !== null) ? [...words, text.order.queuedHelp] : words;
}

/** `named`: the file's number, or its name. */
export async function recallFile(session: Session, named: string, note: string | undefined): Promise<Outcome> {
  const { files } = await session.call('order.list', { limit: 1 });
  const found = files.find(({ id, name }) => named === name || named.replace(/^#/, '') === `${id}`);
  if (found === undefined) throw new FaultError('order.not-recallable', { file: named, reason: 'file-unknown' });
  const recalled = await session.call('order.recall', { file: found.id, ...(note && { note }) });
  return { json: recalled, words: session.text.order.recalled(recalled.name) };
}

export async function removeLine(session: Session, line: number, note: string | undefined): Promise<Outcome> {
  const removed = await session.call('order.remove', { line, ...(note && { note }) });
  return { json: removed, words: session.text.order.removed(removed.id) };
}
