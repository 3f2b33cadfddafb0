/** What the contract answers about where a record comes from. */
import type { BenefitName, Personnummer } from './identifier.ts';
import type { LocalDate } from './local-date.ts';
import type { RecordKind } from './schema-profile.ts';
import type { DeliveryRef, DeliveryView } from './views.ts';

/** One record version, and the very bytes that said it. */
export type EvidenceView = {
  readonly record: number;
  readonly personnummer: Personnummer;
  readonly benefit: BenefitName;
  readonly kind: RecordKind;
  /** Path below the benefit's container, e.g. `sjpArende`. */
  readonly element: string;
  /** The natural key's parts; what tells equals apart within one statement is `ordinal`. */
  readonly key: readonly string[];
  readonly ordinal: number;
  readonly validFrom: LocalDate | null;
  /** First day no longer covered; null is open. */
  readonly validTo: LocalDate | null;
  readonly known: DeliveryRef;
  /** The delivery that replaced or withdrew it; null while it holds. */
  readonly until: (DeliveryRef & { readonly as: 'replaced' | 'withdrawn' }) | null;
  readonly disputed: boolean;
  /** The delivery in whose file the bytes stand. */
  readonly delivery: Pick<
    DeliveryView,
    | 'id'
    | 'file'
    | 'sha256'
    | 'bytes'
    | 'night'
    | 'receivedAt'
    | 'source'
    | 'schemaVersion'
    | 'schemaDigest'
    | 'state'
    | 'start'
    | 'released'
    | 'dispute'
  >;
  /** Byte range [from, to) in that file. */
  readonly bytes: readonly [from: number, to: number];
  /** The character encoding of the file; null when nobody here knows it. */
  readonly encoding: string | null;
  /** The bytes as text; null when nobody here knows their encoding. */
  readonly xml: string | null;
  readonly xmlBase64: string;
};
