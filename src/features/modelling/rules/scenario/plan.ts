import { type Day, type FinancialYear } from '../../../../kernel/dates';
import { type AssumptionTerm } from '../assumption';
import { type ProjectionInputs, type State } from '../projection/inputs';
import { type DeficitSource, type GoalPosition, type GoalTerm, type LeverKind, type ScenarioPayer } from './codes';

/*
 * What a scenario is: what it is learnt from, what is assumed of the money, and the levers. Pounds are a statistic's figures here, not money that
 * moves; percentages are of a hundred. Everything is JSON, so that it can be kept, hashed and run again years later.
 */

/** The part of a state's price that a payer bears; need null: every need of the setting. */
export interface PayerShare {
  readonly setting: string;
  readonly need: string | null;
  readonly payer: ScenarioPayer;
  readonly percent: number;
}

/** Pounds a year that a payer bears of taking one child of a state there and back; they are no part of the state's price. */
export interface TransportCost extends State {
  readonly payer: ScenarioPayer;
  readonly cost: number;
}

/** All a scenario is learnt from: frozen when it is created. */
export interface ScenarioInputs extends ProjectionInputs {
  /** Who pays for a state; what nothing is said of is the block's. */
  readonly shares: readonly PayerShare[];
  /** Beside it the transport of `prices`, which education's budgets beside the block bear. */
  readonly transport: readonly TransportCost[];
}

/** The block beside what its children cost. */
export interface BlockAssumptions {
  /** Deficit brought into the first projected year; a surplus is negative. */
  readonly openingDeficit: number;
  /** High needs income of the first projected year. */
  readonly income: number;
  readonly incomeGrowthPercent: number;
  /** What the block spends beside the children of the projection, in the first projected year. */
  readonly otherSpend: number;
  readonly otherSpendGrowthPercent: number;
}

/** What of the block was read from the area's books: kept with the plan, which holds the figures. */
export interface BlockBooks {
  /** The instant the books were read as at. */
  readonly asAt: Date;
  /** Whose allocation is the income: the first projected year's, or the one's before it, grown by a year. Null: it was given. */
  readonly incomeYear: FinancialYear | null;
  /** Where the opening deficit is from. Null: it was given. */
  readonly deficitFrom: DeficitSource | null;
  /** Whose forecast beside placements the other spend is; null: it was given, or neither year is in the books. */
  readonly otherSpendYear: FinancialYear | null;
}

/** Whom a lever touches: null is every one. */
export interface LeverScope {
  readonly settings: readonly string[] | null;
  readonly needs: readonly string[] | null;
}

/** What every lever says of itself. */
export interface LeverHead {
  readonly name: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Where its figures come from; null: nobody said. */
  readonly source: string | null;
  /** From this day on. */
  readonly startDate: Day;
  /** Whether it is something that would be done: it counts in the mitigated figures alone. */
  readonly isMitigation: boolean;
  /** The policy set its figure was read from, as it was read; left out: the figure was given. */
  readonly assumption?: FrozenAssumption;
}

/** What a policy set said of a lever when the scenario was made: frozen with it, so that a later version of the set changes nothing. */
export interface FrozenAssumption {
  readonly set: string;
  readonly term: AssumptionTerm;
  /** The category of cost or kind of place it is for; null: every one. */
  readonly appliesTo: string | null;
  /** From the lever's first day on, the earliest first; never empty. The first is the lever's own figure. */
  readonly values: readonly AssumedValue[];
}

/** One figure of it. */
export interface AssumedValue {
  /** From this day on: of the first one the lever's own. */
  readonly fromDate: Day;
  /** The central value, in the unit of the term: percent a year, or pounds a year. */
  readonly value: number;
  readonly source: string;
  /** The day of the source; null: not known. */
  readonly sourceDate: Day | null;
}

/** Pounds in all, spent evenly over the months before an opening. */
export interface Spending {
  readonly amount: number;
  readonly months: number;
}

