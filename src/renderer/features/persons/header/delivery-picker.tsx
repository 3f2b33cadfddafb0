/** Chooses what we knew by a delivery: the nights with their states, newest first. */
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { tookEffect } from '../../../../shared/delivery-state.ts';
import type { LocalDate } from '../../../../shared/local-date.ts';
import type { DeliveryView } from '../../../../shared/views.ts';
import { useCall } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { formatWeekday } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { DeliveryBadge } from '../../deliveries/delivery-badge.tsx';
import './delivery-picker.css';

type DeliveryPickerProps = {
  readonly chosen: LocalDate | number | null;
  readonly onChoose: (delivery: number) => void;
};

/** About a year of nights; older ones are chosen by number or day. */
const shown = 260;

export function DeliveryPicker({ chosen, onChoose }: DeliveryPickerProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const list = useCall('delivery.list', { limit: shown }, { enabled: isOpen });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('as-of.pick')}</Button>
      <Sheet isOpen={isOpen} title={t('as-of.pick-title')} onClose={() => setOpen(false)}>
        <FaultNotice error={list.error} />
        {list.data && (
          <ListBox
            className="picker-list"
            aria-label={t('as-of.pick-title')}
            autoFocus="first"
            items={list.data}
            selectionMode="single"
            selectedKeys={typeof chosen === 'number' ? [chosen] : []}
            disabledKeys={list.data.filter((delivery) => !tookEffect(delivery)).map(({ id }) => id)}
            onSelectionChange={(keys) => {
              setOpen(false);
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined) onChoose(Number(key));
            }}
            renderEmptyState={() => <p className="empty">{t('deliveries.none')}</p>}
          >
            {(delivery) => (
              <ListBoxItem className="picker-item" textValue={`${delivery.night ?? ''} ${delivery.id}`}>
                <Night delivery={delivery} />
              </ListBoxItem>
            )}
          </ListBox>
        )}
      </Sheet>
    </>
  );
}

function Night({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const { language } = useSettings();
  const { night, id } = delivery;
  return (
    <>
      <span>
        {night !== null && <span className="soft">{formatWeekday(night, language)} </span>}
        {night ?? '–'}
      </span>
      <span className="soft">{t('record.delivery', { id })}</span>
      <DeliveryBadge delivery={delivery} />
    </>
  );
}
