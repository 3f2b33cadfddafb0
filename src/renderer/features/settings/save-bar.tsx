/** Save and undo below a form, and whether there is something to save. */
import type { FaultError } from '../../../shared/fault.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';

type SaveBarProps = {
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly error: FaultError | null;
  readonly onUndo: () => void;
};

export function SaveBar({ isDirty, isSaving, error, onUndo }: SaveBarProps) {
  const t = useText();
  return (
    <>
      <FaultNotice error={error} />
      <div className="row">
        <Button type="submit" weight="primary" isDisabled={!isDirty || isSaving}>
          {t('settings.save')}
        </Button>
        <Button onPress={onUndo} isDisabled={!isDirty || isSaving}>
          {t('settings.undo')}
        </Button>
        <span className="unsaved" role="status">
          {isDirty && t('settings.unsaved')}
        </span>
      </div>
    </>
  );
}
