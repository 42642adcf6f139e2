import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * Rows of downloads of a finance ledger, and which placements they pay for.
 */

/** Where downloads come from, and how they are read. */
@Entity('actuals_source')
@ForeignKey('budget_holder', ['localAreaCode', 'budgetHolderId'], ['localAreaCode', 'budgetHolderId'])
@Unique('actuals_source_name_key', ['localAreaCode', 'name'])
@Index('actuals_source_budget_holder_id_idx', ['localAreaCode', 'budgetHolderId'])
export class ActualsSourceRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  actualsSourceId: string;
  @Column('text')
  name: string;
  @Column('uuid')
  budgetHolderId: string;
  @Column('jsonb')
  columns: object;
  @Column('jsonb')
  codes: object;
  @Column('uuid')
  savedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  savedAt: Date;
  @Column('integer', { default: 1 })
  version: number;
}

/** What a download says of an amount of spend beside what every amount has. */
@Entity('imported_actual')
@ForeignKey('actual', ['localAreaCode', 'actualId'], ['localAreaCode', 'actualId'])
@ForeignKey('actuals_source', ['localAreaCode', 'actualsSourceId'], ['localAreaCode', 'actualsSourceId'])
@Unique('imported_actual_source_key_key', ['localAreaCode', 'actualsSourceId', 'sourceKey'])
@Index('imported_actual_supplier_key_idx', ['localAreaCode', 'supplierKey'])
export class ImportedActualRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  actualId: string;
  @Column('uuid')
  actualsSourceId: string;
  @Column('text')
  sourceKey: string;
  @Column('text')
  supplierName: string;
  @Column('text')
  supplierKey: string;
  @Column('text', { nullable: true })
  invoiceReference: string | null;
  @Column('text', { nullable: true })
  expenseCode: string | null;
  @Column('text', { nullable: true })
  description: string | null;
  @Column('text', { nullable: true })
  amountGiven: string | null;
  @Column('text', { array: true, default: () => "'{}'" })
  remarks: string[];
}

/** What was said of which placement an amount pays for, or why of none; the newest row of an amount stands. */
@Entity('actual_match')
@ForeignKey('actual', ['localAreaCode', 'actualId'], ['localAreaCode', 'actualId'])
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@Index('actual_match_placement_id_idx', ['localAreaCode', 'placementId'])
@Check('actual_match_status_check', "status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'SETTLED')")
@Check('actual_match_rule_check', "rule in ('REFERENCE', 'ALIAS', 'NAME', 'BY_HAND')")
@Check(
  'actual_match_settled_as_check',
  "settled_as in ('NO_PLACEMENT_DRIVES_IT', 'OTHER_BUDGET', 'ERROR_AT_SOURCE', 'AWAITING_PLACEMENT_RECORD')",
)
@Check('actual_match_subject_check', 'num_nonnulls(placement_id, settled_as) = 1')
@Check('actual_match_settlement_check', "status = 'REJECTED' or (status = 'SETTLED') = (settled_as is not null)")
export class ActualMatchRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  actualId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('uuid', { nullable: true })
  placementId: string | null;
  @Column('text')
  status: string;
  @Column('text')
  rule: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
  @Column('text', { nullable: true })
  settledAs: string | null;
}

/** Under which name a provider is paid. */
@Entity('supplier_alias')
@ForeignKey('establishment', ['providerUrn'], ['urn'])
@Index('supplier_alias_provider_urn_idx', ['providerUrn'])
export class SupplierAliasRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('text')
  supplierKey: string;
  @PrimaryColumn('text')
  providerUrn: string;
  @Column('uuid')
  confirmedBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  confirmedAt: Date;
}
