import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of recovery: what a partner is billed for its share, and pooled funds.
 */

/** What the lead bills a partner for its share of a placement over some days. */
@Entity('recharge_invoice')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@ForeignKey('person', ['localAreaCode', 'raisedBy'], ['localAreaCode', 'personId'])
@Unique('recharge_invoice_number_key', ['localAreaCode', 'invoiceNumber'])
@Index('recharge_invoice_case_id_idx', ['localAreaCode', 'caseId'])
@Index('recharge_invoice_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('recharge_invoice_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId', 'invoiceDate', 'rechargeInvoiceId'])
@Index('recharge_invoice_raised_by_idx', ['localAreaCode', 'raisedBy'])
@Check(
  'recharge_invoice_span_check',
  'not isempty(active_span) and not lower_inf(active_span) and not upper_inf(active_span)',
)
@Check('recharge_invoice_amount_check', 'amount_pence > 0')
export class RechargeInvoiceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  rechargeInvoiceId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  invoiceNumber: string;
  @Column('date')
  invoiceDate: string;
  @Column('text', { nullable: true })
  purchaseOrder: string | null;
  @Column('daterange')
  activeSpan: string;
  @Column('bigint')
  amountPence: string;
  @Column('uuid')
  raisedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  raisedAt: Date;
}

/** A credit note to an invoice, or money that came in on it. */
@Entity('recharge_entry')
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('recharge_invoice', ['localAreaCode', 'rechargeInvoiceId'], ['localAreaCode', 'rechargeInvoiceId'])
@ForeignKey('person', ['localAreaCode', 'enteredBy'], ['localAreaCode', 'personId'])
@Unique('recharge_entry_reference_key', ['localAreaCode', 'rechargeInvoiceId', 'kind', 'entryReference'])
@Index('recharge_entry_case_id_idx', ['localAreaCode', 'caseId'])
@Index('recharge_entry_recharge_invoice_id_idx', ['localAreaCode', 'rechargeInvoiceId'])
@Index('recharge_entry_entered_by_idx', ['localAreaCode', 'enteredBy'])
@Check('recharge_entry_kind_check', "kind in ('CREDIT_NOTE', 'RECEIPT')")
@Check('recharge_entry_amount_check', 'amount_pence > 0')
@Check('recharge_entry_reason_check', "kind <> 'CREDIT_NOTE' or reason is not null")
export class RechargeEntryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  rechargeEntryId: string;
  @Column('uuid')
  caseId: string;
  @Column('uuid')
  rechargeInvoiceId: string;
  @Column('text')
  kind: string;
  @Column('date')
  entryDate: string;
  @Column('bigint')
  amountPence: string;
  @Column('text')
  entryReference: string;
  @Column('text', { nullable: true })
  reason: string | null;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}

/** A pooled fund, with what its agreement says of money over and under. */
@Entity('pooled_fund')
@ForeignKey('person', ['localAreaCode', 'setBy'], ['localAreaCode', 'personId'])
@Unique('pooled_fund_name_key', ['localAreaCode', 'name'])
@Index('pooled_fund_set_by_idx', ['localAreaCode', 'setBy'])
@Check(
  'pooled_fund_legal_basis_check',
  "legal_basis in ('NHS_ACT_S75', 'NHS_ACT_S256', 'NHS_ACT_S76', 'CHILDREN_ACT_S10')",
)
@Check('pooled_fund_overspend_rule_check', "overspend_rule in ('PRO_RATA', 'AGREED_PARTS', 'HOST')")
@Check('pooled_fund_underspend_rule_check', "underspend_rule in ('PRO_RATA', 'AGREED_PARTS', 'HOST')")
@Check('pooled_fund_tolerance_check', 'tolerance_basis_points between 0 and 10000')
export class PooledFundRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  pooledFundId: string;
  @Column('text')
  name: string;
  @Column('text')
  legalBasis: string;
  @Column('text')
  aims: string;
  @Column('text')
  agreementReference: string;
  @Column('text')
  overspendRule: string;
  @Column('text')
  underspendRule: string;
  @Column('integer')
  toleranceBasisPoints: number;
  @Column('daterange')
  activeSpan: string;
  @Column('uuid')
  setBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  setAt: Date;
  @Column('integer', { default: 1 })
  version: number;
}

/** A partner of a pooled fund. */
@Entity('pooled_fund_partner')
@ForeignKey('pooled_fund', ['localAreaCode', 'pooledFundId'], ['localAreaCode', 'pooledFundId'])
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Unique('pooled_fund_partner_ordinal_key', ['localAreaCode', 'pooledFundId', 'ordinal'])
@Index('pooled_fund_partner_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
@Check('pooled_fund_partner_parts_check', 'variance_parts >= 0')
export class PooledFundPartnerRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  pooledFundId: string;
  @PrimaryColumn('uuid')
  budgetHolderId: string;
  @Column('integer')
  ordinal: number;
  @Column('bigint')
  varianceParts: string;
  @Column('date', { nullable: true })
  endDate: string | null;
  @Column('integer', { nullable: true })
  seat: number | null;
}

/** A change of what a partner puts into a fund for a year. */
@Entity('pooled_fund_contribution')
@ForeignKey('person', ['localAreaCode', 'enteredBy'], ['localAreaCode', 'personId'])
@ForeignKey(
  'pooled_fund_partner',
  ['localAreaCode', 'pooledFundId', 'budgetHolderId'],
  ['localAreaCode', 'pooledFundId', 'budgetHolderId'],
  { name: 'pooled_fund_contribution_partner_fkey' },
)
@Index('pooled_fund_contribution_partner_idx', ['localAreaCode', 'pooledFundId', 'budgetHolderId', 'financialYear'])
@Index('pooled_fund_contribution_entered_by_idx', ['localAreaCode', 'enteredBy'])
export class PooledFundContributionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  pooledFundContributionId: string;
  @Column('uuid')
  pooledFundId: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('text')
  financialYear: string;
  @Column('bigint')
  amountPence: string;
  @Column('text')
  reason: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}

/** A placement that a fund pays for. */
@Entity('pooled_fund_placement')
@ForeignKey('pooled_fund', ['localAreaCode', 'pooledFundId'], ['localAreaCode', 'pooledFundId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@ForeignKey('person', ['localAreaCode', 'placedBy'], ['localAreaCode', 'personId'])
@Index('pooled_fund_placement_pooled_fund_id_idx', ['localAreaCode', 'pooledFundId'])
@Index('pooled_fund_placement_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('pooled_fund_placement_case_id_idx', ['localAreaCode', 'caseId'])
@Index('pooled_fund_placement_placed_by_idx', ['localAreaCode', 'placedBy'])
@Exclusion(
  'pooled_fund_placement_no_overlap',
  'using gist (local_area_code with =, placement_id with =, active_span with &&)',
)
export class PooledFundPlacementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  pooledFundPlacementId: string;
  @Column('uuid')
  pooledFundId: string;
  @Column('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
  @Column('daterange')
  activeSpan: string;
  @Column('uuid')
  placedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  placedAt: Date;
}
