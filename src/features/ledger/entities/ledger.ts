import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CodedRow } from './coded-row';
import { ShareTermsRow } from './share-row';

/*
 * Rows of `ledger`: what cost lines cost and who pays, and the append-only postings.
 */

/** One academic year’s terms and closed days, of a provider or of a whole authority. */
@Entity('school_calendar')
@Check('school_calendar_academic_year_check', "academic_year ~ '^[0-9]{4}/[0-9]{2}$'")
@Check('school_calendar_owner_kind_check', "owner_kind in ('PROVIDER', 'LOCAL_AUTHORITY')")
@Check('school_calendar_terms_check', 'cardinality(terms) = 3')
export class SchoolCalendarRow {
  @PrimaryColumn('text')
  ownerKind: string;
  @PrimaryColumn('text')
  ownerCode: string;
  @PrimaryColumn('text')
  academicYear: string;
  @Column('daterange', { array: true })
  terms: string[];
  @Column('date', { array: true })
  closedDays: string[];
}

/** What the ledger knows of a cost line: its days, its placement’s, whether it is committed, how it is coded. */
@Entity('cost_line')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('child', ['localAreaCode', 'childId'], ['localAreaCode', 'childId'])
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@Unique('cost_line_ordinal_key', ['localAreaCode', 'placementId', 'ordinal'])
@Unique('cost_line_whole_key', ['localAreaCode', 'costLineId', 'placementId', 'caseId', 'childId'])
@Unique('cost_line_line_reference_key', ['localAreaCode', 'placementId', 'lineReference'])
@Index('cost_line_case_id_idx', ['localAreaCode', 'caseId'])
@Index('cost_line_child_id_idx', ['localAreaCode', 'childId'])
@Index('cost_line_decision_id_idx', ['localAreaCode', 'decisionId'])
@Check('cost_line_element_check', "element in ('CORE', 'ADDITIONAL', 'EDUCATION', 'OTHER')")
@Check('cost_line_category_check', "category in ('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')")
export class CostLineRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  costLineId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  childId: string;
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('integer')
  ordinal: number;
  @Column('daterange')
  placementSpan: string;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  committedAt: Date | null;
  @Column('text')
  primaryNeed: string;
  @Column('integer')
  birthCohort: number;
  @Column('text')
  provisionType: string;
  @Column('text')
  residential: string;
  @Column('text', { nullable: true })
  providerUrn: string | null;
  @Column('text')
  areaClass: string;
  @Column('text', { nullable: true })
  hostLaCode: string | null;
  @Column('text')
  category: string;
  @Column('text', { nullable: true })
  description: string | null;
  @Column('daterange')
  activeSpan: string;
  @Column('text', { nullable: true })
  lineReference: string | null;
  @Column('text', { nullable: true })
  element: string | null;
  @Column('boolean', { default: false })
  isDirectPayment: boolean;
}

/** One dated agreement of price and shares; of those that stand, every day of the line has exactly one. */
@Entity('cost_line_version')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('cost_line', ['localAreaCode', 'costLineId'], ['localAreaCode', 'costLineId'])
@ForeignKey('funding_agreement', ['localAreaCode', 'fundingAgreementId'], ['localAreaCode', 'fundingAgreementId'])
@Index('cost_line_version_case_id_idx', ['localAreaCode', 'caseId'])
@Index('cost_line_version_cost_line_id_idx', ['localAreaCode', 'costLineId'])
@Index('cost_line_version_funding_agreement_id_idx', ['localAreaCode', 'fundingAgreementId'])
@Exclusion(
  'cost_line_version_no_overlap',
  'using gist (local_area_code with =, cost_line_id with =, active_span with &&) where (superseded_at is null)',
)
@Check('cost_line_version_spread_check', "spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')")
@Check('cost_line_version_unit_check', "unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('cost_line_version_year_check', "year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
export class CostLineVersionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  costLineVersionId: string;
  @Column('uuid')
  costLineId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  fundingAgreementId: string;
  @Column('daterange')
  activeSpan: string;
  @Column('text')
  unit: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('text', { nullable: true })
  spread: string | null;
  @Column('text', { nullable: true })
  year: string | null;
  @Column('numeric', { precision: 9, scale: 4, nullable: true })
  hoursPerWeek: string | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  recordedAt: Date | null;
  @Column('timestamp with time zone', { precision: 3, nullable: true })
  supersededAt: Date | null;
}

