/** Which days of invented persons' payments no period covers. */
import profileText from '../../../schemas/profile_v2_0_4.json?raw';
import { createPaidOutside } from '../../../src/core/quality/paid-outside.ts';
import { loadSchemaProfile } from '../../../src/main/files/schema-profile.ts';
import type { PersonView } from '../../../src/shared/views.ts';

const outside = createPaidOutside(loadSchemaProfile(profileText));

/** By the program's own rule, as the service answers. */
export const withOutside = (person: PersonView): PersonView => {
  const records = person.records
    .filter(({ withdrawn }) => withdrawn === null)
    .map((one) => ({ ...one, key: `${one.id}` }));
  return {
    ...person,
    paidOutside: outside(records, person.subscriptions).map(({ record, benefits, days }) => ({
      record: record.id,
      benefits,
      ...days,
    })),
  };
};
