/** `lefi order …`: add, list, compose, send. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { outboxOf } from '../../main/assemble/set-up.ts';
import { FaultError } from '../../shared/fault.ts';
import type { OrderKind, Purpose } from '../../shared/identifier.ts';
import type { OrderAddedView } from '../../shared/views.ts';
import type { Globals, Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines, orderWords } from '../words.ts';

export type AddOptions = {
  readonly kind?: OrderKind;
  readonly person?: string;
  readonly benefit?: string;
  readonly from?: string;
  readonly csv?: string;
  readonly purpose?: Purpose;
  readonly consent?: string;
};

/** A line needs all four, but for a cancel, which counts from today; a file brings its own. */
export const isIncomplete = ({ csv, kind, person, benefit, from }: AddOptions): boolean =>
  csv === undefined && !(kind && person && benefit && (from || kind === 'cancel'));

/** More refused rows than a terminal can show are in the JSON. */
const shownRows = 50;

export async function addOrders(session: Session, options: AddOptions): Promise<Outcome> {
  const added =
    options.csv === undefined ? await addOne(session, options) : await addCsv(session, options, options.csv);
  const [first] = added.refused;
  if (added.added > 0 || first === undefined) {
    return { json: added, words: addedWords(session.text, added), flagged: first !== undefined };
  }
  if (options.csv === undefined) throw new FaultError(first.fault.code, first.fault.detail);
  const { code, message } = first.fault;
  return { json: { fault: { code, message }, ...added }, words: addedWords(session.text, added), failed: true };
}

function addOne(session: Session, { kind, person, benefit, from, ...options }: AddOptions): Promise<OrderAddedView> {
  if (kind === undefined) throw new FaultError('order.unknown-kind');
  const line = { personnummer: person ?? '', benefits: (benefit ?? '').split(','), from: from ?? '' };
  return session.call('order.add', { kind, lines: [line], ...basisOf(options) });
}

async function addCsv(session: Session, { kind, ...options }: AddOptions, path: string): Promise<OrderAddedView> {
  const csv = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new FaultError('input.unreadable', { file: basename(path) }, { cause });
  });
  return session.call('order.import', { csv, ...(kind && { kind }), ...basisOf(options) });
}

const basisOf = ({ purpose, consent }: AddOptions) => ({ ...(purpose && { purpose }), ...(consent && { consent }) });

const addedWords = (text: Text, { added, refused }: OrderAddedView): string =>
  lines(
    text.ordersAdded(added, refused.length),
    refused.slice(0, shownRows).map(({ row, fault }) => text.row(row, fault.message)),
    refused.length > shownRows ? text.more(refused.length - shownRows) : '',
  );

export async function listOrders(session: Session): Promise<Outcome> {
  const list = await session.call('order.list', { limit: 1000 });
  return { json: list, words: lines(orderWords(session.text, list)) };
}

export async function composeOrders(session: Session, globals: Globals): Promise<Outcome> {
  const composed = await session.call('order.compose', {});
  const files = composed.map((file) => ({ ...file, path: join(outboxOf(globals.profile), file.name) }));
  const words = files.map(({ name, lines: count, path }) => session.text.composed(name, count, path));
  return { json: files, words: files.length === 0 ? session.text.nothingToCompose : lines(words) };
}

export async function sendOrders(session: Session): Promise<Outcome> {
  const files = await session.call('order.send', {});
  const words = files.map(({ name, sha256 }) => session.text.sent(name, sha256));
  return { json: files, words: files.length === 0 ? session.text.nothingToSend : lines(words) };
}
