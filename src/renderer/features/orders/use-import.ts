/** A list on its way in: chosen, previewed, and taken when that is confirmed. */
import { useState } from 'react';
import type { Input } from '../../../shared/contract.ts';
import type { OrderKind } from '../../../shared/identifier.ts';
import { useCommand } from '../../queries.ts';
import { base64Of } from './base64.ts';
import { decodeCsv } from './decode-csv.ts';

/** The file as it was read; choosing another kind looks at the same bytes again. */
export type ChosenFile = { readonly name: string; readonly content: { csv: string } | { xlsx: string } };

const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name);

/** Nothing is stored before `confirm`. */
export function useImport() {
  const check = useCommand('order.check');
  const load = useCommand('order.import');
  const [kind, setKind] = useState<OrderKind>('new');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const inputOf = (chosen: ChosenFile, of: OrderKind): Input<'order.import'> => ({ ...chosen.content, kind: of });
  const choose = async (found: File | null | undefined): Promise<void> => {
    if (!found) return;
    load.reset();
    const content = isWorkbook(found.name)
      ? { xlsx: await base64Of(found) }
      : { csv: decodeCsv(await found.arrayBuffer()) };
    const chosen = { name: found.name, content };
    setFile(chosen);
    check.mutate(inputOf(chosen, kind));
  };
  return {
    kind,
    file,
    check,
    load,
    choose,
    setKind: (of: OrderKind) => {
      setKind(of);
      if (file !== null) check.mutate(inputOf(file, of));
    },
    confirm: () => file && load.mutate(inputOf(file, kind), { onSuccess: () => setFile(null) }),
    refusedCsv: async () =>
      file === null ? null : (await check.mutateAsync({ ...inputOf(file, kind), refusedCsv: true })).refusedCsv,
    leave: () => {
      setFile(null);
      check.reset();
      load.reset();
    },
  };
}

export type Import = ReturnType<typeof useImport>;
