/** How many a list holds, and the button that goes through them one by one. */
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { startWorkList, useStepping } from '../work-list/work-list.ts';
import type { Filters } from './filters.ts';
import type { PersonList } from './use-person-list.ts';

export function WalkButton({ list, filters }: { readonly list: PersonList; readonly filters: Filters }) {
  const t = useText();
  const step = useStepping();
  const begin = (): void => {
    startWorkList({ ids: list.ids, at: 0, filters });
    void step(0);
  };
  return (
    <div className="row">
      <p className="soft">{t(list.isOpenEnded ? 'search.found-more' : 'search.found', { count: list.ids.length })}</p>
      <Button onPress={begin}>{t('work.begin')}</Button>
    </div>
  );
}
