/** The mirror database's schema: every step from an empty file to what this program knows. */
import type { Schema } from '../migrate.ts';
import { deliveries } from './0010-deliveries.ts';
import { persons } from './0020-persons.ts';
import { records } from './0030-records.ts';
import { orders } from './0040-orders.ts';
import { flags } from './0050-flags.ts';
import { touched } from './0060-touched.ts';
import { refreshes } from './0070-refreshes.ts';
import { visits } from './0080-visits.ts';
import { incidents } from './0090-incidents.ts';
import { volumes } from './0100-volumes.ts';
import { orderFiles } from './0110-order-files.ts';
import { register } from './0120-register.ts';
import { settlements } from './0130-settlements.ts';
import { nightRuns } from './0140-night-runs.ts';
import { retention } from './0150-retention.ts';

export const mirrorSchema: Schema = {
  /** "LEFI" in ASCII. */
  applicationId: 0x4c454649,
  migrations: [
    deliveries,
    persons,
    records,
    orders,
    flags,
    touched,
    refreshes,
    visits,
    incidents,
    volumes,
    orderFiles,
    register,
    settlements,
    nightRuns,
    retention,
  ],
};
