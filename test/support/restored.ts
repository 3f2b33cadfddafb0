/** What a profile answers to everything that can be asked of it, to be compared before a backup and after. */
import { assemble } from '../../src/main/assemble.ts';
import { mirrorRows } from './mirror-file.ts';

const now = '2026-11-22T12:00:00Z';

/** As one text: equal texts are equal answers, byte by byte. */
export async function answersOf(profile: string): Promise<string> {
  const { handlers, close } = await assemble({ profile, host: 'cli', now });
  try {
    const deliveries = await handlers['delivery.list']({});
    const answers: unknown[] = [deliveries, await handlers['flag.list']({}), await handlers['status.get']({})];
    answers.push(await handlers['order.list']({}));
    for (const { id } of deliveries) answers.push(await handlers['delivery.changes']({ from: id }));
    for (const { personnummer } of mirrorRows(profile, 'SELECT personnummer FROM person ORDER BY 1')) {
      const person = String(personnummer);
      answers.push(await handlers['person.get']({ personnummer: person }));
      for (const { id } of deliveries)
        answers.push(await handlers['person.get']({ personnummer: person, knownAt: String(id) }));
    }
    return JSON.stringify(answers);
  } finally {
    await close();
  }
}

export async function verified(profile: string) {
  const { handlers, close } = await assemble({ profile, host: 'cli', now });
  try {
    return await handlers['mirror.verify']({});
  } finally {
    await close();
  }
}
