/** Records for tests of the checks of a person, in the form in which the mirror holds them. */
import { readFileSync } from 'node:fs';
import { createPersonCheck } from '../../src/core/quality/check-person.ts';
import type { Finding, LiveRecord } from '../../src/core/quality/finding.ts';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import type { Content } from '../../src/shared/content.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import type { SubscriptionView } from '../../src/shared/views.ts';

export const schema = loadSchemaProfile(
  readFileSync(new URL('../../schemas/profile_v2_0_4.json', import.meta.url), 'utf8'),
);
const check = createPersonCheck(schema);

export const sickness = (period: readonly Content[], more: Content = {}, key = '2026-08-14'): LiveRecord => ({
  ...{ benefit: 'sjukpenning', kind: 'case', element: 'sjpArende', key },
  content: { startades: '2026-08-14', period, ...more },
});

export const caseOf = (
  benefit: string,
  element: string,
  period: readonly Content[],
  more: Content = {},
): LiveRecord => ({
  ...{ benefit, kind: 'case', element, key: '2026-08-14' },
  content: { startades: '2026-08-14', period, ...more },
});

/** A sound period of full sickness benefit. */
export const period = (from: string, tom: string | undefined, more: Content = {}): Content => ({
  from,
  ...(tom !== undefined && { tom }),
  ...{ delforman: 'SJP', ersattning: 'SJUKPENNING', omfattning: '1.00', definitivt: 'true' },
  ...more,
});

/** A sound payment of sickness benefit with a row of its own and one of tax. */
export const payment = (from: string, tom: string, more: Content = {}): LiveRecord => ({
  ...{ benefit: 'utbetalning', kind: 'payment', element: 'period', key: `2026-09-25 DAG ${from} ${tom}` },
  content: {
    ...{ from, tom, utbetalningsdatum: '2026-09-25', typ: '2', formansfamilj: 'DAG' },
    ...{ bruttobelopp: '12330.00', skattebelopp: '3699.00', avdragsbelopp: '3699.00', nettobelopp: '8631.00' },
    utbetalningen: [gross(from, tom), taxRow],
    ...more,
  },
});

export const gross = (from: string | undefined, tom: string | undefined, more: Content = {}): Content => ({
  ...{ delforman: 'SJP', beloppstyp: 'SJP', bruttobelopp: '12330.00' },
  ...(from !== undefined && { from }),
  ...(tom !== undefined && { tom }),
  ...more,
});

export const taxRow: Content = { delforman: 'SJP', beloppstyp: 'PS', skattebelopp: '3699.00' };

export const certificate = (uppdaterades: string, status: string): LiveRecord => ({
  ...{ benefit: 'levnadsintyg', kind: 'statement', element: 'levnadsintygsuppgift', key: uppdaterades },
  content: { uppdaterades, status },
});

export const personFacts = (content: Content): LiveRecord => ({
  ...{ benefit: 'generellPersonInformation', kind: 'statement', element: 'personuppgift', key: '' },
  content: { namn: 'Alva Ängslund', ...content },
});

export const subscribed = (
  benefit = 'sjukpenning',
  state: SubscriptionView['state'] = 'active',
  from = '2020-01-01',
): SubscriptionView => ({ benefit, state, from: from as LocalDate });

export const findingsOf = (
  records: readonly LiveRecord[],
  subscriptions: readonly SubscriptionView[] = [subscribed()],
): readonly Finding[] => check(records, subscriptions);

/** Code and detail, as a person is told. */
export const told = (
  records: readonly LiveRecord[],
  subscriptions: readonly SubscriptionView[] = [subscribed()],
): string[] => findingsOf(records, subscriptions).map(({ code, detail }) => [code, ...Object.values(detail)].join(' '));
