/** What the calls about schema versions answer with. */

/** A schema version among those that are here, without its content. */
export type SchemaEntry = {
  /** FK's schema version, e.g. `2.0.4`. */
  readonly version: string;
  /** SHA-256 (hex) of the profile file's bytes. */
  readonly digest: string;
  /** Shipped with the program, or added here. */
  readonly source: 'program' | 'added';
  /** Instant (ISO, UTC) of its adding; for a shipped one of its first use, null before that. */
  readonly addedAt: string | null;
};

export type SchemaView = SchemaEntry & {
  /** Reads the next delivery and writes the next order. */
  readonly active: boolean;
};

export type SchemaListView = {
  /** The version that rules first. */
  readonly schemas: readonly SchemaView[];
  /** Somebody chose the active one; otherwise the highest version rules. */
  readonly chosen: boolean;
};

export type SchemaAddedView = {
  readonly schema: SchemaView;
  /** False: the same schema was there already, and nothing was written. */
  readonly added: boolean;
  /** Paths of elements that the response XSD has and the profile does not know: they would be drift. */
  readonly unknown: readonly string[];
};
