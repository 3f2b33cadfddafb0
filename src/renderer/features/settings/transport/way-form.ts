/** The way to FK as a form has it, and as the contract wants it. */
import { zodResolver } from '@hookform/resolvers/zod';
import type { Resolver } from 'react-hook-form';
import { wayInput } from '../../../../shared/contract-fields.ts';
import type { TransportSettings } from '../../../../shared/settings.ts';

export type WayForm = {
  readonly kind: 'none' | 'folder' | 'sftp';
  readonly directory: string;
  readonly orders: string;
  readonly responses: string;
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly key: string;
  readonly hostKeys: readonly string[];
  /** Written into the profile's secrets, never read out of them. */
  readonly secret: string;
};

const empty: WayForm = {
  ...{ kind: 'none', directory: '', orders: '', responses: '', host: '', port: '22', user: '', key: '' },
  ...{ hostKeys: [], secret: '' },
};

export function formOf(transport: TransportSettings | null): WayForm {
  if (transport === null) return empty;
  const { directory, orders = '', responses = '' } = transport;
  if (transport.kind === 'folder') return { ...empty, kind: 'folder', directory, orders, responses };
  const { host, port, user, key = '', hostKeys } = transport;
  return { ...empty, kind: 'sftp', directory, orders, responses, host, port: String(port), user, key, hostKeys };
}

/** Not checked yet. An empty field is one that is not set. */
function wayOf(form: WayForm): unknown {
  const { kind, directory, orders, responses, host, port, user, key, hostKeys } = form;
  if (kind === 'none') return null;
  const folders = { directory: directory.trim(), ...set({ orders: orders.trim(), responses: responses.trim() }) };
  if (kind === 'folder') return { kind, ...folders };
  return {
    kind,
    ...folders,
    host: host.trim(),
    port: Number(port),
    user: user.trim(),
    hostKeys,
    ...set({ key: key.trim() }),
  };
}

const set = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

export const readWay = (form: WayForm): TransportSettings | null | undefined => {
  const read = wayInput.nullable().safeParse(wayOf(form));
  return read.success ? read.data : undefined;
};

/** The contract's own check; its findings stand at the form's fields, which have the same names. */
export const resolveWay: Resolver<WayForm, unknown, TransportSettings | null> = (values, context, options) =>
  values.kind === 'none'
    ? { values: null, errors: {} }
    : (zodResolver(wayInput)(wayOf(values) as never, context, options as never) as never);
