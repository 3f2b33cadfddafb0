/** Commands that are in what somebody types into the palette: a person's number, a delivery's number. */
import { parsePersonnummer } from '../../core/order/personnummer.ts';
import { useCall } from '../queries.ts';
import { go, openPerson, recentPersons } from '../route.ts';
import { formatNumber, maskNumber } from '../text/format.ts';
import { type Tell, useText } from '../text/text.ts';
import type { Command } from './registry.ts';

/** Those opened last, newest first. */
export const recentCommands = (t: Tell): readonly Command[] =>
  recentPersons().map((personnummer, place) => ({
    id: `person.recent-${place}`,
    group: 'person',
    title: t('do.person', { number: maskNumber(personnummer) }),
    words: t('do.recent-words'),
    run: () => openPerson(personnummer),
  }));

/** The number that is typed may be shown: who types it knows it. */
export function useTypedCommands(text: string): readonly Command[] {
  const t = useText();
  const about = useCall('app.about', {}).data;
  const typed = text.trim();
  const delivery = /^#?(\d{1,6})$/.exec(typed)?.[1];
  if (delivery !== undefined) {
    const id = Number(delivery);
    return [
      { id: 'delivery.open', group: 'delivery', title: t('do.delivery', { id }), run: () => go('deliveries', id) },
    ];
  }
  const person = about && parsePersonnummer(typed, about);
  if (!person?.ok) return [];
  const number = person.value;
  return [
    {
      id: 'person.open',
      group: 'person',
      title: t('do.person', { number: formatNumber(number) }),
      run: () => openPerson(number),
    },
  ];
}
