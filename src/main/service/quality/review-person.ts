/** Checks one person after a change and keeps the person's flags in step with what is found. */
import { hash } from 'node:crypto';
import { createPersonCheck, type PersonCheck } from '../../../core/quality/check-person.ts';
import { type Finding, findingCodes, type LiveRecord } from '../../../core/quality/finding.ts';
import { createFirstLook, type FirstLook, isSound, mayFind } from '../../../core/quality/first-look.ts';
import { createStaysSound } from '../../../core/quality/stays-sound.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';

type Checks = {
  readonly find: PersonCheck;
  readonly look: (records: readonly LiveRecord[]) => FirstLook;
  readonly staysSound: ReturnType<typeof createStaysSound>;
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
  records: readonly LiveRecord[] = tx.liveRecords(person.id),
  subscriptions: readonly SubscriptionView[] = tx.subscriptions(person.id),
): void {
  const { find, look } = checksOf(ctx.schema);
  const looked = look(records);
  tx.noteSound(person.id, rulesOf(ctx), isSound(looked));
  const findings = mayFind(looked, subscriptions) ? find(records, subscriptions) : [];
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
    staysSound: createStaysSound(schema),
  };
  checks.set(schema, known);
  return known;
}

/** A digest, because a finding's own subject holds the record's key, and with it children's numbers. */
const subjectOf = (person: PersonRow, { subject }: Finding): string =>
  `person:${person.id}:${hash('sha256', subject, 'base64url').slice(0, 22)}`;
