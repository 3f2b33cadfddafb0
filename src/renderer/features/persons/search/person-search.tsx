/** Finds persons by number in any usual writing; arrow keys choose, Enter opens. */
import { useEffect, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import type { PersonRowView } from '../../../../shared/person-list-views.ts';
import { useSearchField } from '../../../commands/search-field.ts';
import { useCall } from '../../../queries.ts';
import { openPerson } from '../../../route.ts';
import { formatNumber, maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';

const shortest = 4;
const pauseMs = 120;

/** Digits beyond the birth date: whoever types them knows the number, so the hits may show it. */
const knowsNumber = (text: string): boolean => text.replace(/\D/g, '').length >= 10;

export function PersonSearch({ isCompact }: { readonly isCompact: boolean }) {
  const t = useText();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useSearchField(input);
  const asked = useSettled(text.trim());
  const enabled = asked.replace(/\D/g, '').length >= shortest;
  const search = useCall('person.list', { text: asked, limit: 20 }, { enabled });
  const hits = enabled ? search.data?.rows : undefined;
  const isShown = text !== '' && hits !== undefined;
  useEffect(() => {
    if (hits) announce(t('search.found', { count: hits.length }));
  }, [hits, announce, t]);
  return (
    <div className={isCompact ? 'search search-compact' : 'search'}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="field" autoComplete="off" spellCheck="false">
          <Label className={isCompact ? 'hidden-visually' : 'field-label'}>{t('search.label')}</Label>
          <Input ref={input} className="input search-input" placeholder={t('search.placeholder')} />
          {!isCompact && (
            <Text slot="description" className="field-hint">
              {t('search.hint')}
            </Text>
          )}
        </SearchField>
        {isShown && hits.length > 0 && <Hits hits={hits} inClear={knowsNumber(text)} />}
      </Autocomplete>
      {isShown && hits.length === 0 && <p className="empty">{t('search.none')}</p>}
      <FaultNotice error={enabled ? search.error : null} />
    </div>
  );
}

function Hits({ hits, inClear }: { readonly hits: readonly PersonRowView[]; readonly inClear: boolean }) {
  const t = useText();
  return (
    <ListBox
      className="hits"
      aria-label={t('search.hits')}
      items={hits}
      onAction={(key) => {
        const hit = hits.find(({ personnummer }) => personnummer === key);
        if (hit) openPerson(hit.personnummer);
      }}
    >
      {(hit) => {
        const number = inClear ? formatNumber(hit.personnummer) : maskNumber(hit.personnummer);
        return (
          <ListBoxItem id={hit.personnummer} textValue={number} className="hit">
            <span className="hit-number">{number}</span>
            <Badge tone={hit.mirrored ? 'ok' : 'mute'}>{t(hit.mirrored ? 'search.mirrored' : 'search.ordered')}</Badge>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
}

/** The text once typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
