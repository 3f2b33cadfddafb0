/** The order ledger in plain words: a list of lines, each with its own fate. */
import type { Answer } from '../../src/main/service/store-values.ts';
import type { OrderKind } from '../../src/shared/identifier.ts';
import type { OrderLineState } from '../../src/shared/views.ts';

export type ModelLine = {
  readonly id: number;
  readonly person: number;
  readonly kind: OrderKind;
  readonly benefit: string;
  readonly from: string;
  state: OrderLineState;
  file: number | null;
  by: number | null;
};
export type ModelFile = {
  readonly id: number;
  phase: 'composed' | 'publishing' | 'sent' | 'recalled';
  sentAt: string | null;
};
export type Ordered = Pick<ModelLine, 'kind' | 'benefit' | 'from'>;

export function modelLedger() {
  const lines: ModelLine[] = [];
  const files: ModelFile[] = [];
  const fileOf = ({ file }: ModelLine): ModelFile | undefined => files[(file ?? 0) - 1];
  const isSeen = (line: ModelLine): boolean =>
    line.state === 'sent' || (line.state === 'composed' && fileOf(line)?.phase === 'publishing');
  const isEarlier = (line: ModelLine, { createdAt }: Answer): boolean =>
    createdAt !== null && (fileOf(line)?.sentAt ?? '9') < createdAt;
  return {
    lines,
    files,
    add: (person: number, ordered: readonly Ordered[]) => {
      for (const one of ordered)
        lines.push({ id: lines.length + 1, person, ...one, state: 'draft', file: null, by: null });
    },
    compose: (ids: readonly number[]) => {
      files.push({ id: files.length + 1, phase: 'composed', sentAt: null });
      for (const line of lines)
        if (ids.includes(line.id)) Object.assign(line, { state: 'composed', file: files.length });
    },
    send: (file: ModelFile, sentAt: string) => {
      Object.assign(file, { phase: 'sent', sentAt });
      for (const line of lines) if (line.file === file.id && line.state === 'composed') line.state = 'sent';
    },
    recall: (file: ModelFile) => {
      if (file.phase !== 'composed') return false;
      file.phase = 'recalled';
      for (const line of lines) if (line.file === file.id) Object.assign(line, { state: 'draft', file: null });
      return true;
    },
    remove: (id: number) => {
      const line = lines[id - 1];
      const was = line?.state;
      if (line && was === 'draft') line.state = 'removed';
      return was;
    },
    close: (person: number, of: readonly string[], kinds: readonly OrderKind[], to: OrderLineState, answer: Answer) => {
      const open = lines.filter(
        (line) => line.person === person && isSeen(line) && kinds.includes(line.kind) && of.includes(line.benefit),
      );
      for (const some of Map.groupBy(open, ({ benefit }) => benefit).values()) {
        const earlier = some.filter((line) => isEarlier(line, answer));
        for (const line of earlier.length > 0 ? earlier : some) Object.assign(line, { state: to, by: answer.delivery });
      }
    },
    reopen: (delivery: number) => {
      for (const line of lines) if (line.by === delivery) Object.assign(line, { state: 'sent', by: null });
    },
  };
}
