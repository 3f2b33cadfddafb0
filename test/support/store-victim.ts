/** A process to be killed: applies deliveries without end and says the number of each one that is committed. */
import { openStore } from '../../src/main/store/open.ts';
import { applied, personnummerOf, sealed } from './store.ts';

const persons = 400;
const store = openStore(process.argv[2] as string);
for (;;) {
  const id = await store.write((tx) => {
    const delivery = applied(tx);
    for (let number = 0; number < persons; number += 1) {
      const person = tx.ensurePerson(personnummerOf(number)).id;
      const close = tx.currentRecords(person).map((record) => ({ id: record.id, as: 'replaced' as const }));
      tx.applyPlan(person, delivery, { close, insert: [sealed('a', String(delivery))], unchanged: 0 });
    }
    return delivery;
  });
  process.stdout.write(`${id}\n`);
}
