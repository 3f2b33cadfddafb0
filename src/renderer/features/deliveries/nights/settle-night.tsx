/** Settles a missing night, or missing numbers, with a note; and reopens what was settled. */
import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioGroup } from 'react-aria-components/RadioGroup';
import type { Input } from '../../../../shared/contract.ts';
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useCommand } from '../../../queries.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { RadioChoice } from '../../../ui/choice.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';

/** A delivery that may hold a missing night's content. */
export type Holder = { readonly id: number; readonly night: LocalDate };

type SettleProps = {
  readonly what: Omit<Input<'night.reopen'>, 'note'>;
  readonly button: string;
  readonly title: string;
  readonly words: string;
  /** For a night: deliveries after it, the likeliest first. */
  readonly holders: readonly Holder[];
  /** The first of them is where FK's numbering says the content is. */
  readonly isEvident: boolean;
};

const nowhere = 'nowhere';

export function Settle({ what, button, title, words, holders, isEvident }: SettleProps) {
  const t = useText();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [where, setWhere] = useState(isEvident ? String(holders[0]?.id ?? nowhere) : nowhere);
  const settle = useCommand('night.settle');
  const act = (note: string): void => {
    const containedIn = where === nowhere ? {} : { containedIn: Number(where) };
    settle.mutate({ ...what, ...containedIn, note }, { onSuccess: () => announce(t('night.settle-done')) });
  };
  return (
    <>
      <Button isDisabled={settle.isPending} onPress={() => setOpen(true)}>
        {button} …
      </Button>
      <FaultNotice error={settle.error} />
      <NoteDialog
        isOpen={isOpen}
        title={title}
        confirm={button}
        noteLabel={t('night.settle-note')}
        onClose={() => setOpen(false)}
        onConfirm={act}
      >
        <p>{words}</p>
        {holders.length > 0 && <Where holders={holders} value={where} onChange={setWhere} />}
      </NoteDialog>
    </>
  );
}

type WhereProps = {
  readonly holders: readonly Holder[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Where({ holders, value, onChange }: WhereProps) {
  const t = useText();
  return (
    <RadioGroup className="field" value={value} onChange={onChange}>
      <Label className="field-label">{t('night.settle-where')}</Label>
      <div className="choices">
        {holders.map(({ id, night }) => (
          <RadioChoice key={id} value={String(id)}>
            {t('night.settle-in', { id, night })}
          </RadioChoice>
        ))}
        <RadioChoice value={nowhere}>{t('night.settle-nowhere')}</RadioChoice>
      </div>
    </RadioGroup>
  );
}

export function Reopen({ what }: Pick<SettleProps, 'what'>) {
  const t = useText();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const reopen = useCommand('night.reopen');
  return (
    <>
      <Button weight="quiet" isDisabled={reopen.isPending} onPress={() => setOpen(true)}>
        {t('night.reopen')} …
      </Button>
      <FaultNotice error={reopen.error} />
      <NoteDialog
        isOpen={isOpen}
        title={t('night.reopen-title')}
        confirm={t('night.reopen')}
        noteLabel={t('night.reopen-note')}
        onClose={() => setOpen(false)}
        onConfirm={(note) => reopen.mutate({ ...what, note }, { onSuccess: () => announce(t('night.reopen-done')) })}
      >
        <p>{t('night.reopen-words')}</p>
      </NoteDialog>
    </>
  );
}
