/** `lefi order …`: add, list, compose, send. */
import { join } from 'node:path';
import { outboxOf } from '../../main/assemble/set-up.ts';
import { FaultError } from '../../shared/fault.ts';
import type { OrderKind, Purpose } from '../../shared/identifier.ts';
import type { OrderAddedView } from '../../shared/views.ts';
import type { Globals, Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines, orderWords } from '../words.ts';
import { checkOrders, listFrom, shownRows } from './list-file.ts';

export type AddOptions = {
  readonly kind?: OrderKind;
  readonly person?: string;
  readonly benefit?: string;
  readonly from?: string;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly check?: boolean;
  readonly refused?: string;
  readonly purpose?: Purpose;
  readonly consent?: string;
};

/** A line needs all four, but for a cancel, which counts from today; a file brings its own. */
export const isIncomplete = ({ csv, xlsx, kind, person, benefit, from }: AddOptions): boolean =>
  csv === undefined && xlsx === undefined && !(kind && person && benefit && (from || kind === 'cancel'));

export async function addOrders(session: Session, options: AddOptions): Promise<Outcome> {
  const isFile = options.csv !== undefined || options.xlsx !== undefined;
  if (isFile && options.check === true) return checkOrders(session, options);
  const added = isFile ? await addList(session, options) : await addOne(session, options);
  const [first] = added.refused;
  if (added.added > 0 || first === undefined) {
    return { json: added, words: addedWords(session.text, added), flagged: first !== undefined };
  }
  if (!isFile) throw new FaultError(first.fault.code, first.fault.detail);
  const { code, message } = first.fault;
  return { json: { fault: { code, message }, ...added }, words: addedWords(session.text, added), failed: true };
}

function addOne(session: Session, { kind, person, benefit, from, ...options }: AddOptions): Promise<OrderAddedView> {
  if (kind === undefined) throw new FaultError('order.unknown-kind');
  const line = { personnummer: person ?? '', benefits: (benefit ?? '').split(','), from: from ?? '' };
  return session.call('order.add', { kind, lines: [line], ...basisOf(options) });
}

async function addList(session: Session, options: AddOptions): Promise<OrderAddedView> {
  const { kind } = options;
  return session.call('order.import', { ...(await listFrom(options)), ...(kind && { kind }), ...basisOf(options) });
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
