import type { Day } from '../../../../kernel/dates';
import { RecordClass, RetentionStart } from './codes';

/** How long a class of record is kept: an area's own words on it, from a day on. */
export interface RetentionRule {
  readonly retentionRuleId: string;
  readonly recordClass: RecordClass;
  /** Whether it is of children who were ever looked after, or of all others. */
  readonly isOfLookedAfter: boolean;
  /** Null: from its day on the class has no rule. */
  readonly startEvent: RetentionStart | null;
  /** Whole months from the start; null with it. */
  readonly months: number | null;
  readonly source: string;
  readonly fromDate: Day;
  readonly setBy: string;
  readonly setAt: Date;
}

/** A period that somebody published: what an area may adopt, and no rule until it does. */
export interface PublishedPeriod {
  readonly recordClass: RecordClass;
  readonly isOfLookedAfter: boolean;
  readonly startEvent: RetentionStart;
  readonly months: number;
  readonly source: string;
}

const IRMS =
  'Information and Records Management Society, toolkit for schools: date of birth and 31 years (an EHC plan can run to 25, and six years after). Guidance for schools, read as others quote it; Lancashire County Council keeps to 45, so check it with your own schedule.';
const IN_CARE =
  'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50: to the 75th anniversary of birth. It binds the social care case record; whether this one is part of it is for your lawyers.';
const SIX_PLUS =
  'Derbyshire County Council, children’s services retention schedule 13.0 (May 2024), “6 plus” rule: six years from the end of the financial year. Read as published.';
const CASE_PLUS_SIX =
  'Derbyshire County Council, children’s services retention schedule 13.0 (May 2024), standard period CASE+6: six years after the whole matter is closed. Read as published.';

const SIX_YEARS = 72;
const FIFTY_YEARS = 600;

/** What was published of these classes. Of panel records and notices by themselves nothing was found: an area has to say. */
export const PUBLISHED_PERIODS: readonly PublishedPeriod[] = [
  ...[RecordClass.CASE_FILE, RecordClass.IDENTITY].flatMap((recordClass): PublishedPeriod[] => [
    {
      ...{ recordClass, isOfLookedAfter: false, startEvent: RetentionStart.TWENTY_FIFTH_BIRTHDAY },
      ...{ months: SIX_YEARS, source: IRMS },
    },
    {
      ...{ recordClass, isOfLookedAfter: true, startEvent: RetentionStart.TWENTY_FIFTH_BIRTHDAY },
      ...{ months: FIFTY_YEARS, source: IN_CARE },
    },
  ]),
  {
    ...{ recordClass: RecordClass.REDRESS, isOfLookedAfter: false, startEvent: RetentionStart.MATTERS_CLOSED },
    ...{ months: SIX_YEARS, source: CASE_PLUS_SIX },
  },
  {
    ...{ recordClass: RecordClass.FUNDING_RECORD, isOfLookedAfter: false },
    ...{ startEvent: RetentionStart.FINANCIAL_YEAR_ENDED, months: SIX_YEARS, source: SIX_PLUS },
  },
];

/** The rule of a class on a day: the last whose day has come, of the same day the last that was set. */
export function ruleOn(
  rules: readonly RetentionRule[],
  of: { readonly recordClass: RecordClass; readonly isOfLookedAfter: boolean },
  day: Day,
): RetentionRule | null {
  const own = rules
    .filter(
      (one) => one.recordClass === of.recordClass && one.isOfLookedAfter === of.isOfLookedAfter && one.fromDate <= day,
    )
    .sort((one, other) => compare(orderOf(one), orderOf(other)));
  return own.at(-1) ?? null;
}

function orderOf({ fromDate, setAt, retentionRuleId }: RetentionRule): string {
  return `${fromDate} ${setAt.toISOString()} ${retentionRuleId}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