/** What a lever does. Percentages a year compound from its start. */
export type LeverEffect =
  /** The chance of getting a plan. */
  | { readonly kind: typeof LeverKind.REQUESTS_GROWTH; readonly percent: number }
  | { readonly kind: typeof LeverKind.PRICE_GROWTH; readonly scope: LeverScope; readonly percent: number }
  /** No price above it, as national price bands do. */
  | { readonly kind: typeof LeverKind.PRICE_CEILING; readonly scope: LeverScope; readonly unitCost: number }
  /**
   * A new local provision: those of its scope who came to their setting, or changed phase in it, since it opened are offered its places, as far
   * as they are filled.
   */
  | {
      readonly kind: typeof LeverKind.LOCAL_PROVISION;
      readonly scope: LeverScope;
      readonly setting: string;
      readonly ages: readonly [number, number] | null;
      readonly places: number;
      /** Percent of the places that are filled in each year from the first; the last goes on. */
      readonly fill: readonly number[];
      /** Of a place that is filled. */
      readonly unitCost: number;
      /**
       * Pounds a year of taking one of its children there and back, which education's budgets beside the block bear; null: what it costs where they come
       * from. Left out in scenarios made before it was asked: nothing in a setting that it opens.
       */
      readonly journeyCost?: number | null;
      /** What the block bears of a place that stands empty; left out in scenarios made before it was asked: nothing. */
      readonly placeCost?: number;
      /** What it has to be for later days; the first is `placeCost`. Left out: it stays. */
      readonly placeRates?: readonly AssumedValue[];
      /** What building it costs, once, and over how long before it opens; left out: nothing. The block never bears it. */
      readonly capital?: Spending;
      /** What the block spends before it opens: staff who are there before the children. Left out: nothing. */
      readonly leadIn?: Spending;
    }
  /** No more than so many children in a setting: whoever is too many is in the other. */
  | {
      readonly kind: typeof LeverKind.CAPACITY_LIMIT;
      readonly setting: string;
      readonly places: number;
      readonly overflow: string;
    }
  /** Part of those who change phase go on in another setting. */
  | {
      readonly kind: typeof LeverKind.RETURN_AT_TRANSITION;
      readonly scope: LeverScope;
      readonly setting: string;
      readonly ages: readonly number[];
      readonly percent: number;
    }
  /** Part of those in a setting go on in a lesser one, every year. */
  | {
      readonly kind: typeof LeverKind.STEP_DOWN;
      readonly scope: LeverScope;
      readonly setting: string;
      readonly percent: number;
    }
  /** Another division of the price, in full. */
  | {
      readonly kind: typeof LeverKind.SHARES;
      readonly scope: LeverScope;
      readonly shares: readonly { readonly payer: ScenarioPayer; readonly percent: number }[];
    }
  /** Dearer or cheaper transport, once. */
  | { readonly kind: typeof LeverKind.TRANSPORT; readonly scope: LeverScope; readonly percent: number }
  /** Places the block pays for whether filled or not. */
  | {
      readonly kind: typeof LeverKind.RETAINED_PLACES;
      readonly setting: string;
      readonly places: number;
      readonly unitCost: number;
    };

export type Lever = LeverHead & LeverEffect;

/** A lever of one kind. */
export type LeverOf<Kind extends LeverKind> = Extract<Lever, { readonly kind: Kind }>;

/** What is to be found: the least or greatest whole figure of one term of a lever with which a year comes to balance. */
export interface Goal {
  /** The lever by its place in the list. */
  readonly lever: number;
  readonly term: GoalTerm;
  readonly least: number;
  readonly most: number;
  readonly position: GoalPosition;
  readonly year: number;
}

/** What is assumed and what would be done. */
export interface ScenarioPlan {
  readonly block: BlockAssumptions;
  readonly levers: readonly Lever[];
  readonly goal: Goal | null;
  /** What of the block was read from the area's books, and when; left out: all of it was given. */
  readonly books?: BlockBooks;
  /** The last day that the area's ledger reached when the scenario was made; left out in scenarios made before it was kept. */
  readonly ledgerHorizon?: Day;
}

/** National curriculum years at which a child comes into a phase: reception, secondary, the years after 16. */
export const PHASE_AGES: readonly number[] = [0, 7, 12];
