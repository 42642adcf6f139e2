import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import type { CostCategory } from '../../ledger/rules/coding';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { Suitability } from '../../placements/rules/codes';
import type { PlacementOption } from '../../placements/rules/option';
import type { OptionPlace } from '../../placements/rules/option-place';
import type { Placement } from '../../placements/rules/placement';
import type { PriceBookEntry } from '../../placements/rules/price-book';
import type { DistanceBasis } from '../../providers/rules/distance';
import type { ProviderOffer } from '../../providers/rules/offer';
import type { PlaceRate } from '../../providers/rules/place-funding';
import type { AgencyPart, Candidate, CandidateSource } from './appraisal';
import type { AppraisalKind, SourcedAssumption } from './assumption';

/** What placements of a kind come to over a whole year in the area (finance.md B34). */
export interface KindMean {
  readonly kind: AppraisalKind;
  /** Whether only children with the need asked about are counted. */
  readonly isOfNeed: boolean;
  readonly financialYear: FinancialYear;
  readonly placements: number;
  readonly byCategory: ReadonlyMap<CostCategory, Pence>;
  /** How many of them cost something of a category in the year. */
  readonly having: ReadonlyMap<CostCategory, number>;
  /** What each agency is charged of a category in the year for all of them together. */
  readonly paidBy: ReadonlyMap<CostCategory, ReadonlyMap<AgencyPart, Pence>>;
  /** Of all categories together, by placement. */
  readonly p10: Pence;
  readonly p90: Pence;
}

/** How far a place is from the child’s home, and on what that stands. */
export interface Distance {
  readonly distanceMiles: Decimal | null;
  readonly distanceBasis: DistanceBasis | null;
}

/** A provider that takes children like this one, as the area knows it. */
export interface OfferingProvider extends Distance {
  readonly offer: ProviderOffer;
  readonly name: string;
  /** What it asks on the first day. */
  readonly prices: readonly PriceBookEntry[];
  readonly place: OptionPlace | null;
}

/** Part of what everything costs that an agency takes. */
export interface AgencySplit {
  readonly agency: AgencyPart;
  readonly parts: number;
}

/** What finance expects of whose money a case with the panel will be, where no split was proposed: what the pipeline of the budget goes by. */
export interface ExpectedShares {
  /** From this day on it expects it. */
  readonly fromDate: Day;
  /** Empty: it has not said. */
  readonly parts: readonly { readonly agency: AgencyPart; readonly parts: bigint }[];
  /** Whose money journeys are; null: it has not said. */
  readonly transport: AgencyPart | null;
}

/** Where the child is now: the placement, and what is committed for the child today, of it and of what runs beside it. */
export interface PresentPlacement {
  readonly placement: Placement;
  readonly label: string;
  /** Of every placement of the child that runs, such as its journeys and its breaks: all that goes on when it stays. */
  readonly lines: readonly StoredLine[];
}

/** What the options of a child are made from. */
export interface AppraisalFacts {
  readonly primaryNeed: string;
  readonly birthCohort: number;
  /** The day from which every option is reckoned, so that their totals are of the same days. */
  readonly startDate: Day;
  readonly options: readonly PlacementOption[];
  readonly present: PresentPlacement | null;
  /** By option id. */
  readonly places: ReadonlyMap<string, OptionPlace>;
  /** By URN. */
  readonly distances: ReadonlyMap<string, Distance>;
  /** Days of notice by the terms in force, by URN. */
  readonly notices: ReadonlyMap<string, number>;
  /** The nearest first. */
  readonly offering: readonly OfferingProvider[];
  readonly means: readonly KindMean[];
  readonly rates: readonly PlaceRate[];
  readonly calendars: ReadonlyMap<string | null, SchoolCalendar | null>;
  /** Whose money a budget holder’s is. */
  readonly parts: ReadonlyMap<string, AgencyPart>;
  readonly assumptions: readonly (readonly SourcedAssumption[])[];
  /** What finance expects; null: it has said nothing. */
  readonly expected: ExpectedShares | null;
  /** How what nobody has agreed yet is shared; null: as finance expects, else as the area’s own placements of the kind are paid for, else each category by whose task it is. */
  readonly split: readonly AgencySplit[] | null;
  /** Whether the panel’s terms have suitability come before cost (panel-practice M12). */
  readonly suitabilityFirst: boolean;
}

/** An option as it is shown: what it is, and what is reckoned where its cost may be shown. */
export interface DescribedOption extends Distance {
  readonly key: string;
  readonly kind: AppraisalKind;
  readonly source: CandidateSource;
  /** Where its price is from, as a sentence. */
  readonly sourceSentence: string;
  readonly label: string;
  readonly optionId: string | null;
  readonly placementId: string | null;
  readonly providerUrn: string | null;
  readonly startDate: Day;
  /** The day for which an option of the case is expected; null: it is none. */
  readonly expectedStartDate: Day | null;
  /** Null: nobody has recorded it, or it is not an option of the case. */
  readonly suitability: Suitability | null;
  readonly suitabilityReason: string | null;
  readonly place: OptionPlace | null;
  readonly noticeDays: number | null;
  /** The ages that the provider takes children of; null: not said. */
  readonly ages: { readonly lowest: number; readonly highest: number } | null;
  /** Why its cost is not shown, or cannot be reckoned; null: it is. */
  readonly withheld: string | null;
  /** What it is bound to cost and no figure was found of: in no total of it; left out by appraisals kept before that was told. */
  readonly withoutFigure?: readonly CostCategory[];
  readonly candidate: Candidate | null;
}
