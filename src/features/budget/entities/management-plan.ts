import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const PROVISION = `'MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT'`;

/** A management plan of the dedicated schools grant. */
@Entity('management_plan')
@ForeignKey('local_area', ['localAreaCode'], ['localAreaCode'])
@Unique('management_plan_name_key', ['localAreaCode', 'name'])
@Check('management_plan_first_financial_year_check', "first_financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
export class ManagementPlanRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @Column('text')
  name: string;
  @Column('text')
  firstFinancialYear: string;
  @Column('timestamp with time zone', { precision: 3 })
  createdAt: Date;
}

/** One saving of a plan; it stays. */
@Entity('management_plan_version')
@ForeignKey('management_plan', ['localAreaCode', 'managementPlanId'], ['localAreaCode', 'managementPlanId'])
@Check('management_plan_version_version_check', 'version >= 1')
export class ManagementPlanVersionRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @Column('bigint')
  openingPence: bigint;
  @Column('timestamp with time zone', { precision: 3 })
  baselineAt: Date;
  @Column('text')
  note: string;
  @Column('uuid')
  enteredBy: string;
  @Column('timestamp with time zone', { precision: 3 })
  enteredAt: Date;
}

/** A cell of a plan’s grid: caseload and unit cost of one kind of provision in one year. */
@Entity('management_plan_cell')
@ForeignKey(
  'management_plan_version',
  ['localAreaCode', 'managementPlanId', 'version'],
  ['localAreaCode', 'managementPlanId', 'version'],
)
@Check('management_plan_cell_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('management_plan_cell_provision_type_check', `provision_type in (${PROVISION})`)
@Check('management_plan_cell_caseload_check', 'caseload >= 0')
export class ManagementPlanCellRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @PrimaryColumn('text')
  financialYear: string;
  @PrimaryColumn('text')
  provisionType: string;
  @Column('numeric', { precision: 12, scale: 4 })
  caseload: string;
  @Column('bigint')
  unitCostPence: bigint;
}

/** Income of a plan’s year, or spend that no caseload drives. */
@Entity('management_plan_amount')
@ForeignKey(
  'management_plan_version',
  ['localAreaCode', 'managementPlanId', 'version'],
  ['localAreaCode', 'managementPlanId', 'version'],
)
@Check('management_plan_amount_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('management_plan_amount_kind_check', "kind in ('BLOCK_INCOME', 'OTHER_INCOME', 'OTHER_SPEND')")
@Check('management_plan_amount_amount_check', 'amount_pence >= 0')
export class ManagementPlanAmountRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text')
  financialYear: string;
  @Column('text')
  kind: string;
  @Column('text')
  name: string;
  @Column('bigint')
  amountPence: bigint;
}

/** What is done about a deficit, by whom and until when. */
@Entity('management_plan_mitigation')
@ForeignKey(
  'management_plan_version',
  ['localAreaCode', 'managementPlanId', 'version'],
  ['localAreaCode', 'managementPlanId', 'version'],
)
@ForeignKey('person', ['localAreaCode', 'ownerId'], ['localAreaCode', 'personId'])
@Index('management_plan_mitigation_owner_id_idx', ['localAreaCode', 'ownerId'])
@Check('management_plan_mitigation_saving_check', 'saving_pence >= 0')
@Check('management_plan_mitigation_dates_check', 'end_date >= start_date')
export class ManagementPlanMitigationRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @PrimaryColumn('uuid')
  mitigationId: string;
  @Column('integer')
  ordinal: number;
  @Column('text')
  name: string;
  @Column('text')
  description: string;
  @Column('uuid')
  ownerId: string;
  @Column('date')
  startDate: string;
  @Column('date')
  endDate: string;
  @Column('bigint')
  savingPence: bigint;
  @Column('jsonb', { nullable: true })
  measuredBy: object | null;
}

/** How much of a mitigation’s saving a year is to bring. */
@Entity('management_plan_delivery')
@ForeignKey(
  'management_plan_mitigation',
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
)
@Check('management_plan_delivery_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('management_plan_delivery_delivered_check', 'delivered_basis_points between -10000 and 10000')
export class ManagementPlanDeliveryRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @PrimaryColumn('uuid')
  mitigationId: string;
  @PrimaryColumn('text')
  financialYear: string;
  @Column('integer')
  deliveredBasisPoints: number;
  @Column('bigint', { nullable: true })
  amountPence: bigint | null;
}

/** Children that a mitigation has in another kind of provision in a year. */
@Entity('management_plan_move')
@ForeignKey(
  'management_plan_mitigation',
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
)
@Check('management_plan_move_financial_year_check', "financial_year ~ '^[0-9]{4}-[0-9]{2}$'")
@Check('management_plan_move_from_check', `from_provision_type in (${PROVISION})`)
@Check('management_plan_move_to_check', `to_provision_type in (${PROVISION})`)
@Check('management_plan_move_children_check', 'children > 0')
@Check('management_plan_move_ends_check', 'from_provision_type is distinct from to_provision_type')
export class ManagementPlanMoveRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @PrimaryColumn('uuid')
  mitigationId: string;
  @PrimaryColumn('integer')
  ordinal: number;
  @Column('text')
  financialYear: string;
  @Column('text', { nullable: true })
  fromProvisionType: string | null;
  @Column('text', { nullable: true })
  toProvisionType: string | null;
  @Column('numeric', { precision: 12, scale: 4 })
  children: string;
}

/** A placement by which the delivery of a mitigation is measured. */
@Entity('management_plan_placement')
@ForeignKey(
  'management_plan_mitigation',
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
  ['localAreaCode', 'managementPlanId', 'version', 'mitigationId'],
)
@ForeignKey('placement', ['localAreaCode', 'placementId'], ['localAreaCode', 'placementId'])
@ForeignKey('panel_case', ['localAreaCode', 'caseId'], ['localAreaCode', 'caseId'])
@Index('management_plan_placement_placement_id_idx', ['localAreaCode', 'placementId'])
@Index('management_plan_placement_case_id_idx', ['localAreaCode', 'caseId'])
export class ManagementPlanPlacementRow {
  @PrimaryColumn('text')
  localAreaCode: string;
  @PrimaryColumn('uuid')
  managementPlanId: string;
  @PrimaryColumn('integer')
  version: number;
  @PrimaryColumn('uuid')
  mitigationId: string;
  @PrimaryColumn('uuid')
  placementId: string;
  @Column('uuid')
  caseId: string;
}
