import { type Day, type FinancialYear } from '../../kernel/dates';
import { type Pence } from '../../kernel/money';
import {
  type EhcPlanStatus,
  type EvidenceKind,
  type NeedCode,
  type RequestType,
} from '../../features/cases/rules/codes';
import { type CostCategory } from '../../features/ledger/rules/coding';
import { type PriceSpread, type PriceUnit, type PriceYear } from '../../features/ledger/rules/price';
import { type ProvisionType } from '../../features/providers/rules/provision-type';
import { type HolderKey } from '../facts/areas';
import { type ProvisionKind } from './kinds';

/** What the plan is made of: plain values, no ids and no clock. The seed puts it through the services. */

/** A price, as a person would enter it. */
export interface PlannedPrice {
  readonly unit: PriceUnit;
  readonly amount: Pence;
  readonly spread: PriceSpread | null;
  readonly year: PriceYear | null;
  /** A decimal string, for `HOUR` only. */
  readonly hoursPerWeek: string | null;
}

/** What one holder pays of a line: exactly one of parts, fixed and residual; a cap beside parts or a fixed sum. */
export interface PlannedShare {
  readonly holder: HolderKey;
  readonly parts: number | null;
  readonly fixed: PlannedPrice | null;
  readonly cap: Pence | null;
  readonly residual: boolean;
}

/** A cost line of an option, and who would pay it. */
export interface PlannedLine {
  readonly category: CostCategory;
  readonly description: string;
  readonly price: PlannedPrice;
  readonly shares: readonly PlannedShare[];
}

/** How a split was come to (J4). */
export type SplitMethod = 'NEEDS_LED' | 'CONTINUING_CARE_TOOL' | 'PROTOCOL' | 'SINGLE_AGENCY';

/** Day, or boarding for part or the whole of the year. */
export type Residential = 'DAY' | 'RESIDENTIAL_38_51' | 'RESIDENTIAL_52';

/** One option before the panel. */
export interface PlannedOption {
  /** Null where the provision has no establishment in the register: then it is another arrangement made by the authority. */
  readonly providerUrn: string | null;
  readonly label: string;
  readonly provisionType: ProvisionType;
  readonly residential: Residential;
  readonly startDate: Day;
  readonly endDate: Day;
  readonly lines: readonly PlannedLine[];
  readonly isSuitable: boolean;
  readonly suitabilityReason: string;
}

/** A paper on the case. */
export interface PlannedEvidence {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly summary: string;
}

/** An invented child. */
export interface PlannedChild {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: Day;
  readonly homePostcode: string;
  readonly isLookedAfter: boolean;
}

/** What the panel comes to at one hearing. */
export type PlannedOutcome =
  | 'AGREED'
  | 'AGREED_IN_PART'
  | 'AGREED_WITH_CONDITIONS'
  | 'AGREED_IN_PRINCIPLE'
  | 'DEFERRED_FOR_INFORMATION'
  | 'DECLINED'
  | 'NEED_AGREED_FUNDING_DISPUTED';

/** One hearing of a case: at which sitting of the plan, and what came of it. Null: listed, and not decided. */
export interface PlannedHearing {
  readonly sitting: number;
  readonly outcome: PlannedOutcome | null;
}

/** How far the agreement of the shares has come: all of them; all but health's; approved and not yet ratified. */
export type FundingStage = 'APPROVED' | 'HEALTH_PENDING' | 'RATIFICATION_PENDING';

/** What became of the placement. */
export interface PlannedStart {
  /** The day it really started: the decided one, or later. */
  readonly startDate: Day;
  /** The day it ended before its time, or null. */
  readonly endedDate: Day | null;
  readonly endReason: string | null;
}

/** A case from its referral to wherever it has come by the plan's day. */
export interface PlannedCase {
  readonly key: string;
  readonly child: PlannedChild;
  readonly kind: ProvisionKind;
  readonly requestDate: Day;
  readonly requestType: RequestType;
  readonly primaryNeed: NeedCode;
  readonly otherNeeds: readonly NeedCode[];
  readonly ehcPlanStatus: EhcPlanStatus;
  readonly ehcPlanDate: Day;
  readonly evidence: readonly PlannedEvidence[];
  readonly options: readonly PlannedOption[];
  /** The option the panel agrees, or is asked for. */
  readonly chosen: number;
  readonly method: SplitMethod;
  readonly isSubmitted: boolean;
  /** In order; the last one's outcome is where the case stands. */
  readonly hearings: readonly PlannedHearing[];
  readonly fundingStage: FundingStage;
  readonly start: PlannedStart | null;
  /** Whether the panel member nobody has asked yet still has to declare on it. */
  readonly isLeftUndeclared: boolean;
  /** Whether a director has decided it out of panel, days before the sitting that is to ratify that. */
  readonly isUrgent: boolean;
  /** Whether finance has its invoices. */
  readonly isInvoiced: boolean;
}

/** A sitting of the panel. */
export interface PlannedSitting {
  readonly day: Day;
  /** How far it has come by the plan's day. */
  readonly stage: 'CLOSED' | 'OPEN' | 'PUBLISHED' | 'SCHEDULED';
}

/** A figure finance enters for a holder and a year. */
export interface PlannedBudget {
  readonly enteredOn: Day;
  readonly holder: HolderKey;
  readonly financialYear: FinancialYear;
  readonly amount: Pence;
  readonly label: string;
  readonly reason: string;
  /** Whether the balance of the year before is brought forward with it. */
  readonly carriesForward: boolean;
}

/** Everything of one area. */
export interface AreaPlan {
  /** The first day of the demo's history. */
  readonly firstDay: Day;
  readonly today: Day;
  readonly sittings: readonly PlannedSitting[];
  readonly cases: readonly PlannedCase[];
  readonly budgets: readonly PlannedBudget[];
}
