/** Says, wherever a person's facts are shown, that they are not those of now. */
import { createContext, useContext } from 'react';
import type { LocalDate } from '../../../../shared/local-date.ts';
import type { DeliveryRef } from '../../../../shared/views.ts';
import type { Tell } from '../../../text/text.ts';
import { useText } from '../../../text/text.ts';
import { isNow, now, type Times } from '../../../times.ts';
import { Badge } from '../../../ui/badge.tsx';

export type Past = {
  readonly times: Times;
  /** The delivery up to which the answer knows, once it has come. */
  readonly knownAt: DeliveryRef | null;
};

export const PastContext = createContext<Past>({ times: now, knownAt: null });

export const usePast = (): Past => useContext(PastContext);

/** For the banner: a sentence for each time, also for the one that is now, so that nobody has to guess it. */
export const bothTimes = (t: Tell, past: Past): string[] => [
  ...(past.times.validAt === null ? [t('as-of.valid-all')] : []),
  ...pastWords(t, past),
  ...(past.times.knownAt === null ? [t('as-of.known-now')] : []),
];

/** A sentence for each time that is not now. */
export function pastWords(t: Tell, { times: { validAt, knownAt }, knownAt: answered }: Past): string[] {
  return [
    ...(validAt === null ? [] : [t('as-of.valid-words', { date: validAt })]),
    ...(knownAt === null ? [] : [knownWords(t, knownAt, answered)]),
  ];
}

function knownWords(t: Tell, asked: LocalDate | number, answered: DeliveryRef | null): string {
  if (typeof asked === 'number') {
    return t('as-of.known-through', { id: asked, night: answered?.night ?? '–' });
  }
  if (answered === null) return t('as-of.known-words', { date: asked });
  // Number 0 stands for the time before the first delivery.
  if (answered.id === 0) return t('as-of.known-nothing', { date: asked });
  return t('as-of.known-delivery', { date: asked, id: answered.id });
}

/** Both times for what leaves the program, where now must be said too. */
export function scopeWords(t: Tell, { times: { validAt, knownAt }, knownAt: answered }: Past) {
  return {
    validAt: validAt ?? t('as-of.all-days'),
    knownAt: knownAt === null ? null : knownWords(t, knownAt, answered),
  };
}

/** The day up to which we know, or the night of the delivery; null for now and while it is not known. */
export function knownDay({ times, knownAt }: Past): LocalDate | null {
  return typeof times.knownAt === 'number' ? (knownAt?.night ?? null) : times.knownAt;
}

/** A mark for the heads of panels; nothing when now is shown. */
export function PastMark() {
  const t = useText();
  const past = usePast();
  if (isNow(past.times)) return null;
  const { validAt, knownAt } = past.times;
  return (
    <span className="row">
      {validAt !== null && <Badge tone="past">{t('as-of.mark-valid', { date: validAt })}</Badge>}
      {knownAt !== null && (
        <Badge tone="past">
          {typeof knownAt === 'number'
            ? t('as-of.mark-delivery', { id: knownAt })
            : t('as-of.mark-known', { date: knownAt })}
        </Badge>
      )}
    </span>
  );
}
