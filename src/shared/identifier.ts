/** Branded identifiers and the words that the whole program shares. */

declare const personnummer: unique symbol;
declare const organisation: unique symbol;

/** Twelve digits, no hyphen, as in FK's files. */
export type Personnummer = string & { readonly [personnummer]: true };

/** Ten digits, no hyphen. */
export type Organisationsnummer = string & { readonly [organisation]: true };

/** A benefit's element name in the schema profile. */
export type BenefitName = string;

export type OrderKind = 'new' | 'refresh' | 'cancel';
export const orderKinds: readonly OrderKind[] = ['new', 'refresh', 'cancel'];

/** Why the insurer asks; three of the four need the individual's consent. */
export type Purpose = 'samordning' | 'riskbedomning' | 'pensionsprognos' | 'skadereglering';
export const purposes: readonly Purpose[] = ['samordning', 'riskbedomning', 'pensionsprognos', 'skadereglering'];

/** The purposes for which the insurer keeps a record of the individual's consent; samordning needs none. */
export const restsOnConsent = (purpose: Purpose | null): purpose is Exclude<Purpose, 'samordning'> =>
  purpose !== null && purpose !== 'samordning';
