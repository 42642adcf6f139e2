import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type Mitigation, type PlanFigures, type PlanYear } from './plan';

/** A plan by what stays the same from version to version. */
export interface StoredPlan {
  readonly planId: string;
  readonly name: string;
  readonly firstFinancialYear: FinancialYear;
}

/** One saving of a plan. */
export interface PlanVersion {
  readonly planId: string;
  readonly version: number;
  readonly opening: Pence;
  /** What the ledger held then is what delivery is measured from. */
  readonly baselineAt: Date;
  readonly note: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** A year of a mitigation: what it was to bring, and what the ledger says it brought. */
export interface MitigationYear {
  readonly financialYear: FinancialYear;
  readonly planned: Pence;
  /** What the ledger holds less than at the baseline; null: nothing says what it is measured by. */
  readonly delivered: Pence | null;
  /** Placements of which the ledger holds another amount than at the baseline. */
  readonly changedPlacements: number | null;
}

/** A version of a plan with all that follows from it. */
export interface PlanAnswer {
  readonly plan: StoredPlan;
  readonly head: PlanVersion;
  /** Every version, the first first. */
  readonly versions: readonly PlanVersion[];
  readonly figures: PlanFigures;
  readonly years: readonly PlanYear[];
  /** The instant at which delivery was read. */
  readonly asAt: Date;
  readonly mitigations: readonly { readonly mitigation: Mitigation; readonly years: readonly MitigationYear[] }[];
  /** What mitigations have delivered of cases hidden from this reader, all together; in no figure of one of them. */
  readonly deliveryWithheld: readonly { readonly financialYear: FinancialYear; readonly amount: Pence }[];
}
