/** How many are due, and how many would be, counted again when somebody was removed, flagged or ordered. */
import { ask } from '../../../queries.ts';
import { type PageSum, usePageSum } from '../../../use-page-sum.ts';

type Sum = { readonly due: number; readonly hindered: number };

const dueCount: PageSum<Sum> = {
  nothing: { due: 0, hindered: 0 },
  topics: ['persons', 'flags'],
  add: async (bridge, sum, after) => {
    const { due, hindered, next } = await ask(bridge, 'retention.count', after === null ? {} : { after });
    return { sum: { due: sum.due + due, hindered: sum.hindered + hindered }, next };
  },
};

export const useDueCount = () => usePageSum(dueCount);
