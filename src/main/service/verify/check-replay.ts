/** Checks the mirror's rules over time: for some persons the archive is folded afresh and must give what the mirror has. */
import type { RecordKey, StoredRecord } from '../../../core/mirror/records.ts';
import { inOrder } from '../../../core/response/sequence.ts';
import { type FoldedRecord, foldPersons } from '../inbox/fold.ts';
import type { Check, Look } from './findings.ts';
import { quietly } from './quietly.ts';

/** Each person costs a place in every reading of the archive, not a reading of its own; their records are in memory. */
const mostPersons = 500;

/** Persons kept aside are left out: of them the archive says what the mirror is not to have yet. */
export const checkReplay: Check = async (look, findings) => {
  const deliveries = countingDeliveries(look);
  const persons = look.mirror.samplePersons(Math.min(look.sample, mostPersons));
  if (persons.length === 0 || !(await areSound(look, deliveries))) return;
  const moment = look.mirror.last('effect');
  const { store } = look.ctx;
  const question = { persons, deliveries, after: null };
  for (const { person, records } of await foldPersons(quietly(look.ctx), store.read, question)) {
    findings.looked();
    const thing = `person ${person.id}`;
    if (!sameRecords(records, store.read.recordsAt(person.id, moment)))
      findings.found({ code: 'mirror.damaged', reason: 'replay-differs', detail: { thing } });
  }
};

/** In the order in which they count, as far as they had taken effect when the check began. */
function countingDeliveries({ ctx, mirror }: Look) {
  const { read } = ctx.store;
  const last = mirror.last('effect');
  const places = read.placesInEffect().filter(({ inEffect }) => inEffect <= last);
  return inOrder(places).counting.flatMap(({ id }) => read.delivery(id) ?? []);
}

/** Where bytes are missing or damaged there is nothing to compare with; the archive's own check tells of them. */
async function areSound({ ctx }: Look, deliveries: ReturnType<typeof countingDeliveries>): Promise<boolean> {
  for (const { sha256 } of deliveries) if ((await ctx.archive.check(sha256)) !== 'sound') return false;
  return true;
}

const textOf = ({ benefit, kind, element, key, ordinal, digest }: RecordKey & { readonly digest: string }): string =>
  JSON.stringify([benefit, kind, element, key, ordinal, digest]);

function sameRecords(folded: readonly FoldedRecord[], held: readonly StoredRecord[]): boolean {
  const [ours, theirs] = [held.map(textOf).sort(), folded.map(textOf).sort()];
  return ours.length === theirs.length && ours.every((text, index) => text === theirs[index]);
}
