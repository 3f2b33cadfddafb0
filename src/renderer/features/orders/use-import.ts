/** A list on its way in: chosen, previewed, and taken when that is confirmed. */
import { useState } from 'react';
import type { Input } from '../../../shared/contract.ts';
import type { OrderKind } from '../../../shared/identifier.ts';
import { useCommand } from '../../queries.ts';
import { base64Of } from './base64.ts';
import { decodeCsv } from './decode-csv.ts';
import { basisInput, useBasis } from './use-basis.ts';

/** The file as it was read; choosing another kind looks at the same bytes again. */
export type ChosenFile = { readonly name: string; readonly content: { csv: string } | { xlsx: string } };

const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name);

const sizeOf = ({ content }: ChosenFile): number => ('csv' in content ? content.csv : content.xlsx).length;
const quicklyRead = 200_000;

async function readChosen(file: File): Promise<ChosenFile> {
  const content = isWorkbook(file.name) ? { xlsx: await base64Of(file) } : { csv: decodeCsv(await file.arrayBuffer()) };
  return { name: file.name, content };
}

/** Nothing is stored before `confirm`. */
export function useImport() {
  const check = useCommand('order.check');
  const load = useCommand('order.import');
  const [kind, setKind] = useState<OrderKind>('new');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const basis = useBasis();
  const inputOf = (chosen: ChosenFile, of: OrderKind, on = basis.draft): Input<'order.import'> => ({
    ...chosen.content,
    ...basisInput(on),
    kind: of,
  });
  const choose = async (found: File | null | undefined): Promise<void> => {
    if (!found) return;
    load.reset();
    const chosen = await readChosen(found);
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
    basis: {
      ...basis,
      change: (part: Partial<typeof basis.draft>) => {
        basis.change(part);
        // A long list is not looked at again for every letter that is typed: taking it does so in the end.
        if (file !== null && (part.consent === undefined || sizeOf(file) < quicklyRead))
          check.mutate(inputOf(file, kind, { ...basis.draft, ...part }));
      },
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
