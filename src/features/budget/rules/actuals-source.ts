/** Which column of a download holds what, by the file's own headings. */
export interface ActualsColumns {
  /** The columns that together tell one row from another, in every download of the source. */
  readonly key: readonly string[];
  readonly date: string;
  readonly supplier: string;
  /** Pounds net of VAT; null: gross less VAT. */
  readonly net: string | null;
  readonly vat: string | null;
  readonly gross: string | null;
  /** Null: by the date. */
  readonly period: string | null;
  /** Null: that which brings the period nearest to the date. */
  readonly financialYear: string | null;
  readonly reference: string | null;
  readonly code: string | null;
  readonly description: string | null;
}

/** Who bears what is booked under a code of the finance ledger. */
export interface ActualsCode {
  readonly code: string;
  /** Null: none of the area's budgets; rows of the code are not taken. */
  readonly budgetHolderId: string | null;
}

/** Where downloads of a finance ledger come from, and how they are read. */
export interface ActualsSource {
  readonly actualsSourceId: string;
  readonly name: string;
  /** Who bears what no code says otherwise of. */
  readonly budgetHolderId: string;
  readonly columns: ActualsColumns;
  readonly codes: readonly ActualsCode[];
  readonly savedAt: Date;
  readonly version: number;
}

/** Every heading that the columns name, each once. */
export function headingsOf(columns: ActualsColumns): readonly string[] {
  const { key, ...single } = columns;
  return [...new Set([...key, ...Object.values(single).flatMap((heading: string | null) => heading ?? [])])];
}