/** One payer of a dated agreement: parts, a fixed sum or the residual. */
@Entity('cost_line_share')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('cost_line_version', ['localAreaCode', 'costLineVersionId'], ['localAreaCode', 'costLineVersionId'], {
  name: 'cost_line_share_version_fkey',
})
@Unique('cost_line_share_holder_key', ['localAreaCode', 'costLineVersionId', 'budgetHolderId'])
@Index('cost_line_share_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Index('cost_line_share_case_id_idx', ['localAreaCode', 'caseId'])
@Check('cost_line_share_cap_check', 'cap_pence >= 0')
@Check(
  'cost_line_share_fixed_spread_check',
  "fixed_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')",
)
@Check('cost_line_share_fixed_unit_check', "fixed_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')")
@Check('cost_line_share_fixed_year_check', "fixed_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')")
@Check(
  'cost_line_share_kind_check',
  '(parts is not null)::integer + (fixed_unit is not null)::integer + is_residual::integer = 1',
)
@Check('cost_line_share_parts_check', 'parts >= 0')
export class CostLineShareRow extends ShareTermsRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  costLineVersionId: string;
  @Column('uuid')
  caseId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid')
  budgetHolderId: string;
  @Column('uuid', { array: true, default: '{}' })
  succeeds: string[];
}

/** The days of a committed line’s placement as they stood from an instant on. */
@Entity('cost_line_history')
@ForeignKey('cost_line', ['localAreaCode', 'costLineId'], ['localAreaCode', 'costLineId'])
export class CostLineHistoryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  costLineId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('daterange')
  placementSpan: string;
  @Column('timestamp with time zone', { precision: 3 })
  postedAt: Date;
}

/** The newest instant an area’s ledger has given out; it never goes back. */
@Entity('ledger_clock')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
export class LedgerClockRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @Column('timestamp with time zone', { precision: 3 })
  lastPostedAt: Date;
  @Column('xid8')
  lastTransaction: string;
}

/** An amount for one financial year, period, payer and cost line, with its cause and its coding then. */
@Entity('posting')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey(
  'cost_line',
  ['localAreaCode', 'placementId', 'caseId', 'childId', 'costLineId'],
  ['localAreaCode', 'placementId', 'caseId', 'childId', 'costLineId'],
)
@ForeignKey('decision', ['localAreaCode', 'decisionId'], ['localAreaCode', 'decisionId'])
@ForeignKey('audit_event', ['localAreaCode', 'eventId'], ['localAreaCode', 'auditEventId'], {
  deferrable: 'INITIALLY DEFERRED',
})
@Index('posting_cost_line_id_idx', ['localAreaCode', 'costLineId', 'placementId', 'caseId', 'childId'])
@Index('posting_decision_id_idx', ['localAreaCode', 'decisionId'])
@Index('posting_event_id_idx', ['localAreaCode', 'eventId'])
@Index('posting_holder_idx', ['localAreaCode', 'budgetHolderId', 'reportedFinancialYear', 'postedAt'])
@Index('posting_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('posting_posted_at_idx', ['localAreaCode', 'postedAt'])
@Check('posting_element_check', "element in ('CORE', 'ADDITIONAL', 'EDUCATION', 'OTHER')")
@Check('posting_amount_check', 'amount_pence <> 0 and abs(amount_pence) <= 1000000000000000')
@Check(
  'posting_cause_check',
  "cause in ('NEW_PLACEMENT', 'DATES_CHANGED', 'ENDED', 'FEE_UPLIFT', 'FEE_CHANGED', 'SHARE_CHANGED', 'DISPUTE_INTERIM', 'DISPUTE_SETTLED', 'RESPONSIBILITY_TRANSFERRED', 'RECODED', 'CALENDAR_CHANGED', 'ROLLED_FORWARD', 'IMPORTED', 'CORRECTION')",
)
@Check('posting_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('posting_period_check', 'period between 1 and 12')
@Check('posting_reported_period_check', 'reported_period between 1 and 12')
export class PostingRow extends CodedRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  financialYear: string;
  @PrimaryColumn('uuid')
  postingId: string;
  @Column('integer')
  period: number;
  @Column('text')
  reportedFinancialYear: string;
  @Column('integer')
  reportedPeriod: number;
  @Column('uuid')
  budgetHolderId: string;
  @Column('uuid')
  costLineId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  childId: string;
  @Column('bigint')
  amountPence: bigint;
  @Column('text')
  cause: string;
  @Column('uuid')
  eventId: string;
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('timestamp with time zone', { precision: 3 })
  postedAt: Date;
}
