/** What the contract answers about the mirror's own soundness. */

/** The mirror was built again from the archive. */
export type RebuildView = {
  /** How many times a delivery had taken effect. */
  readonly effects: number;
  /** Record versions afterwards. */
  readonly records: number;
  /** Every version is byte for byte what it was. */
  readonly identical: boolean;
};
