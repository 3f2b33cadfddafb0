/** Whether FK had an incident on a night: one that can have kept answers back, or one that explains why it did not come. */
import type { SilentFile } from '../../../core/order/silence.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { Incident } from '../../../shared/incident.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { Context } from '../context.ts';
import type { OwnIncident } from '../incident-port.ts';
import type { StoreReader } from '../store-port.ts';

/** Users' own first: they are about this insurer. */
export function incidentAt(ctx: Context, read: StoreReader, night: LocalDate): SilentFile['incident'] {
  const own = read.ownIncidents().find((one) => one.closedAt === null && isIn(one, night));
  if (own) return { id: `E-${own.id}`, benefits: own.refreshOf };
  const published = publishedIn(ctx).find((one) => canKeepBack(one) && isIn(one, night));
  return published
    ? { id: published.id, benefits: published.benefits.length === 0 ? 'all' : published.benefits }
    : null;
}

/** FK's incident by which no files were made on a night. */
export const withoutFiles = (ctx: Context, night: LocalDate): string | undefined =>
  publishedIn(ctx).find((one) => one.noFiles === true && isIn(one, night))?.id;

/** An incident that is open to the end is one whose end nobody has told; when it began must be known. */
const isIn = ({ window: { from, to } }: Pick<OwnIncident, 'window'>, night: LocalDate): boolean =>
  from !== null && from <= night && (to === null || night <= to);

/** Notices of what was planned, or of wrong facts that need no refresh, keep no answer back; nor do those without an end. */
const canKeepBack = ({ criterion, refresh, window }: Incident): boolean =>
  window.to !== null && (criterion === 'whole stock' || refresh !== 'no');

/** A damaged file of incidents must not stop the night. */
function publishedIn(ctx: Context): readonly Incident[] {
  try {
    return ctx.incidents();
  } catch (error) {
    if (error instanceof FaultError) return [];
    throw error;
  }
}
