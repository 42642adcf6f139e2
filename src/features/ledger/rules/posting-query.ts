import type { FinancialYear } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { RecastSource } from './recast';

/** What sums of postings can be broken down by; `PERIOD` is the period a cost is reported in (money.md section 5). */
export const PostingDimension = {
  PRIMARY_NEED: 'PRIMARY_NEED',
  PHASE: 'PHASE',
  AGE_BAND: 'AGE_BAND',
  PROVISION_TYPE: 'PROVISION_TYPE',
  AREA_CLASS: 'AREA_CLASS',
  HOST_AUTHORITY: 'HOST_AUTHORITY',
  PROVIDER: 'PROVIDER',
  CATEGORY: 'CATEGORY',
  ELEMENT: 'ELEMENT',
  AGENCY: 'AGENCY',
  SECTION_251_LINE: 'SECTION_251_LINE',
  PERIOD: 'PERIOD',
} as const;
export type PostingDimension = (typeof PostingDimension)[keyof typeof PostingDimension];

/** For a dimension the values to keep; a posting without a value has the value `NONE`. Dimensions are ANDed. */
export type PostingFilter = Readonly<Partial<Record<PostingDimension, readonly string[]>>>;

/** Which postings to sum: those reported in a year, of a holder, made at an instant or before it. */
export interface PostingQuery {
  readonly financialYear: FinancialYear;
  /** Null: every holder whose postings the reader may see. */
  readonly budgetHolderId: string | null;
  readonly asAt: Date;
  readonly filter: PostingFilter;
  /** Recast: whose postings count as the holder's, itself among them. Left out: its own only, as they were reported. */
  readonly sources?: readonly RecastSource[];
}

/** The sum of the postings with these values of the dimensions asked for. */
export interface PostingSum {
  /** In the order of the dimensions; `NONE` where there is no value; empty in the withheld row. */
  readonly keys: readonly string[];
  readonly amount: Pence;
  /** How many placements have an amount other than zero in it. */
  readonly placements: number;
  readonly children: number;
  /** The one row of the cases the reader declared an interest in: their money, and nothing that tells them apart. */
  readonly isWithheld: boolean;
}

/** What a placement's postings come to. */
export interface PlacementSum {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly amount: Pence;
  /** The class of its last period in the year: in area, neighbouring, out of area (money.md section 6, outOfArea). */
  readonly areaClass: string;
  /** Of a case the reader declared an interest in: it counts in totals and is not shown. */
  readonly isWithheld: boolean;
}
