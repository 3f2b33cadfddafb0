/** The notice as it was pasted, and a button that fills in what it plainly says: a proposal, which the reader mends. */
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { ask, useBridge } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import type { Draft } from './draft.ts';

type NoticeInputProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void };

export function NoticeInput({ draft, onChange }: NoticeInputProps) {
  const t = useText();
  const bridge = useBridge();
  const announce = useAnnounce();
  const { notice, title } = draft;
  const propose = async (): Promise<void> => {
    const found = await ask(bridge, 'incident.propose', { notice });
    onChange({
      title: title.trim() === '' ? found.title : title,
      ...(found.criterion !== '' && { criterion: found.criterion, benefits: found.benefits }),
      ...(found.from && { from: found.from }),
      ...(found.to && { to: found.to }),
    });
    announce(t(found.criterion === '' ? 'incident.proposed-none' : 'incident.proposed'));
  };
  return (
    <>
      <TextField className="field" value={notice} onChange={(text) => onChange({ notice: text })}>
        <Label className="field-label">{t('incident.notice')}</Label>
        <TextArea className="input" rows={5} maxLength={20000} />
        <Text slot="description" className="field-hint">
          {t('incident.notice-hint')}
        </Text>
      </TextField>
      <div className="row">
        <Button isDisabled={notice.trim() === ''} onPress={() => void propose()}>
          {t('incident.propose')}
        </Button>
      </div>
    </>
  );
}
