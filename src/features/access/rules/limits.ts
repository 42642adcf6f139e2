import { addDays, type Day } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { type Pence } from '../../../kernel/money';

/** The amounts a ceiling can stand on (money.md section 3, delegated limit; G8). */
export const AmountBasis = { WEEKLY: 'WEEKLY', ANNUAL: 'ANNUAL', WHOLE_LIFE: 'WHOLE_LIFE' } as const;
export type AmountBasis = (typeof AmountBasis)[keyof typeof AmountBasis];

/** What kind of decision a limit is about (G8). */
export const LimitedDecision = {
  PLACEMENT_FUNDING: 'PLACEMENT_FUNDING',
  OUT_OF_PANEL: 'OUT_OF_PANEL',
  UPLIFT: 'UPLIFT',
  EXTENSION: 'EXTENSION',
} as const;
export type LimitedDecision = (typeof LimitedDecision)[keyof typeof LimitedDecision];

/** In which role somebody binds a holder within a limit (G8). */
export const LimitRole = { BUDGET_HOLDER: 'BUDGET_HOLDER', PANEL_CHAIR: 'PANEL_CHAIR', DIRECTOR: 'DIRECTOR' } as const;
export type LimitRole = (typeof LimitRole)[keyof typeof LimitRole];

/** What a budget holder's own person may bind without ratification, from one day to another (G8). */
export interface DelegatedLimit {
  readonly delegatedLimitId: string;
  readonly budgetHolderId: BudgetHolderId;
  /** Whose limit it is: of those who hold this role for the holder. */
  readonly role: LimitRole;
  readonly decisionType: LimitedDecision;
  readonly basis: AmountBasis;
  /** A share equal to it is within it; one penny more is not. */
  readonly ceiling: Pence;
  readonly startDate: Day;
  /** Its last day, or null until another is set. */
  readonly endDate: Day | null;
}

/** Why a limit is not set. */
export type LimitProblem =
  | { readonly code: 'CEILING_NEGATIVE'; readonly field: readonly string[] }
  | { readonly code: 'START_IN_PAST'; readonly field: readonly string[]; readonly today: Day }
  | { readonly code: 'START_TAKEN'; readonly field: readonly string[] };

/** What a new limit is judged by. */
export interface LimitFacts {
  readonly ceiling: Pence;
  readonly startDate: Day;
  readonly today: Day;
  /** Whether history may be entered: first set-up and seeds only, by the system. */
  readonly mayBackdate: boolean;
  /** The holder's rows on the same role, decision and basis, whatever their dates. */
  readonly existing: readonly DelegatedLimit[];
}

/** What setting a limit does to the rows that are there. */
export interface LimitChange {
  /** The row in force until then, and its new last day; null when there is none. */
  readonly ended: { readonly delegatedLimitId: string; readonly endDate: Day } | null;
  /** The last day of the new row: the day before the next one that was set ahead, or null. */
  readonly endDate: Day | null;
}

/**
 * All that speaks against the limit. A decision is tested by the limit in force on its date (G8), so a limit never
 * starts in the past, and a row that is there keeps its ceiling.
 */
export function limitProblems(facts: LimitFacts): readonly LimitProblem[] {
  const { startDate, today } = facts;
  return [
    ...(facts.ceiling < 0n ? [{ code: 'CEILING_NEGATIVE', field: ['ceiling'] } as const] : []),
    ...(startDate < today && !facts.mayBackdate
      ? [{ code: 'START_IN_PAST', field: ['startDate'], today } as const]
      : []),
    ...(facts.existing.some((limit) => limit.startDate === startDate)
      ? [{ code: 'START_TAKEN', field: ['startDate'] } as const]
      : []),
  ];
}

/** The new row ends the one in force the day before it begins, and lasts until the next one that is set ahead (G8). */
export function limitChange({ startDate, existing }: LimitFacts): LimitChange {
  const inForce = existing.find(
    (limit) => limit.startDate < startDate && (limit.endDate === null || limit.endDate >= startDate),
  );
  const later = existing
    .map((limit) => limit.startDate)
    .filter((day) => day > startDate)
    .sort();
  const [next] = later;
  return {
    ended:
      inForce === undefined ? null : { delegatedLimitId: inForce.delegatedLimitId, endDate: addDays(startDate, -1) },
    endDate: next === undefined ? null : addDays(next, -1),
  };
}
