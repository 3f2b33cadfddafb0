/** Checks one person after a change and keeps the person's flags in step with what is found. */
import { hash } from 'node:crypto';
import { caseDaysWriter, type HeldRecord, keptCaseDays } from '../../../core/quality/case-days.ts';
import { createPersonCheck, type PersonCheck } from '../../../core/quality/check-person.ts';
import { type Finding, findingCodes } from '../../../core/quality/finding.ts';
import { createFirstLook, isSound, mayFind } from '../../../core/quality/first-look.ts';
import { createToReview } from '../../../core/quality/to-review.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';

type Checks = {
  readonly find: PersonCheck;
  readonly look: ReturnType<typeof createFirstLook>;
  readonly toReview: ReturnType<typeof createToReview>;
  readonly covered: ReturnType<typeof caseDaysWriter>;
};

const checks = new WeakMap<SchemaProfile, Checks>();
const codes: ReadonlySet<string> = new Set(findingCodes);

/** What the checks of a person depend on besides the person. */
export const rulesOf = ({ version, schemaDigest }: Context): string => `${version} ${schemaDigest}`;

/**
 * Raises what is found now and settles what is found no longer, inside the transaction that changed the person's
 * records; `records` are all that hold now and `subscriptions` as they are now, where the caller has them at hand. The
 * same finding is the same flag for ever, with the state and note that a person gave it.
 */
export function reviewPerson(
  ctx: Context,
  tx: StoreWriter,
  person: PersonRow,
  delivery: number,
  records: readonly HeldRecord[] = tx.liveRecords(person.id),
  subscriptions: readonly SubscriptionView[] = tx.subscriptions(person.id),
): void {
  const { find, look, covered } = checksOf(ctx.schema);
  const looked = look(records);
  // From days that another schema worked out nothing follows: such a person is looked at whole each time.
  const isKnown = records.every((record) => record.covered === covered(record));
  tx.noteSound(person.id, rulesOf(ctx), isKnown && isSound(looked));
  keepFlags(tx, person, delivery, mayFind(looked, subscriptions) ? find(records, subscriptions) : []);
}

/** As reviewPerson() of somebody who was sound, and of whom nothing is wrong now but the payments, if anything. */
export function reviewPayments(
  ctx: Context,
  tx: StoreWriter,
  person: PersonRow,
  delivery: number,
  subscriptions: readonly SubscriptionView[],
): void {
  const { find, look } = checksOf(ctx.schema);
  const payments = tx.liveRecords(person.id, 'payment');
  const caseDays = keptCaseDays(tx.currentRecords(person.id));
  const looked = look(payments, caseDays);
  tx.noteSound(person.id, rulesOf(ctx), isSound(looked));
  keepFlags(tx, person, delivery, mayFind(looked, subscriptions) ? find(payments, subscriptions, caseDays) : []);
}

function keepFlags(tx: StoreWriter, person: PersonRow, delivery: number, findings: readonly Finding[]): void {
  const found = new Map(findings.map((one) => [one, subjectOf(person, one)]));
  const present = new Set([...found].map(([{ code }, subject]) => `${code} ${subject}`));
  for (const { code, subject } of tx.openFlagSubjects(person.id)) {
    if (codes.has(code) && !present.has(`${code} ${subject}`)) tx.settleFlag(code, subject, 'gone');
  }
  for (const [{ code, benefit, detail }, subject] of found)
    tx.raiseFlag({ code, personId: person.id, benefit, delivery, detail, subject });
}

export function checksOf(schema: SchemaProfile): Checks {
  const known = checks.get(schema) ?? {
    find: createPersonCheck(schema),
    look: createFirstLook(schema),
    toReview: createToReview(schema),
    covered: caseDaysWriter(schema),
  };
  checks.set(schema, known);
  return known;
}

/** A digest, because a finding's own subject holds the record's key, and with it children's numbers. */
const subjectOf = (person: PersonRow, { subject }: Finding): string =>
  `person:${person.id}:${hash('sha256', subject, 'base64url').slice(0, 22)}`;
