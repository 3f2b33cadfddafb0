/** The consent that a refresh rests on: that of the order it refreshes. */
import type { Personnummer, Purpose } from '../../../shared/identifier.ts';
import type { StoreReader } from '../store-port.ts';

/** So many of a person's newest order lines are looked at. */
const mostLines = 1000;

/** The newest that was recorded with an order for the person and the purpose. */
export const recordedConsent = (
  read: StoreReader,
  personnummer: Personnummer,
  purpose: Purpose | null,
): string | undefined =>
  read
    .orderLines({ offset: 0, limit: mostLines, personnummer })
    .find((line) => line.purpose === purpose && line.consent !== null)?.consent ?? undefined;
