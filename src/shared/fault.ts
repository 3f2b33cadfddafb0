/** What can go wrong and is expected to: one closed set of codes with parameters, never personal data. */

/** Every fault the product can report. The texts are in fault-text.ts, the explanations in docs/faults.md. */
export const faultCodes = [
  'response.not-well-formed',
  'response.encoding',
  'response.doctype',
  'response.too-deep',
  'response.too-large',
  'response.unknown-root',
  'response.start-missing',
  'response.end-missing',
  'response.count-mismatch',
  'response.record-repeated',
  'response.wrong-organisation',
  'response.person-unidentified',
  'response.gap',
  'response.late',
  'response.rerun',
  'response.type-missing',
  'response.out-of-order',
  'response.drift',
  'order.from-in-future',
  'order.bad-date',
  'order.bad-personnummer',
  'order.unknown-benefit',
  'order.unknown-kind',
  'order.bad-line',
  'order.duplicate',
  'order.rejected',
  'order.unanswered',
  'order.schema',
  'order.nothing-to-do',
  'order.purpose-missing',
  'order.consent-missing',
  'order.outside-window',
  'order.not-sent',
  'order.not-recallable',
  'order.not-removable',
  'retention.no-rule',
  'retention.changed',
  'night.running',
  'night.failed',
  'night.nothing-to-settle',
  'night.not-settled',
  'transport.none',
  'transport.host-key',
  'transport.offline',
  'transport.denied',
  'transport.secret',
  'transport.missing',
  'transport.exists',
  'transport.incomplete',
  'transport.refused',
  'store.from-the-future',
  'store.busy',
  'store.full',
  'store.not-local',
  'store.unusable',
  'store.read-only',
  'profile.missing',
  'profile.exists',
  'profile.invalid',
  'schema.invalid',
  'schema.not-installed',
  'schema.profile-missing',
  'mirror.no-such-delivery',
  'mirror.refresh-differs',
  'mirror.no-such-record',
  'mirror.damaged',
  'person.not-subscribed',
  'person.benefit-not-ordered',
  'person.doubtful',
  'person.life-certificate',
  'person.protected',
  'person.deceased-paid',
  'delivery.disputed',
  'dispute.open',
  'dispute.not-there',
  'quarantine.not-there',
  'quarantine.not-releasable',
  'quality.period-overlap',
  'quality.period-inverted',
  'quality.payment-without-case',
  'quality.net-mismatch',
  'quality.rows-mismatch',
  'volume.silent',
  'volume.benefit-silent',
  'volume.cohort-silent',
  'volume.watched-silent',
  'volume.both-silent',
  'volume.large',
  'volume.benefit-large',
  'archive.missing',
  'archive.damaged',
  'backup.exists',
  'backup.damaged',
  'inbox.cancelled',
  'export.exists',
  'export.too-many-rows',
  'import.not-a-workbook',
  'import.too-large',
  'register.not-there',
  'register.bad-rows',
  'incident.criterion',
  'incident.not-there',
  'incident.no-order',
  'input.invalid',
  'input.unreadable',
  'program.not-built',
  'program.unexpected',
] as const;

export type FaultCode = (typeof faultCodes)[number];

export type FaultDetail = Readonly<Record<string, string | number>>;

/** A fault as a value. `detail` fills the message's gaps and never holds personal data. */
export type Fault = { readonly code: FaultCode; readonly detail: FaultDetail };

export const fault = (code: FaultCode, detail: FaultDetail = {}): Fault => ({ code, detail });

/** A fault on its way up the stack; hosts turn it into a Result at their border. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;

  constructor(code: FaultCode, detail: FaultDetail = {}, options?: ErrorOptions) {
    super(code, options);
    this.fault = fault(code, detail);
  }
}

/** The fault inside any thrown value; what is not ours is `program.unexpected` with the error's class only. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  return fault('program.unexpected', { kind: error instanceof Error ? error.name : typeof error });
}
