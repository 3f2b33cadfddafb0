/** Order lines from a list of somebody's own: the choice of the file. */
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { BasisFields } from './basis-fields.tsx';
import { listTypes } from './list-types.ts';
import { KindChoice } from './order-choices.tsx';
import type { Import } from './use-import.ts';

export function ImportPanel({ of: { kind, setKind, basis, choose, check } }: { readonly of: Import }) {
  const t = useText();
  return (
    <Panel title={t('import.title')}>
      <p className="soft">{t('import.words')}</p>
      <KindChoice kind={kind} onChange={setKind} />
      <BasisFields {...basis} />
      <div className="row">
        <FileTrigger acceptedFileTypes={listTypes} onSelect={(files) => void choose(files?.item(0))}>
          <Button isDisabled={check.isPending}>{t(check.isPending ? 'import.running' : 'import.choose')}</Button>
        </FileTrigger>
      </div>
    </Panel>
  );
}
