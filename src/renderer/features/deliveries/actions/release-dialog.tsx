/** Asks for the reason to let a delivery in, and says first what will happen. */
import type { InspectionView } from '../../../../shared/quarantine-views.ts';
import type { DeliveryView } from '../../../../shared/views.ts';
import { useCall } from '../../../queries.ts';
import { type Tell, useText } from '../../../text/text.ts';
import { FaultNotice } from '../../../ui/fault.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';

type ReleaseDialogProps = {
  readonly delivery: DeliveryView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRelease: (reason: string) => void;
};

export function ReleaseDialog({ delivery, isOpen, onClose, onRelease }: ReleaseDialogProps) {
  const t = useText();
  const { data, error, isPending } = useCall('quarantine.inspect', { id: delivery.id }, { enabled: isOpen });
  return (
    <NoteDialog
      isOpen={isOpen}
      title={t('release.title', { file: delivery.file })}
      confirm={t('quarantine.release')}
      noteLabel={t('release.reason')}
      isReady={data?.releasable ?? false}
      onClose={onClose}
      onConfirm={onRelease}
    >
      <FaultNotice error={error} />
      {isPending && <p className="soft">{t('quarantine.reading')}</p>}
      {data && (
        <ul className="release-words">
          {consequences(t, data).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </NoteDialog>
  );
}

/** What letting it in leads to, in the order in which it happens. */
function consequences(t: Tell, { delivery, persons, end, releasable }: InspectionView): string[] {
  if (!releasable) return [t('release.impossible')];
  return [
    t('release.persons', { count: persons }),
    ...(end === null ? [t('release.cut')] : []),
    t(delivery.state === 'held' ? 'release.placed' : 'release.applied'),
    t('release.marked'),
  ];
}
