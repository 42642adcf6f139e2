import type { Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { CostCategory } from '../../ledger/rules/coding';

/** By what a file names a placement: the key it has in the system it comes from, or its id here. */
export type NamedPlacement =
  { readonly source: string; readonly sourceReference: string } | { readonly placementId: string };

/** A new price of one line that a provider asks for from a day on. */
export interface ImportedPrice {
  readonly providerUrn: string;
  readonly fromDate: Day;
  readonly letterDate: Day | null;
  readonly letterReference: string | null;
  readonly placement: NamedPlacement;
  /** The line's key where it comes from; null: the category tells, or the placement has one line. */
  readonly lineReference: string | null;
  readonly category: CostCategory | null;
  /** In the line's own unit. */
  readonly amount: Pence;
}

/** What tells a round of a file from the others: a provider, a letter and a day. */
export function roundKey({ providerUrn, fromDate, letterDate, letterReference }: ImportedPrice): string {
  return JSON.stringify([providerUrn, fromDate, letterDate, letterReference]);
}
