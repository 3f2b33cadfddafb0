/** Checks one person after a change and keeps the person's flags in step with what is found. */
import { hash } from 'node:crypto';
import { createPersonCheck, type PersonCheck } from '../../../core/quality/check-person.ts';
import { type Finding, findingCodes, type LiveRecord } from '../../../core/quality/finding.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';

const checks = new WeakMap<SchemaProfile, PersonCheck>();
const codes: ReadonlySet<string> = new Set(findingCodes);

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
  records: readonly LiveRecord[] = tx.liveRecords(person.id),
  subscriptions: readonly SubscriptionView[] = tx.subscriptions(person.id),
): void {
  const findings = checkOf(ctx.schema)(records, subscriptions);
  const found = new Map(findings.map((one) => [one, subjectOf(person, one)]));
  const present = new Set([...found].map(([{ code }, subject]) => `${code} ${subject}`));
  for (const { code, subject } of tx.openFlagSubjects(person.id)) {
    if (codes.has(code) && !present.has(`${code} ${subject}`)) tx.settleFlag(code, subject, 'gone');
  }
  for (const [{ code, benefit, detail }, subject] of found)
    tx.raiseFlag({ code, personId: person.id, benefit, delivery, detail, subject });
}

function checkOf(schema: SchemaProfile): PersonCheck {
  const check = checks.get(schema) ?? createPersonCheck(schema);
  checks.set(schema, check);
  return check;
}

/** A digest, because a finding's own subject holds the record's key, and with it children's numbers. */
const subjectOf = (person: PersonRow, { subject }: Finding): string =>
  `person:${person.id}:${hash('sha256', subject, 'base64url').slice(0, 22)}`;
