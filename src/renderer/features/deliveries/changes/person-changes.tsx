/** The changes of each person in sentences; the number is masked and leads to the person. */
import type { RecordChangeView } from '../../../../shared/change-views.ts';
import { openPerson } from '../../../route.ts';
import { maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { isPersonal, type PersonChanges } from './by-person.ts';

export function PersonChangeList({ persons }: { readonly persons: readonly PersonChanges[] }) {
  const t = useText();
  return (
    <ul className="changes">
      {persons.map(({ personnummer, changes }) => (
        <li key={personnummer} className="changes-person">
          <Button
            weight="quiet"
            aria-label={t('start.to-person', { number: maskNumber(personnummer) })}
            onPress={() => openPerson(personnummer)}
          >
            {maskNumber(personnummer)}
          </Button>
          <ul>
            {changes.map((change, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a change has no identity but its place
              <Change key={place} change={change} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Change({ change }: { readonly change: RecordChangeView }) {
  const t = useText();
  const words = isPersonal(change) ? [t('changes.personal')] : change.words;
  return (
    <li className="change">
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <span className="badges">
        {change.change === 'withdrawn' && <Badge tone="bad">{t('record.withdrawn')}</Badge>}
        {change.refreshed && <Badge tone="info">{t('changes.refreshed')}</Badge>}
        {change.disputed && <Badge tone="bad">{t('record.disputed')}</Badge>}
      </span>
    </li>
  );
}
