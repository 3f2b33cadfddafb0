/** The schema profile: everything the program knows about FK's element names, keys and codes, as data. */
import type { BenefitName } from './identifier.ts';

export type Label = { readonly sv: string; readonly en: string };

export type FieldType =
  | 'text'
  | 'date' /* YYYY-MM-DD, or YYYY-MM where FK gives months */
  | 'timestamp'
  | 'amount' /* SEK, decimal */
  | 'decimal'
  | 'integer'
  | 'boolean'
  | 'code'
  | 'personnummer'
  | 'group';

export type Field = {
  readonly type: FieldType;
  readonly label: Label;
  /** Repeats in the file: always an array in the content. */
  readonly list?: boolean;
  /** For lists of groups: the children that tell one from another inside its record (format.md §4.4). */
  readonly key?: readonly string[];
  /** A list of groups that only ever hold this one child is kept as a list of its texts (`barn`). */
  readonly flatten?: string;
  /** Name of an open code list in `codes`. */
  readonly codes?: string;
  /** For groups: the fields inside. A loaded profile has them here; a file may also name a `shape`, whose fields come first. */
  readonly fields?: Fields;
  readonly shape?: string;
};

export type Fields = { readonly [element: string]: Field };

/** One part of a natural key: the first non-empty value, or all values sorted. Paths are slash-separated. */
export type KeyPart = { readonly take: 'first' | 'sorted'; readonly paths: readonly string[] };

/** When a record is valid: the hull of `over`'s groups if it has any, else the first of the listed dates. */
export type Validity = {
  readonly over?: string;
  /** Names of the dates inside `over`'s groups; present where `over` is. */
  readonly overFrom?: string;
  readonly overTo?: string;
  readonly from: readonly string[];
  /** Inclusive in the file. Empty: open; `"from"`-like repeats give a single day. */
  readonly to: readonly string[];
};

export type RecordKind = 'case' | 'payment' | 'statement';

/** One kind of record that FK restates whole, found at `path` below the benefit's container. */
export type RecordRule = {
  readonly path: readonly string[];
  readonly kind: RecordKind;
  readonly key: readonly KeyPart[];
  readonly validity: Validity;
  /** Path of the amount that the record is about, if any (payments: nettobelopp). */
  readonly amount?: string;
  /** Name of the claw-backs' list in a case, for the benefits that have them. */
  readonly clawbacks?: string;
  readonly fields: Fields;
};

export type Benefit = {
  readonly element: string;
  /** Former element names that still mean this benefit. */
  readonly aliases?: readonly string[];
  readonly abbreviation: string;
  readonly label: Label;
  /** One of FK's seven benefits whose cases carry claw-backs (Å in format.md §3). */
  readonly clawbacks?: boolean;
  /** FK cannot switch it off (format.md §1: levnadsintyg): a cancel of it alone is refused. */
  readonly permanent?: boolean;
  readonly records: readonly RecordRule[];
};

export type CodeList = { readonly [code: string]: Label };

/** Payments that rightly have no case: those of one benefit, for certain days, with a certain amount a day. */
export type CaselessPayments = {
  readonly benefit: BenefitName;
  /** Inclusive, as in FK's files. */
  readonly from: string;
  readonly to: string;
  /** SEK, decimal. */
  readonly leastPerDay: string;
  readonly mostPerDay: string;
  /** The tax on them, rounded down to whole kronor. */
  readonly taxPercent: number;
};

/** The names and codes that the checks of a person's records go by (docs/formats.md, "What is checked about a person"). */
export type QualityRules = {
  readonly case: { readonly active: string; readonly refused: string };
  readonly period: {
    /** Two periods are compared only where these children are the same in both. */
    readonly same: readonly string[];
    readonly extent: string;
    readonly days: { readonly list: string; readonly date: string };
    readonly outcome: string;
    /** Codes that mean no, by the name of the outcome's code list. */
    readonly refusals: { readonly [codeList: string]: readonly string[] };
  };
  /** Amounts have the same names in a payment and in its rows. */
  readonly payment: {
    readonly date: string;
    readonly gross: string;
    readonly tax: string;
    readonly deduction: string;
    readonly net: string;
    readonly type: string;
    readonly types: { readonly daily: readonly string[]; readonly monthly: readonly string[] };
    readonly family: string;
    readonly rows: string;
    readonly days: string;
    readonly benefit: string;
    /** Benefits by codes other than their abbreviation. */
    readonly benefits: { readonly [code: string]: BenefitName };
    readonly caseless: readonly CaselessPayments[];
  };
  readonly lifeCertificate: {
    readonly benefit: BenefitName;
    readonly updated: string;
    readonly status: string;
    readonly blocked: readonly string[];
  };
  readonly person: {
    readonly benefit: BenefitName;
    readonly protected: string;
    readonly deceased: string /** Of residence; incidents tell persons by it. */;
    readonly country?: string;
  };
};

export type SchemaProfile = {
  /** FK's schema version, e.g. `2.0.4`. */
  readonly version: string;
  readonly namespace: string;
  readonly order: {
    readonly xsd: string;
    readonly root: string;
    readonly general: string;
    readonly organisation: string;
    readonly body: string;
    readonly kinds: { readonly new: string; readonly refresh: string; readonly cancel: string };
    readonly person: string;
    readonly number: string;
    readonly from: string;
    readonly benefits: string;
    /** The text that says "wanted". */
    readonly wanted: string;
  };
  readonly response: {
    readonly xsd: string;
    readonly root: string;
    readonly start: {
      readonly element: string;
      readonly organisation: string;
      readonly created: string;
      readonly sequence: string;
    };
    readonly end: { readonly element: string; readonly persons: string };
    readonly body: string;
    readonly person: string;
    readonly informationType: string;
    readonly number: string;
    readonly status: { readonly element: string; readonly code: string; readonly benefits: string };
    readonly benefits: string;
    /** kundStatus codes with a meaning; anything else is a rejection, shown raw. */
    readonly customerStatus: { readonly active: string; readonly ended: string };
    /** Elements that are lists wherever they stand, also where no benefit's fields expect them. */
    readonly lists: readonly string[];
  };
  readonly benefits: readonly Benefit[];
  /** Group shapes that several benefits share. */
  readonly shapes: { readonly [name: string]: Fields };
  /** Open lists: a code that is not here is shown raw and is not an error. */
  readonly codes: { readonly [name: string]: CodeList };
  /** Without it only what needs no names is checked: periods that end before they begin. */
  readonly quality?: QualityRules;
};
