import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { formatMoney, type Pence } from '../../../kernel/money';
import type { Result } from '../../../kernel/result';
import type { RowProblem } from './row-problem';
import type { CostCategory, CostElement } from '../../ledger/rules/coding';
import type { OpenSpan } from '../../ledger/rules/open-span';
import type { PriceTerms } from '../../ledger/rules/price';
import type { FundingMethod } from '../../contributions/rules/approval';
import type { NeedCode } from '../../cases/rules/codes';
import type { ProvisionType } from '../../providers/rules/provision-type';
import type { Residential, SenSetting } from './codes';

/** How a placement stands in the system it comes from. */
export const ImportedStatus = { PLANNED: 'PLANNED', LIVE: 'LIVE', ENDED: 'ENDED' } as const;
export type ImportedStatus = (typeof ImportedStatus)[keyof typeof ImportedStatus];

/** A payer as a file names it: a budget holder of the area by its name. */
export interface NamedShare {
  readonly name: string;
  readonly parts: bigint | null;
  readonly fixed: PriceTerms | null;
  readonly cap: Pence | null;
  readonly residual: boolean;
}

/** What every line of a placement says of it: the columns that must be the same on each of its rows. */
export interface ImportedPlacement {
  readonly source: string;
  readonly sourceReference: string;
  /** The area's own number of the child; no name is read. */
  readonly childReference: string;
  readonly birthCohort: number;
  readonly primaryNeed: NeedCode;
  /** By name or subject; only a child that is new here needs one. */
  readonly caseOfficer: string | null;
  /** By name; null: the area's only panel. */
  readonly panel: string | null;
  readonly providerUrn: string | null;
  readonly senSetting: SenSetting | null;
  /** Null: what the establishment's type says. */
  readonly provisionType: ProvisionType | null;
  readonly residential: Residential;
  readonly startDate: Day;
  readonly endDate: Day | null;
  readonly status: ImportedStatus;
  readonly endReason: string | null;
  readonly fundingMethod: FundingMethod;
}

/** One price line of it. */
export interface ImportedLine {
  readonly lineReference: string;
  readonly category: CostCategory;
  readonly element: CostElement | null;
  readonly description: string | null;
  readonly ownSpan: OpenSpan;
  readonly price: PriceTerms;
  /** From which day this price and these payers stand, where others stood before; null: nothing changed. */
  readonly priceFrom: Day | null;
  readonly payers: readonly NamedShare[];
}

/** A row of the file. */
export interface ImportedRow {
  readonly placement: ImportedPlacement;
  readonly line: ImportedLine;
}

/** The columns of a placement, in the words of the file. */
const COLUMN_OF: Readonly<Record<keyof ImportedPlacement, string>> = {
  source: 'source',
  sourceReference: 'source_reference',
  childReference: 'child_reference',
  birthCohort: 'birth_month',
  primaryNeed: 'primary_need',
  caseOfficer: 'case_officer',
  panel: 'panel',
  providerUrn: 'urn',
  senSetting: 'sen_setting',
  provisionType: 'provision_type',
  residential: 'residential',
  startDate: 'start_date',
  endDate: 'end_date',
  status: 'status',
  endReason: 'end_reason',
  fundingMethod: 'funding_method',
};

/** More than this a unit of time is no price of a placement: the dearest there are cost a tenth of it a year. */
const MOST_AMOUNT = 1_000_000_000n as Pence;

/** Why a readable amount can't be meant, or null. */
export function implausibleAmount(amount: Result<Pence, unknown>): string | null {
  if (!amount.ok || amount.value <= MOST_AMOUNT) return null;
  return `amount is more than ${formatMoney(MOST_AMOUNT)} a unit, which no placement costs. Check it: the decimal point may be missing.`;
}

/** What of a placement can't be so yet, seen from today. */
export function datesAhead({ status, endDate }: ImportedPlacement, today: Day): RowProblem[] {
  if (status !== 'ENDED' || endDate === null || endDate <= today) return [];
  const message = `status says ENDED and end_date, ${dayInWords(endDate)}, is after today, ${dayInWords(today)}. Give status LIVE with this end_date until the day has passed, or the day on which it ended.`;
  return [{ column: 'status', message }];
}

/** What tells a placement of a file from the others. */
export function placementKey({
  source,
  sourceReference,
}: Pick<ImportedPlacement, 'source' | 'sourceReference'>): string {
  return JSON.stringify([source, sourceReference]);
}

/** For each row of one placement, in their order, where it says something else of the placement than the first does. */
export function disagreements(rows: readonly ImportedRow[]): RowProblem[][] {
  const [first] = rows;
  const fields = Object.keys(COLUMN_OF) as (keyof ImportedPlacement)[];
  return rows.map(({ placement }) =>
    fields
      .filter((field) => placement[field] !== first?.placement[field])
      .map((field) => ({
        column: COLUMN_OF[field],
        message: `${COLUMN_OF[field]} must be the same on every line of a placement; the first of its lines says something else.`,
      })),
  );
}
