/** Lists of order lines that a person names on this machine, and what the program thinks of them. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { OrderKind, Purpose } from '../../shared/identifier.ts';
import type { OrderCheckView } from '../../shared/import-views.ts';
import { utf16In } from '../../shared/list-encoding.ts';
import type { Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines } from '../words.ts';

export type ListOptions = {
  readonly csv?: string;
  readonly xlsx?: string;
  readonly kind?: OrderKind;
  readonly purpose?: Purpose;
  readonly consent?: string;
};

/** More refused rows than a terminal can show are in the JSON. */
export const shownRows = 50;

/** The file as the contract takes it. Throws `input.unreadable`. */
export async function listFrom({ csv, xlsx }: ListOptions): Promise<{ csv: string } | { xlsx: string }> {
  const path = csv ?? xlsx ?? '';
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new FaultError('input.unreadable', { file: basename(path) }, { cause });
  });
  return csv === undefined ? { xlsx: bytes.toString('base64') } : { csv: textOf(bytes) };
}

/** As spreadsheets save it: UTF-16 where it says so, UTF-8, or Windows-1252 where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    const utf16 = utf16In(bytes);
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: utf16 === undefined }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Tells what an import would do, and saves the bad rows where it is asked to. Throws `export.exists`. */
export async function checkOrders(
  session: Session,
  options: ListOptions & { readonly refused?: string },
): Promise<Outcome> {
  const { kind, purpose, consent, refused } = options;
  const basis = { ...(purpose && { purpose }), ...(consent && { consent }) };
  const given = { ...(kind && { kind }), ...basis, refusedCsv: refused !== undefined };
  const checked = await session.call('order.check', { ...(await listFrom(options)), ...given });
  const { refusedCsv, ...json } = checked;
  if (refused !== undefined && refusedCsv !== null && checked.refused.length > 0) await saveNew(refused, refusedCsv);
  return { json, words: checkWords(session.text, checked), flagged: checked.refused.length > 0 };
}

/** A new file, readable by its owner alone. */
async function saveNew(path: string, content: string): Promise<void> {
  await writeFile(path, content, { flag: 'wx', mode: 0o600 }).catch((cause: NodeJS.ErrnoException) => {
    const code = cause.code === 'EEXIST' ? 'export.exists' : 'input.unreadable';
    throw new FaultError(code, { file: basename(path) }, { cause });
  });
}

const checkWords = ({ register: text, row, more }: Text, checked: OrderCheckView): string =>
  lines(
    ...checked.notes.map((note) => text.note(note)),
    text.checked(checked.rows, checked.lines, checked.persons, checked.refused.length),
    checked.byKind.map(({ kind, lines: count }) => `  ${kind}: ${count}`),
    checked.byBenefit.map(({ benefit, lines: count }) => `  ${benefit}: ${count}`),
    checked.refused.slice(0, shownRows).map((bad) => row(bad.row, bad.fault.message)),
    checked.refused.length > shownRows ? more(checked.refused.length - shownRows) : '',
  );
