/** The register's counts, added up again when something has been ordered or answered. */
import { addCounts } from '../../../shared/register-sums.ts';
import type { RegisterCount } from '../../../shared/register-views.ts';
import { ask } from '../../queries.ts';
import { type PageSum, usePageSum } from '../../use-page-sum.ts';

const registerCounts: PageSum<readonly RegisterCount[]> = {
  nothing: [],
  topics: ['orders', 'deliveries'],
  add: async (bridge, sum, after) => {
    const { counts, next } = await ask(bridge, 'register.count', after === null ? {} : { after });
    return { sum: addCounts(sum, counts), next };
  },
};

export const useRegisterCounts = () => usePageSum(registerCounts);
