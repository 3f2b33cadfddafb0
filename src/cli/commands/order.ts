/** `lefi order add`: lines typed, and lists of them. */
import { FaultError } from '../../shared/fault.ts';
import type { OrderKind, Purpose } from '../../shared/identifier.ts';
import type { OrderAddedView } from '../../shared/views.ts';
import type { Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines } from '../words.ts';
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
